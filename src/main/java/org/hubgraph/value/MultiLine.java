package org.hubgraph.value;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;

/** A text of one or more lines by {@link TextRules}, such as a quote. Null passes. */
@Constraint(validatedBy = MultiLine.Check.class)
@Target({ElementType.FIELD, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
public @interface MultiLine {
    String message() default TextRules.BLANK;

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Says which rule is broken. */
    class Check implements ConstraintValidator<MultiLine, String> {
        @Override
        public boolean isValid(String text, ConstraintValidatorContext context) {
            return isValid(text, true, context);
        }

        static boolean isValid(String text, boolean lines, ConstraintValidatorContext context) {
            var fault = text == null ? null : TextRules.fault(text, lines).orElse(null);
            if (fault != null) {
                context.disableDefaultConstraintViolation();
                context.buildConstraintViolationWithTemplate(fault).addConstraintViolation();
            }
            return fault == null;
        }
    }
}
