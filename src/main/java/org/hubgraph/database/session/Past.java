package org.hubgraph.database.session;

import java.util.function.UnaryOperator;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.PersistenceUnitExtension;
import org.hibernate.resource.jdbc.spi.StatementInspector;

/** Which past state of the registry the statements of this thread read, and how they are rewritten for that. */
@ApplicationScoped
@PersistenceUnitExtension
public class Past implements StatementInspector {
    private static final long serialVersionUID = 1L;

    private static final ThreadLocal<Visit> CURRENT = new ThreadLocal<>();

    private final transient TranslatedStatements statements;

    Past(TranslatedStatements statements) {
        this.statements = statements;
    }

    private record Visit(long revision, UnaryOperator<String> statements) {}

    /**
     * Begins to read a past state.
     *
     * @param revision the last revision that the state includes
     * @param statements rewrites a statement about the present to one about the past
     */
    public static void visit(long revision, UnaryOperator<String> statements) {
        CURRENT.set(new Visit(revision, statements));
    }

    /** Whether this thread reads a past state. */
    public static boolean isVisited() {
        return CURRENT.get() != null;
    }

    /** The last revision that the state includes; null in the present. */
    public static Long revision() {
        var past = CURRENT.get();
        return past == null ? null : past.revision;
    }

    /** Returns to the present; has no effect there. */
    public static void leave() {
        CURRENT.remove();
    }

    @Override
    public String inspect(String sql) {
        statements.run(sql);
        var past = CURRENT.get();
        return past == null ? sql : past.statements.apply(sql);
    }
}
