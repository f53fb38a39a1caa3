package org.hubgraph.registry.importing.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.hubgraph.registry.entry.LocatorKind;
import org.hubgraph.registry.importing.format.SourceOptions;
import org.hubgraph.registry.importing.format.SourceRow;
import org.hubgraph.registry.importing.mapping.DescribedFields;
import org.hubgraph.registry.importing.mapping.Draft;
import org.hubgraph.registry.importing.mapping.DraftCitation;
import org.hubgraph.registry.importing.mapping.DraftReference;
import org.hubgraph.registry.importing.mapping.MappedRow;
import org.hubgraph.registry.importing.mapping.Mapping;
import org.hubgraph.registry.importing.mapping.MappingSource;
import org.hubgraph.registry.importing.mapping.TargetType;

/** Columns {@code id}, {@code name}, {@code founded}, {@code ended}, {@code city} of a company, and {@code buys}, the id of another. */
final class PlainMapping implements Mapping {
    static final String SOURCE = "test-import";

    private static final DescribedFields DESCRIBED = new DescribedFields(
            Set.of("names", "kinds", "foundedOn", "dissolvedOn", "places", "status", "buyer", "bought"), Map.of());

    @Override
    public String name() {
        return "plain";
    }

    @Override
    public SourceOptions options() {
        return SourceOptions.detected();
    }

    @Override
    public MappingSource source() {
        var fields = Json.object();
        fields.put("publisher", "Made up for a test of imports");
        return new MappingSource(SOURCE, fields);
    }

    @Override
    public List<TargetType> types() {
        return List.of(TargetType.TENANT, TargetType.ACQUISITION);
    }

    @Override
    public Set<String> columns(String table) {
        return Set.of("id", "name", "founded", "ended", "city", "buys");
    }

    @Override
    public MappedRow apply(SourceRow row) {
        var content = row.content();
        String id = content.path("id").asText();
        var citation = new DraftCitation(SOURCE, id, LocatorKind.RECORD, null);
        var drafts = new ArrayList<Draft>();
        if (content.has("name")) {
            var fields = Json.object();
            fields.putArray("names")
                    .addObject()
                    .put("text", content.path("name").asText());
            fields.putArray("kinds").add("COMPANY");
            if (content.has("founded")) {
                fields.put("foundedOn", content.path("founded").asText());
            }
            if (content.has("ended")) {
                fields.put("dissolvedOn", content.path("ended").asText());
            }
            if (content.has("city")) {
                fields.putArray("places")
                        .addObject()
                        .put("city", content.path("city").asText());
            }
            drafts.add(new Draft(TargetType.TENANT, id, fields, List.of(), citation, () -> DESCRIBED, false, false));
        }
        if (content.has("buys")) {
            var fields = Json.object();
            fields.put("status", "COMPLETED");
            drafts.add(new Draft(
                    TargetType.ACQUISITION,
                    "acquisition " + id,
                    fields,
                    List.of(
                            reference("buyer", id),
                            reference("bought", content.path("buys").asText())),
                    citation,
                    () -> DESCRIBED,
                    false,
                    false));
        }
        return new MappedRow(drafts, row.faults(), List.of(), id);
    }

    private static DraftReference reference(String field, String key) {
        return new DraftReference(field, List.of(TargetType.TENANT), null, key, null, null, null, "buys", false);
    }
}
