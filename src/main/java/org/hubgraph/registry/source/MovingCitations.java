package org.hubgraph.registry.source;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import org.hubgraph.registry.change.Violations;
import org.hubgraph.registry.entry.Facts;
import org.hubgraph.registry.entry.MergedPart;
import org.hubgraph.registry.entry.RegistryEntry;
import org.hubgraph.registry.merge.Moving;
import org.hubgraph.value.Truncation;

/**
 * Moves the citations of a merged entry to the survivor. A citation without a stated value confirms the value that is
 * displayed. If the survivor displays another value, the former one becomes the stated value; otherwise the citation
 * would confirm the wrong value.
 */
@ApplicationScoped
class MovingCitations implements Moving {
    /** The survivor has the names of both entries, so citations of names need no stated value. */
    private static final String NAMES = "names";
    /** The size of the column. */
    private static final int STATED_CHARACTERS = 1_000;

    private final Citations citations;

    MovingCitations(Citations citations) {
        this.citations = citations;
    }

    @Override
    public String name() {
        return citations.name();
    }

    @Override
    public List<MergedPart> move(RegistryEntry merged, RegistryEntry survivor, Violations violations) {
        var was = merged.displayedFacts();
        var is = survivor.displayedFacts();
        long own = citations.count("subjectKey", survivor.key);
        var parts = new ArrayList<MergedPart>();
        for (Citation citation : citations.list("subjectKey", merged.key)) {
            citation.subjectKey = survivor.key;
            String stated = citation.statedValue == null ? statedBefore(citation.field, was, is) : null;
            if (stated != null) {
                citation.statedValue = stated;
            }
            parts.add(MergedPart.of(citation.key.toString(), stated, false));
        }
        if (own + parts.size() > Citation.MOST) {
            violations.add(
                    "has too many citations for the survivor, which can have at most " + Citation.MOST + ".",
                    MERGED_ID);
        }
        return parts;
    }

    private static String statedBefore(String field, Facts was, Facts is) {
        String value = field == null || field.equals(NAMES) ? null : was.text(field);
        if (value == null || value.equals(is.text(field))) {
            return null;
        }
        return value.length() <= STATED_CHARACTERS ? value : Truncation.to(value, STATED_CHARACTERS - 1) + "…";
    }

    @Override
    public void moveBack(
            List<MergedPart> parts, RegistryEntry survivor, RegistryEntry restored, Violations violations) {
        var all = citations.list("subjectKey", survivor.key);
        var moved = new HashMap<String, MergedPart>();
        parts.forEach(part -> moved.put(part.item, part));
        var back = all.stream()
                .filter(citation -> moved.containsKey(citation.key.toString()))
                .toList();
        for (Citation citation : back) {
            citation.subjectKey = restored.key;
            String stated = moved.get(citation.key.toString()).detail;
            if (stated != null && stated.equals(citation.statedValue)) {
                citation.statedValue = null;
            }
        }
        if (back.isEmpty() && !parts.isEmpty()) {
            violations.add(
                    "would be restored without a citation, because all its citations have been deleted.", MERGED_ID);
        }
        if (!back.isEmpty() && back.size() == all.size()) {
            violations.add("would leave the survivor without a citation; add one to it first.", MERGED_ID);
        }
    }
}
