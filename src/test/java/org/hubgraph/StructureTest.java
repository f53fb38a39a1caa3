package org.hubgraph;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.persistence.Entity;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import org.junit.jupiter.api.Test;

import org.hubgraph.failure.Failure;
import org.hubgraph.testsupport.AnyDatabase;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * The permitted dependencies between packages. The groups are layers. Inside the registry, relations depend on the
 * nouns at their ends, and nouns do not depend on each other, except that hubs and tenants have sectors. Entities named
 * in HQL count as dependencies, too.
 */
@AnyDatabase
class StructureTest {
    static final String BASE = "org.hubgraph.";

    /** The groups, each with those that it may depend on. */
    private static final Map<String, List<String>> GROUPS = new TreeMap<>(Map.of(
            "failure", List.of(),
            "value", List.of("failure"),
            "limit", List.of("failure", "value"),
            "graphql", List.of("failure", "value", "limit"),
            "database", List.of("failure", "value", "limit"),
            "registry", List.of("failure", "value", "limit", "graphql", "database"),
            // The trigger of H2, whose class must keep its name.
            "version", List.of(),
            "server", List.of("failure", "value", "limit", "graphql", "database", "registry")));

    private static final List<String> NOUNS = List.of("hub", "tenant", "person", "fund", "sector");
    private static final List<String> RELATIONS = List.of(
            "tenancy",
            "affiliation",
            "backing",
            "acquisition",
            "partnership",
            "operatorship",
            "succession",
            "figure",
            "visit",
            "classification");
    /** Packages that all nouns and relations may use. */
    private static final List<String> SHARED =
            List.of("vocabulary", "entry", "filter", "condition", "aggregate", "change", "merge", "erasure");

    /** Packages of the registry that are neither nouns nor relations, each with those that it may depend on. */
    private static final Map<String, List<String>> OTHERS = new TreeMap<>(Map.ofEntries(
            Map.entry("erasure", List.of()),
            Map.entry("vocabulary", List.of()),
            Map.entry("name", List.of()),
            Map.entry("entry", List.of("erasure", "name")),
            Map.entry("aggregate", List.of("entry", "filter")),
            Map.entry("filter", List.of("entry", "vocabulary")),
            Map.entry("condition", List.of("entry", "filter", "vocabulary")),
            Map.entry("change", List.of("entry")),
            Map.entry("merge", List.of("entry", "change")),
            // Its records become the inputs of mutations.
            Map.entry(
                    "importing",
                    Stream.of(
                                    NOUNS,
                                    RELATIONS,
                                    List.of(
                                            "vocabulary",
                                            "entry",
                                            "erasure",
                                            "change",
                                            "merge",
                                            "source",
                                            "matching",
                                            "snapshot"))
                            .flatMap(Collection::stream)
                            .toList()),
            Map.entry("search", List.of("entry", "erasure", "filter", "name")),
            Map.entry("matching", List.of("entry", "name")),
            Map.entry("reconciliation", List.of("entry", "name", "matching", "vocabulary")),
            Map.entry("snapshot", List.of("entry", "name", "search", "history")),
            Map.entry("integrity", List.of("entry", "change")),
            Map.entry("history", List.of("entry", "filter", "condition", "change", "erasure")),
            Map.entry("source", SHARED)));

    private static final Pattern STRING = Pattern.compile("\"(?:\\\\.|[^\"\\\\])*+\"");
    private static final Pattern FROM = Pattern.compile("\\b(?:from|join|update)\\s+([A-Z]\\w+)\\b");

    /**
     * Queries across packages: conditions of filters test whether rows of any entity exist, since nouns and relations can be
     * filtered by each other; lists are grouped by values of related entries; the people of a hub include those of its
     * residents; and an instant of the past is looked up in the revisions.
     */
    private static final String ACROSS =
            "condition/.*|.*GroupField\\.java .*|.*/(Affiliations|AffiliationListings)\\.java Tenancy"
                    + "|.*/AsKnownAt\\.java Revision";

    static final JavaClasses CLASSES = new ClassFileImporter()
            .importUrl(Failure.class.getProtectionDomain().getCodeSource().getLocation());

