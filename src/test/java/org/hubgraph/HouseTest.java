package org.hubgraph;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaStaticInitializer;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import org.junit.jupiter.api.Test;

import org.hubgraph.failure.Failure;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;

/** The arrows of the house: which room may know which. A new room adds its line to one of the lists. */
class HouseTest {
    private static final String BASE = "org.hubgraph.";
    private static final List<String> FLOOR =
            List.of("connection", "digest", "failure", "limit", "member", "memory", "erasure");
    private static final List<String> NOUNS = List.of("hub", "tenant", "person", "fund");
    private static final List<String> RELATIONS = List.of("tenancy", "affiliation", "backing", "partnership", "visit");
    private static final List<String> DOORS = List.of("execution", "http");
    private static final List<String> OTHERS = List.of(
            "reading",
            "paging",
            "reference",
            "registry",
            "curation",
            "live",
            "history",
            "integrity",
            "source",
            "search",
            "idempotency",
            "version",
            "cache",
            "replica");

    private static final JavaClasses HOUSE = new ClassFileImporter()
            .importUrl(Failure.class.getProtectionDomain().getCodeSource().getLocation());

    @Test
    void everyRoomHasItsLine() {
        var known = new ArrayList<String>();
        List.of(FLOOR, NOUNS, RELATIONS, DOORS, OTHERS).forEach(known::addAll);

        var rooms = HOUSE.stream().map(HouseTest::room).distinct().sorted().toList();

        assertEquals(known.stream().sorted().toList(), rooms);
    }

    @Test
    void theFloorKnowsNothingOfOurs() {
        FLOOR.forEach(HouseTest::onlyKnows);
    }

    /** Rows become objects, resolvers are called: both by members that are known only when the server runs. */
    @Test
    void readingKnowsMembersOfClassesAndSharesOfMemory() {
        onlyKnows("reading", "member", "memory");
    }

    @Test
    void pagingKnowsTheFloor() {
        onlyKnows("paging", "failure", "limit", "reading");
    }

    /** Entities declare what they refer to; whatever they are is nothing to it. */
    @Test
    void referencesKnowTheFloorOnly() {
        onlyKnows("reference", "connection", "failure");
    }

    @Test
    void theRegistryKnowsPaging() {
        onlyKnows("registry", "digest", "paging", "reference", "failure", "limit", "reading", "version", "erasure");
    }

    /** It reads one table, which triggers write: what is written, and by whom, is nothing to it. */
    @Test
    void theVersionKnowsLimitsOnly() {
        onlyKnows("version", "digest", "limit");
    }

    /** Commands are in the rooms of what they change; curation has what all of them share. */
    @Test
    void curationKnowsTheRegistry() {
        onlyKnows("curation", "registry", "paging", "failure", "limit", "reading");
    }

    /** What is followed, whoever has it and whoever hands it on. */
    @Test
    void liveKnowsFailuresOnly() {
        onlyKnows("live", "failure");
    }

    /** It looks at references, whatever they are between. */
    @Test
    void integrityKnowsReferencesAndHowToChangeThem() {
        onlyKnows("integrity", "reference", "curation", "registry", "reading", "failure");
    }

    /** It observes what happens to objects: nobody has to think of it. */
    @Test
    void historyKnowsTheRegistryAndWhoChangesIt() {
        onlyKnows(
                "history",
                "connection",
                "live",
                "curation",
                "registry",
                "reference",
                "paging",
                "failure",
                "limit",
                "reading",
                "erasure");
    }

    @Test
    void nounsDoNotKnowEachOther() {
        for (String noun : List.of("tenant", "person", "fund")) {
            onlyKnows(
                    noun,
                    "curation",
                    "registry",
                    "reference",
                    "paging",
                    "failure",
                    "limit",
                    "reading",
                    "erasure",
                    "digest");
        }
        onlyKnows("hub", "tenant", "curation", "registry", "reference", "paging", "failure", "limit", "reading");
    }

    /** A hub is found by what its residents are: the filter, and nothing else of a tenant. */
    @Test
    void theHubKnowsOfTenantsTheirFilterOnly() {
        var filter = List.of("TenantFilter", "TenantRelationFilter", "TenantConditions");
        noClasses()
                .that()
                .resideInAPackage(BASE + "hub..")
                .should()
                .dependOnClassesThat(DescribedPredicate.describe(
                        "are of tenant and not its filter",
                        (JavaClass known) -> room(known).equals("tenant") && !filter.contains(known.getSimpleName())))
                .check(HOUSE);
    }

