package org.hubgraph.value;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.ReportAsSingleViolation;
import jakarta.validation.constraints.Pattern;

/** A domain name (RFC 1035) in lower case; others than ASCII names are in their ASCII form. Null is valid. */
@Constraint(validatedBy = {})
@Pattern(regexp = EmailDomain.FORM)
@ReportAsSingleViolation
@Target({ElementType.FIELD, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
public @interface EmailDomain {
    /** Labels joined by dots. The quantifiers are possessive, so that the matcher does not recurse. */
    String FORM = "(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\\.){1,20}+[a-z](?:[a-z0-9-]{0,61}[a-z0-9])?";

    /** Maximum length of a domain name. */
    int MOST_CHARACTERS = 253;

    String message() default "must be a domain name in lower case, such as example.org";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
