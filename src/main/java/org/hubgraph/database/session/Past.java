package org.hubgraph.database.session;

import java.util.function.UnaryOperator;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.PersistenceUnitExtension;
import org.hibernate.resource.jdbc.spi.StatementInspector;

/** Whether the statements of this thread read the registry at a past instant, and how they are rewritten for that. */
@ApplicationScoped
@PersistenceUnitExtension
public class Past implements StatementInspector {
    private static final long serialVersionUID = 1L;

    private static final ThreadLocal<UnaryOperator<String>> CURRENT = new ThreadLocal<>();

    private final transient TranslatedStatements statements;

    Past(TranslatedStatements statements) {
        this.statements = statements;
    }

    /** @param statements rewrites a statement about the present to one about the past */
    public static void visit(UnaryOperator<String> statements) {
        CURRENT.set(statements);
    }

    /** Whether this thread reads a past instant. */
    public static boolean isVisited() {
        return CURRENT.get() != null;
    }

    /** Returns to the present; has no effect there. */
    public static void leave() {
        CURRENT.remove();
    }

    @Override
    public String inspect(String sql) {
        statements.run(sql);
        var past = CURRENT.get();
        return past == null ? sql : past.apply(sql);
    }
}
