package org.hubgraph.registry.filter;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

import org.hubgraph.registry.vocabulary.FigureKind;
import org.hubgraph.registry.vocabulary.FigureUnit;
import org.hubgraph.value.CurrencyCode;
import org.hubgraph.value.Decimal;

@Input("FigureAmountFilter")
@Description(
        "Conditions on amounts that can be compared: those of one kind, in one currency or unit. An amount matches if,"
                + " as far as the source says, it may lie between the two ends: AT_LEAST has no upper end, AT_MOST no"
                + " lower end, and ABOUT counts as EXACT.")
public class FigureAmountFilter {
    @NonNull
    @Description("The kind.")
    public FigureKind kind;

    @Description(
            "The currency. Required if the kind is an amount of money, and only then; optional for the kind OTHER.")
    public CurrencyCode currency;

    @Description("The unit. Required if the kind is an area or CAPACITY, and only then; optional for the kind OTHER.")
    public FigureUnit unit;

    @Description("The label, exactly as it is recorded. Required for the kind OTHER; it makes no difference for other"
            + " kinds.")
    public String label;

    @Description("The amount is, or may be, this or more.")
    public Decimal min;

    @Description("The amount is, or may be, this or less.")
    public Decimal max;
}
