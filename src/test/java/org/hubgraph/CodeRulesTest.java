package org.hubgraph;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaStaticInitializer;
import com.tngtech.archunit.lang.conditions.ArchConditions;
import org.junit.jupiter.api.Test;

import org.hubgraph.limit.ClientJson;
import org.hubgraph.testsupport.AnyDatabase;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Rules for the code itself, in whichever package it is. */
@AnyDatabase
class CodeRulesTest {
    private static final int MOST_LINES = 300;

    @Test
    void namesSayWhatAThingIs() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName(StructureTest.BASE + "registry.hub.HubService")
                .should()
                .haveNameMatching(".*(Impl|Manager|Helper|Utils?|Service|Dto)")
                .check(StructureTest.CLASSES);
    }

    /**
     * The order of such a map changes with each start of the JVM. Values that are written as JSON use a LinkedHashMap
     * or have one entry.
     */
    @Test
    void noMapOfSeveralEntriesIsMadeWithoutAnOrder() {
        noClasses()
                .should()
                .accessTargetWhere(
                        DescribedPredicate.describe("makes a map without an order", CodeRulesTest::isUnordered))
                .check(StructureTest.CLASSES);
    }

    /** Maps in static fields are used for lookups only, so their order makes no difference. */
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
                .doNotHaveFullyQualifiedName(StructureTest.BASE + "registry.entry.SystemClock")
                .should()
                .accessTargetWhere(
                        DescribedPredicate.describe("asks the system for the time", CodeRulesTest::asksForTheTime))
                .check(StructureTest.CLASSES);
    }

    /** {@code now(clock)} is permitted, and so is {@code nanoTime}, which measures durations only. */
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

    /** The names of its members could otherwise break a table that the texts of other clients share. */
    @Test
    void jsonWithNamesOfClientsIsParsedWithoutATableOfNames() {
        noClasses()
                .that()
                .resideInAnyPackage(
                        StructureTest.BASE + "server..",
                        StructureTest.BASE + "registry.importing..",
                        StructureTest.BASE + "registry.reconciliation..")
                .and(DescribedPredicate.not(
                        DescribedPredicate.describe("reads own documents only", CodeRulesTest::readsOwnDocuments)))
                .and()
                .doNotHaveSimpleName("YamlRecords")
                .should(ArchConditions.accessTargetWhere(
                                DescribedPredicate.describe("parses JSON", CodeRulesTest::parsesJson))
                        .and(ArchConditions.not(ArchConditions.dependOnClassesThat(
                                JavaClass.Predicates.equivalentTo(ClientJson.class)))))
                .check(StructureTest.CLASSES);
    }

    /** Responses to the documents of this server, and the variables of these. */
    private static boolean readsOwnDocuments(JavaClass type) {
        return List.of("PageQueries", "HomePage", "WebhookDocuments", "DocumentEndpoint")
                .contains(type.getSimpleName());
    }

    private static boolean parsesJson(JavaAccess<?> access) {
        String target = access.getTarget().getFullName();
        return target.startsWith("com.fasterxml.jackson.")
                && target.matches(".*\\.(readTree|readValue|createParser)\\(.*");
    }

    /** The level of a session would remain for other clients of a pooler, which then read several snapshots. */
    @Test
    void onlyTheDialectOfH2SetsTheIsolationOfASession() {
        noClasses()
                .that()
                .doNotHaveSimpleName("H2Dialect")
                .should()
                .callMethod(Connection.class, "setTransactionIsolation", int.class)
                .check(StructureTest.CLASSES);
    }

    /** Java files of the application, its tests and its benchmarks, and the scripts of its pages. */
    @Test
    void noFileIsLong() throws IOException {
        var java = filesBelow(Path.of("src"), ".*\\.java");
        var scripts = filesBelow(Path.of("src/main"), ".*\\.m?js");
        assertTrue(java.size() > 1_000 && scripts.size() > 30, java.size() + " and " + scripts.size() + " files");

        var tooLong = new ArrayList<String>();
        for (var file : Stream.concat(java.stream(), scripts.stream()).toList()) {
            int lines = Files.readAllLines(file).size();
            if (lines > MOST_LINES) {
                tooLong.add(file + " has " + lines + " lines");
            }
        }
        assertEquals(List.of(), tooLong);
    }

    private static List<Path> filesBelow(Path folder, String pattern) throws IOException {
        try (var files = Files.walk(folder)) {
            return files.filter(file -> file.toString().matches(pattern))
                    .sorted()
                    .toList();
        }
    }
}
