package org.hubgraph;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

import com.tngtech.archunit.core.domain.JavaClass;
import org.junit.jupiter.api.Test;

import org.hubgraph.testsupport.AnyDatabase;

import static org.junit.jupiter.api.Assertions.assertEquals;

/**
 * The places that use one database, or packages of libraries that may change in any release. An upgrade has to look at
 * these places; elsewhere the code uses public interfaces only.
 */
@AnyDatabase
class InternalPackagesTest {
    @Test
    void theDatabasesAreUsedByTheirPackagesOnly() {
        assertEquals(
                Set.of("registry.history.PostgresqlNotifications"),
                users("org\\.(?:h2|postgresql)\\..*", "(?:database|version)\\..*"));
    }

    @Test
    void internalsOfQuarkus() {
        assertEquals(
                Set.of(
                        "database.session.OwnSession",
                        "limit.NotNegative",
                        "registry.importing.run.ImportTransactions",
                        "server.document.DocumentFolder",
                        "server.document.Operations",
                        "server.page.manual.ManualPages",
                        "server.quarkus.Authentication",
                        "server.quarkus.ShutdownState",
                        "server.quarkus.WebSocketUpgrade"),
                users("io\\.quarkus\\.(?:runtime\\.(?!annotations\\.)[a-z]+|[a-z.]+\\.runtime)\\..*", "none"));
    }

    @Test
    void internalsOfVertx() {
        assertEquals(
                Set.of(
                        "server.http.ConnectionGate",
                        "server.http.Listener",
                        "server.http.RequestFault",
                        "server.quarkus.ListeningChannels"),
                users("io\\.vertx\\.(?:[a-z.]+\\.)?impl\\..*", "none"));
    }

    @Test
    void internalsOfHibernate() {
        assertEquals(
                Set.of(
                        "database.hql.LookaheadTranslator",
                        "database.reference.ReferenceGuard",
                        "database.reference.ReferenceModel",
                        "database.session.FlushListeners",
                        "database.session.OwnSession",
                        "database.session.Past",
                        "database.session.TranslatedStatements",
                        "graphql.connection.PagesByParent",
                        "graphql.projection.AmongFunction",
                        "registry.entry.AsKnownAt",
                        "registry.history.WrittenStates",
                        "registry.source.CitationEditing",
                        "server.request.Sessions"),
                users("org\\.hibernate\\.(?:[a-z.]+\\.)?(?:internal|spi)\\..*", "none"));
    }

    /** Packages of graphql-java that are public, but not declared as its interface. */
    @Test
    void internalsOfGraphQLJava() {
        assertEquals(
                Set.of("server.response.ErrorTranslation"),
                users("graphql\\.(?:execution|validation)\\..*", "graphql\\.execution\\..*"));
    }

    /**
     * The classes that use a class with such a name, without the nested ones.
     *
     * @param except those in such a package below the base package
     */
    private static Set<String> users(String internal, String except) {
        var pattern = Pattern.compile(internal);
        var users = new TreeSet<String>();
        for (JavaClass user : StructureTest.CLASSES) {
            String name = user.getName().substring(StructureTest.BASE.length()).replaceFirst("\\$.*", "");
            if (!name.matches(except)
                    && user.getDirectDependenciesFromSelf().stream().anyMatch(used -> pattern.matcher(
                                    used.getTargetClass().getName())
                            .matches())) {
                users.add(name);
            }
        }
        return users;
    }
}
