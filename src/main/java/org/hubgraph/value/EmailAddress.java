package org.hubgraph.value;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.ReportAsSingleViolation;
import jakarta.validation.constraints.Pattern;

/**
 * An e-mail address as most mail servers accept it: the common subset of RFC 5321, in ASCII. The domain is in lower
 * case, so that addresses can be compared exactly. Null is valid.
 */
@Constraint(validatedBy = {})
@Pattern(regexp = EmailAddress.FORM)
@ReportAsSingleViolation
@Target({ElementType.FIELD, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
public @interface EmailAddress {
    /** A regular expression that addresses match. */
    String FORM = "[A-Za-z0-9._%+-]{1,64}@" + EmailDomain.FORM;
    /** Maximum length of an address. */
    int MOST_CHARACTERS = 254;

    String message() default "must be an e-mail address with its domain in lower case, such as office@example.org";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
