package org.hubgraph.registry.importing;

import java.util.List;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.hubgraph.registry.importing.format.ImportFiles;
import org.hubgraph.registry.importing.mapping.Draft;
import org.hubgraph.registry.importing.mapping.Mappings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** With ids for its references and with its citation, a draft is the input of a mutation. */
class DraftInputsTest {
    @ParameterizedTest
    @CsvSource({
        "tenants.csv,tenants",
        "tenants.jsonl,tenants",
        "ror-sample.jsonl,ror",
        "popolo.json,popolo",
        "investments.csv,crunchbase-investments"
    })
    void draftsBecomeInputs(String file, String name) {
        var mapping = Mappings.find(name).orElseThrow();
        int drafts = 0;

        for (var row : ImportFiles.rows(ImportFiles.packaged(file, mapping.options()))) {
            for (Draft draft : mapping.apply(row).drafts()) {
                assertNotNull(input(draft));
                drafts++;
            }
        }

        assertTrue(drafts > 1);
    }

    @ParameterizedTest
    @CsvSource({"tenants,1", "hubs,1", "people,2"})
    void theRowOfATemplateBecomesInputs(String name, int drafts) {
        var mapping = Mappings.find(name).orElseThrow();
        var template = "../../../main/resources/mapping/" + name + ".csv";

        var rows = ImportFiles.rows(ImportFiles.packaged(template, mapping.options())).stream()
                .map(mapping::apply)
                .toList();

        assertEquals(1, rows.size());
        assertEquals(List.of(), rows.get(0).faults());
        assertEquals(drafts, rows.get(0).drafts().size());
        rows.get(0).drafts().forEach(draft -> assertNotNull(input(draft)));
    }

    private static Object input(Draft draft) {
        var record = draft.fields().deepCopy();
        for (var reference : draft.references()) {
            if (reference.field().equals("sectors")) {
                record.withArray("sectors").add("id");
            } else {
                record.put(reference.field(), "id");
            }
        }
        record.withArray("citations")
                .addObject()
                .put("source", draft.citation().source())
                .put("locator", draft.citation().locator())
                .put("locatorKind", draft.citation().locatorKind().name());
        return YamlRecords.input(record, draft.type().input());
    }
}
