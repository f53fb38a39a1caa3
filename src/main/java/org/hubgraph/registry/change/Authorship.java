package org.hubgraph.registry.change;

import java.util.LinkedHashSet;
import java.util.Set;

import jakarta.enterprise.context.RequestScoped;

import org.hubgraph.value.TextRules;

/** Who changes the registry in this request, and why. */
@RequestScoped
public class Authorship {
    private final Set<String> reasons = new LinkedHashSet<>();

    /** @param reason null for none given; each mutation of a request has its own */
    void because(String reason) {
        if (reason != null && !TextRules.showsNothing(reason)) {
            reasons.add(TextRules.trimmed(reason));
        }
    }

    /** All reasons given, one behind the other; null for none. */
    public String reason() {
        return reasons.isEmpty() ? null : String.join(" / ", reasons);
    }
}
