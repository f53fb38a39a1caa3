package org.hubgraph.testsupport;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * A test of some seconds whose result does not depend on the database: it runs in the PostgreSQL half of a build, which has
 * time for it, or on H2 if that half does not run; in both with {@code -Pthorough}.
 */
@Tag("any-database")
@ExtendWith(AnyDatabase.Once.class)
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface AnyDatabase {

    /** Disables the test on H2 while the other half runs. */
    class Once implements ExecutionCondition {
        @Override
        public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
            boolean isElsewhere =
                    !Repetitions.isThorough() && !TestDatabase.isPostgresql() && PostgresqlBuild.isRunning();
            return isElsewhere
                    ? ConditionEvaluationResult.disabled("The PostgreSQL half of the build runs it")
                    : ConditionEvaluationResult.enabled("");
        }
    }
}
