package org.hubgraph.registry.visit;

/** A person's role at a visit. */
public enum VisitPart {
    GUEST("guests"),
    MET("met");

    private final String field;

    VisitPart(String field) {
        this.field = field;
    }

    /** The field of the visit that lists these people. */
    String field() {
        return field;
    }
}