    @Test
    void groupsKnowOnlyThoseBelowThem() {
        var found = CLASSES.stream()
                .map(known -> part(known, 0))
                .distinct()
                .sorted()
                .toList();
        assertEquals(List.copyOf(GROUPS.keySet()), found);

        GROUPS.forEach((group, below) -> noClasses()
                .that()
                .resideInAPackage(BASE + group + "..")
                .should()
                .dependOnClassesThat(is("of another group than " + below, known -> {
                    String other = part(known, 0);
                    return !other.equals(group) && !below.contains(other);
                }))
                .check(CLASSES));
    }

    @Test
    void noPackagesDependOnEachOtherInACircle() {
        slices().matching(BASE + "(**)").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void packagesOfTheRegistryKnowOnlyWhatTheyAreAbout() {
        var found = CLASSES.stream()
                .filter(known -> part(known, 0).equals("registry"))
                .map(known -> part(known, 1))
                .filter(name -> !name.isEmpty())
                .distinct()
                .sorted()
                .toList();
        assertEquals(
                Stream.of(NOUNS, RELATIONS, OTHERS.keySet())
                        .flatMap(Collection::stream)
                        .sorted()
                        .toList(),
                found);

        found.forEach(name -> noClasses()
                .that()
                .resideInAPackage(BASE + "registry." + name + "..")
                .should()
                .dependOnClassesThat(is(
                        "of the registry and not of " + knownTo(name),
                        known -> part(known, 0).equals("registry") && !isKnown(part(known, 1), name)))
                .check(CLASSES));
    }

    private static boolean isKnown(String other, String to) {
        return other.equals(to) || knownTo(to).contains(other);
    }

    private static List<String> knownTo(String name) {
        if (OTHERS.containsKey(name)) {
            return OTHERS.get(name);
        }
        var known = new ArrayList<>(SHARED);
        if (RELATIONS.contains(name)) {
            known.addAll(NOUNS);
        }
        if (name.equals("hub") || name.equals("tenant")) {
            known.add("sector");
        }
        return known;
    }

    @Test
    void theServerKnowsNoNounAndNoRelation() {
        noClasses()
                .that()
                .resideInAPackage(BASE + "server..")
                .should()
                .dependOnClassesThat(is(
                        "of the registry and not of erasure, history, importing, reconciliation or snapshots",
                        known -> part(known, 0).equals("registry")
                                && !List.of("erasure", "history", "importing", "reconciliation", "snapshot")
                                        .contains(part(known, 1))))
                .check(CLASSES);
    }

    /** A query that names an entity depends on its package, as an import does. */
    @Test
    void queriesNameOnlyEntitiesOfPackagesThatAreKnown() throws IOException {
        var homes = CLASSES.stream()
                .filter(known -> known.isAnnotatedWith(Entity.class))
                .collect(Collectors.toMap(JavaClass::getSimpleName, known -> part(known, 1)));
        var unknown = new ArrayList<String>();
        int named = 0;
        var registry = Path.of("src", "main", "java", "org", "hubgraph", "registry");
        try (var files = Files.walk(registry)) {
            for (var file : files.filter(path -> path.toString().endsWith(".java"))
                    .sorted()
                    .toList()) {
                String own = registry.relativize(file).getName(0).toString();
                for (String entity : entitiesIn(Files.readString(file))) {
                    String home = homes.get(entity);
                    if (home != null) {
                        named++;
                        if (!isKnown(home, own) && !(own + "/" + file.getFileName() + " " + entity).matches(ACROSS)) {
                            unknown.add(file.getFileName() + " names " + entity + " of " + home);
                        }
                    }
                }
            }
        }

        assertTrue(named > 30, "only " + named + " entities in queries");
        assertEquals(List.of(), unknown);
    }

    private static List<String> entitiesIn(String source) {
        // A character is no beginning of a text.
        return STRING.matcher(source.replace("'\"'", "' '"))
                .results()
                .flatMap(string -> FROM.matcher(string.group()).results())
                .map(entity -> entity.group(1))
                .toList();
    }

    private static DescribedPredicate<JavaClass> is(String description, Predicate<JavaClass> predicate) {
        return DescribedPredicate.describe(
                description, known -> known.getPackageName().startsWith("org.hubgraph") && predicate.test(known));
    }

    /** A part of the package's name below {@code org.hubgraph}; empty if it has fewer parts. */
    private static String part(JavaClass known, int index) {
        String[] parts =
                known.getPackageName().replaceFirst("^org\\.hubgraph\\.?", "").split("\\.");
        return index < parts.length ? parts[index] : "";
    }
}
