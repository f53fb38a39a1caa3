package org.hubgraph.visit;

/** What a person was at a visit. */
public enum VisitPart {
    GUEST,
    MET
}
