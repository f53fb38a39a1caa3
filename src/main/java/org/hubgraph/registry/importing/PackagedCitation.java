package org.hubgraph.registry.importing;

import java.util.List;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import io.quarkus.runtime.annotations.RegisterForReflection;

import org.hubgraph.registry.entry.CitationRank;
import org.hubgraph.value.LanguageTag;
import org.hubgraph.value.MultiLine;
import org.hubgraph.value.SingleLine;

/**
 * A citation in a file.
 *
 * @param fields what it covers, as the API spells it; null for the record as a whole
 * @param source the slug of a source
 */
@RegisterForReflection
public record PackagedCitation(
        List<@NotBlank String> fields,
        @NotBlank String source,
        @MultiLine @Size(max = 10_000) String quote,
        LanguageTag quoteLanguage,
        @SingleLine @Size(max = 1_000) String statedValue,
        CitationRank rank,
        @MultiLine @Size(max = 2_000) String note) {}
