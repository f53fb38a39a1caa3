package org.hubgraph.registry.visit;

/** What a person was at a visit. */
public enum VisitPart {
    GUEST("guests"),
    MET("met");

    private final String field;

    VisitPart(String field) {
        this.field = field;
    }

    /** Of the visit, where these people are listed. */
    String field() {
        return field;
    }
}
