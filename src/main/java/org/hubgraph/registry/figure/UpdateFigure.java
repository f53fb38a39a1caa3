package org.hubgraph.registry.figure;

import java.util.Optional;

import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.graphql.Description;

import org.hubgraph.registry.change.PatchOf;
import org.hubgraph.registry.change.RelationUpdate;
import org.hubgraph.registry.vocabulary.FigureKind;
import org.hubgraph.registry.vocabulary.FigureQualifier;
import org.hubgraph.registry.vocabulary.FigureUnit;
import org.hubgraph.value.CurrencyCode;
import org.hubgraph.value.Decimal;
import org.hubgraph.value.PartialDate;
import org.hubgraph.value.SingleLine;

@Description("Changes to a figure. Fields left out stay unchanged; null clears a field.")
@PatchOf(Figure.class)
public class UpdateFigure extends RelationUpdate {
    @Description("What is counted or measured; cannot be cleared.")
    public Optional<FigureKind> kind;

    @Description("The kind in more detail. Required for the kind OTHER. At most 100 characters.")
    public Optional<@SingleLine @Size(max = 100) String> label;

    @Description("Whether the source calls the amount exact, approximate, a minimum, a maximum or a range; cannot be"
            + " cleared.")
    public Optional<FigureQualifier> qualifier;

    @Description(
            "The amount, or the lower end of a range; cannot be cleared. Negative only for the kinds PROFIT and OTHER;"
                    + " a whole number if the kind counts things or is CAPACITY.")
    public Optional<Decimal> amount;

    @Description("The upper end of a range, more than `amount`. Required with the qualifier RANGE, and only with it.")
    public Optional<Decimal> upperAmount;

    @Description(
            "The currency. Required if the kind is an amount of money, and only then; optional for the kind OTHER.")
    public Optional<CurrencyCode> currency;

    @Description("The unit. Required if the kind is an area or CAPACITY, and only then; for the kind OTHER optional if"
            + " there is no currency.")
    public Optional<FigureUnit> unit;

    @Description("The day or period that the amount is for; null if unknown.")
    public Optional<PartialDate> date;
}
