package org.hubgraph.value;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;

/** A text of one line that follows {@link TextRules}, such as a name. Null is valid. */
@Constraint(validatedBy = SingleLine.Check.class)
@Target({ElementType.FIELD, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
public @interface SingleLine {
    String message() default TextRules.BLANK;

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Reports the rule that is violated. */
    class Check implements ConstraintValidator<SingleLine, String> {
        @Override
        public boolean isValid(String text, ConstraintValidatorContext context) {
            return MultiLine.Check.isValid(text, false, context);
        }
    }
}
