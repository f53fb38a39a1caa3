package org.hubgraph.value;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;

/** A text of one or more lines that follows {@link TextRules}, such as a quote. Null is valid. */
@Constraint(validatedBy = MultiLine.Check.class)
@Target({ElementType.FIELD, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
public @interface MultiLine {
    String message() default TextRules.BLANK;

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Reports the rule that is violated. */
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
