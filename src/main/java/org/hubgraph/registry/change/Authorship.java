package org.hubgraph.registry.change;

import java.util.LinkedHashSet;
import java.util.Set;

import jakarta.enterprise.context.RequestScoped;

import org.hubgraph.value.TextRules;

/** The reasons given for the changes of one request. */
@RequestScoped
public class Authorship {
    private final Set<String> reasons = new LinkedHashSet<>();

    /** @param reason of one mutation; ignored if null or blank */
    void because(String reason) {
        if (reason != null && !TextRules.showsNothing(reason)) {
            reasons.add(TextRules.trimmed(reason));
        }
    }

    /** The distinct reasons of all mutations of the request, joined by {@code " / "}; null if there are none. */
    public String reason() {
        return reasons.isEmpty() ? null : String.join(" / ", reasons);
    }
}
