package org.hubgraph.registry.importing;

import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import org.hubgraph.registry.importing.cleaning.Cleaner;
import org.hubgraph.registry.importing.fault.ImportRule;
import org.hubgraph.registry.importing.format.SourceFormat;
import org.hubgraph.registry.importing.mapping.Mappings;
import org.hubgraph.registry.importing.mapping.TargetType;
import org.hubgraph.testsupport.Manual;
import org.hubgraph.testsupport.ManualPage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The tables of the manual's page about imports are those of the code. */
class ImportingManualTest {
    private final ManualPage page = Manual.read().page("importing.md");

    @Test
    void hasEachCleanerWithItsEffect() {
        assertEquals(
                Arrays.stream(Cleaner.values())
                        .map(cleaner -> "`" + cleaner.text() + "` " + cleaner.effect())
                        .toList(),
                rows("Cleaners"));
    }

    @Test
    void hasEachRuleWithItsRemedy() {
        assertEquals(
                Arrays.stream(ImportRule.values())
                        .map(rule -> "`" + rule + "` " + rule.remedy())
                        .toList(),
                rows("Faults"));
    }

    @Test
    void hasEachFormatAndReadyMapping() {
        assertEquals(Arrays.stream(SourceFormat.values()).map(Enum::name).toList(), page.codeInTable("Formats", 0));
        assertEquals(Mappings.names(), page.codeInTable("Mappings", 0));
    }

    @Test
    void hasEachType() {
        var row = page.table("Fields of a record").get(0).get(1);

        Stream.of(TargetType.values()).forEach(type -> assertTrue(row.contains("`" + type.text() + "`"), type.text()));
    }

    @Test
    void itsExampleIsAMapping() {
        var example = page.blocks().stream()
                .filter(block -> block.language().equals("yaml"))
                .findFirst()
                .orElseThrow();
        var mapping = Mappings.read(example.text());

        assertEquals("members", mapping.name());
        assertEquals(Set.of("Name", "Number", "Type", "Since", "Web", "Fields"), new TreeSet<>(mapping.columns("")));
        assertFalse(mapping.types().isEmpty());
    }

    private Iterable<String> rows(String heading) {
        return page.table(heading).stream()
                .map(row -> row.get(0) + " " + row.get(1))
                .toList();
    }
}