    @Test
    void relationsKnowNounsButNotEachOther() {
        for (String relation : RELATIONS) {
            onlyKnows(
                    relation,
                    "hub",
                    "tenant",
                    "person",
                    "fund",
                    "curation",
                    "registry",
                    "reference",
                    "paging",
                    "failure",
                    "limit",
                    "reading",
                    "erasure");
        }
    }

    @Test
    void sourcesAndSearchKnowTheRegistry() {
        onlyKnows("source", "curation", "registry", "reference", "paging", "failure", "limit", "reading", "erasure");
        onlyKnows("search", "registry", "paging", "failure", "limit", "reading");
    }

    @Test
    void theDoorsKnowNoNounAndNoRelation() {
        onlyKnows("execution", "failure", "limit", "live", "member", "memory", "reading", "erasure");
        onlyKnows(
                "http",
                "digest",
                "execution",
                "idempotency",
                "version",
                "cache",
                "replica",
                "connection",
                "failure",
                "limit",
                "live",
                "memory",
                "reading",
                "erasure");
    }

    /** It keeps answers for the door, whatever is in them: unless that is somebody who was erased. */
    @Test
    void keptAnswersKnowNothingOfTheRegistry() {
        onlyKnows("idempotency", "digest", "failure", "erasure");
    }

    /** It keeps bytes under keys, whatever is in them. */
    @Test
    void theCacheKnowsNothingOfOurs() {
        onlyKnows("cache", "memory", "erasure");
    }

    /** It tells where to read, whatever is read. */
    @Test
    void theReplicaKnowsFailuresAndConnectionsOnly() {
        onlyKnows("replica", "failure", "connection");
    }

    @Test
    void noRoomsKnowEachOtherInACircle() {
        slices().matching(BASE + "(*)..").should().beFreeOfCycles().check(HOUSE);
    }

    @Test
    void namesSayWhatAThingIs() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName(BASE + "hub.HubService")
                .should()
                .haveNameMatching(".*(Impl|Manager|Helper|Utils?|Service|Dto)")
                .check(HOUSE);
    }

    /** Their order changes with each start of the JVM. What becomes JSON is in a LinkedHashMap, or has one entry. */
    @Test
    void noMapOfSeveralEntriesIsMadeWithoutAnOrder() {
        noClasses()
                .should()
                .accessTargetWhere(DescribedPredicate.describe("makes a map without an order", HouseTest::isUnordered))
                .check(HOUSE);
    }

    /** What a static field holds is looked things up in. */
    private static boolean isUnordered(JavaAccess<?> access) {
        String target = access.getTarget().getFullName();
        boolean several = target.startsWith("java.util.Map.of(") && target.split(",").length > 2;
        return (several || target.startsWith("java.util.Map.ofEntries("))
                && !access.getOrigin().getName().equals(JavaStaticInitializer.STATIC_INITIALIZER_NAME);
    }

    @Test
    void onlyTheClockTellsTheTime() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName(BASE + "registry.SystemClock")
                .should()
                .accessTargetWhere(
                        DescribedPredicate.describe("asks the system for the time", HouseTest::asksForTheTime))
                .check(HOUSE);
    }

    /** {@code now(clock)} is fine; so is {@code nanoTime}, which is a stop watch and no clock. */
    private static boolean asksForTheTime(JavaAccess<?> access) {
        String target = access.getTarget().getFullName();
        boolean now = target.startsWith("java.time.")
                && (target.endsWith(".now()") || target.matches(".*\\.now\\(java\\.time\\.ZoneId\\)"));
        return now
                || target.equals("java.lang.System.currentTimeMillis()")
                || target.equals("java.util.Date.<init>()")
                || target.startsWith("java.time.Clock.system")
                || target.startsWith("java.util.Calendar.getInstance(");
    }

    private static void onlyKnows(String room, String... others) {
        var allowed = new ArrayList<>(Arrays.asList(others));
        allowed.add(room);
        classes()
                .that()
                .resideInAPackage(BASE + room + "..")
                .should()
                .onlyDependOnClassesThat(DescribedPredicate.describe(
                        "are of " + allowed + " or not ours",
                        (JavaClass known) ->
                                !known.getPackageName().startsWith("org.hubgraph") || allowed.contains(room(known))))
                .check(HOUSE);
    }

    private static String room(JavaClass known) {
        String rest = known.getPackageName().replaceFirst("^org\\.hubgraph\\.?", "");
        int end = rest.indexOf('.');
        return end < 0 ? rest : rest.substring(0, end);
    }
}
