package org.hubgraph.registry.figure;

import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;

import org.hubgraph.registry.change.Explicit;
import org.hubgraph.registry.change.NewRelation;
import org.hubgraph.registry.change.PatchOf;
import org.hubgraph.registry.vocabulary.FigureKind;
import org.hubgraph.registry.vocabulary.FigureQualifier;
import org.hubgraph.registry.vocabulary.FigureUnit;
import org.hubgraph.value.CurrencyCode;
import org.hubgraph.value.Decimal;
import org.hubgraph.value.PartialDate;
import org.hubgraph.value.SingleLine;

@Description("A new figure of a tenant, a hub or a fund.")
@PatchOf(Figure.class)
public class CreateFigure extends NewRelation {
    @Explicit
    @NonNull
    @Id
    @Description("The tenant, hub or fund: its id. A slug is not accepted, because slugs are unique only within a"
            + " type.")
    public String organisation;

    @NonNull
    @Description("What is counted or measured.")
    public FigureKind kind;

    @SingleLine
    @Size(max = 100)
    @Description("The kind in more detail. Required for the kind OTHER. At most 100 characters.")
    public String label;

    @NonNull
    @Description("Whether the source calls the amount exact, approximate, a minimum, a maximum or a range.")
    public FigureQualifier qualifier;

    @NonNull
    @Description(
            "The amount, or the lower end of a range. Negative only for the kinds PROFIT and OTHER; a whole number if"
                    + " the kind counts things or is CAPACITY.")
    public Decimal amount;

    @Description("The upper end of a range, more than `amount`. Required with the qualifier RANGE, and only with it.")
    public Decimal upperAmount;

    @Description(
            "The currency. Required if the kind is an amount of money, and only then; optional for the kind OTHER.")
    public CurrencyCode currency;

    @Description("The unit. Required if the kind is an area or CAPACITY, and only then; for the kind OTHER optional if"
            + " there is no currency.")
    public FigureUnit unit;

    @Description("The day or period that the amount is for.")
    public PartialDate date;
}
