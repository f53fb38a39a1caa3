package org.hubgraph.reading;

import java.util.function.UnaryOperator;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.PersistenceUnitExtension;
import org.hibernate.resource.jdbc.spi.StatementInspector;

/**
 * That the statements on this thread read the registry of an instant of the past. A lookup goes there, for itself and for all
 * that is selected below it; the executor comes back when that is done.
 */
@ApplicationScoped
@PersistenceUnitExtension
public class Past implements StatementInspector {
    private static final long serialVersionUID = 1L;

    private static final ThreadLocal<Visit> CURRENT = new ThreadLocal<>();

    private final transient TranslatedStatements statements;

    Past(TranslatedStatements statements) {
        this.statements = statements;
    }

    /** The statements there, and what is done when coming back. */
    private record Visit(UnaryOperator<String> statements, Runnable end) {}

    /**
     * @param statements makes of a statement about the present one about the past
     * @param end is done when coming back to the present
     */
    public static void visit(UnaryOperator<String> statements, Runnable end) {
        leave();
        CURRENT.set(new Visit(statements, end));
    }

    public static boolean isVisited() {
        return CURRENT.get() != null;
    }

    /** Comes back to the present; does nothing there. */
    public static void leave() {
        var visit = CURRENT.get();
        if (visit != null) {
            CURRENT.remove();
            visit.end.run();
        }
    }

    @Override
    public String inspect(String sql) {
        statements.run(sql);
        var visit = CURRENT.get();
        return visit == null ? sql : visit.statements.apply(sql);
    }
}
