package org.hubgraph.testsupport;

import java.util.List;
import java.util.UUID;

import jakarta.persistence.EntityManager;

import org.hubgraph.registry.entry.CitationRank;
import org.hubgraph.registry.entry.Confidence;
import org.hubgraph.registry.entry.LocatorKind;
import org.hubgraph.registry.entry.RegistryEntry;
import org.hubgraph.registry.hub.Hub;
import org.hubgraph.registry.source.Citation;
import org.hubgraph.registry.source.Source;
import org.hubgraph.value.PartialDate;

/** A source, and citations of it for the hubs and some tenants of {@link RegistryGenerator}. */
final class CitationGenerator {
    private static final int CITATIONS = 120;

    private final EntityManager entities;
    private final RegistryData data;
    private final RandomValues random;

    CitationGenerator(EntityManager entities, RegistryData data, RandomValues random) {
        this.entities = entities;
        this.data = data;
        this.random = random;
    }

    void store() {
        var source = new Source();
        source.slug = "source-000";
        source.publisher = "Press";
        entities.persist(source);
        data.sources.add(source);
        for (int i = 0; i < CITATIONS; i++) {
            var subject = i < data.hubs.size() ? data.hubs.get(i) : random.of(data.tenants);
            citation(subject, source.key, i % 2 == 0 ? null : "name");
        }
    }

    private void citation(RegistryEntry subject, UUID source, String field) {
        var citation = new Citation();
        citation.subjectType = subject instanceof Hub ? "Hub" : "Tenant";
        citation.subjectKey = subject.key;
        citation.sourceKey = source;
        citation.field = field;
        citation.rank = CitationRank.NORMAL;
        if (random.chance(50)) {
            citation.locator = "" + (1 + random.below(20));
            citation.locatorKind = random.of(LocatorKind.values());
        }
        citation.accessedOn =
                random.chance(50) ? null : new PartialDate(random.of(List.of("2025", "2025-05", "2025-05-02")));
        citation.confidence = random.chance(50) ? null : random.of(Confidence.values());
        entities.persist(citation);
        data.citations.add(citation);
    }
}
