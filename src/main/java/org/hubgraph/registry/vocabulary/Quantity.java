package org.hubgraph.registry.vocabulary;

import java.util.Set;

/**
 * What the amounts of a kind of figure count or measure.
 *
 * @see Measure
 */
public enum Quantity {
    /** Whole things, which the kind names. */
    COUNT(Set.of()),
    /** People or jobs, which may be full-time equivalents: not always a whole number. */
    HEADCOUNT(Set.of()),
    /** An amount of money, which is never negative. */
    MONEY(Set.of()),
    /** An amount of money, which is negative for a loss. */
    BALANCE(Set.of()),
    AREA(Set.of(FigureUnit.SQUARE_METRE, FigureUnit.SQUARE_FOOT, FigureUnit.HECTARE, FigureUnit.ACRE)),
    CAPACITY(Set.of(FigureUnit.PERSON, FigureUnit.DESK, FigureUnit.ORGANISATION)),
    /** Anything that the label names. */
    ANY(Set.of(FigureUnit.values()));

    private final Set<FigureUnit> units;

    Quantity(Set<FigureUnit> units) {
        this.units = units;
    }

    public boolean isMoney() {
        return this == MONEY || this == BALANCE;
    }

    public boolean isWhole() {
        return this == COUNT || this == CAPACITY;
    }

    public boolean mayBeNegative() {
        return this == BALANCE || this == ANY;
    }

    public boolean has(FigureUnit unit) {
        return units.contains(unit);
    }

    /** Whether an amount means nothing without a unit. */
    public boolean needsUnit() {
        return this == AREA || this == CAPACITY;
    }
}
