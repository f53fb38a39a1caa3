package org.hubgraph.registry.figure;

import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.envers.Audited;
import org.hibernate.type.SqlTypes;

import org.hubgraph.database.reference.RefersTo;
import org.hubgraph.registry.entry.Cited;
import org.hubgraph.registry.entry.Facts;
import org.hubgraph.registry.entry.Stored;
import org.hubgraph.registry.fund.Fund;
import org.hubgraph.registry.hub.Hub;
import org.hubgraph.registry.tenant.Tenant;
import org.hubgraph.registry.vocabulary.FigureKind;
import org.hubgraph.registry.vocabulary.FigureQualifier;
import org.hubgraph.registry.vocabulary.FigureUnit;
import org.hubgraph.registry.vocabulary.Measure;
import org.hubgraph.value.CurrencyCode;
import org.hubgraph.value.Decimal;
import org.hubgraph.value.PartialDate;

/** An amount that sources report about a hub, a tenant or a fund. Exactly one of the three is set. */
@Entity
@Audited
@Table(name = "figure")
@Description(
        "An amount that sources report about a hub, an organisation or a fund, such as its employees, its revenue or"
                + " its floor area.")
public class Figure extends Stored implements Cited {

    @Ignore
    @Column(name = "hub_id")
    @RefersTo(Hub.class)
    public UUID hubKey;

    @Ignore
    @Column(name = "tenant_id")
    @RefersTo(Tenant.class)
    public UUID tenantKey;

    @Ignore
    @Column(name = "fund_id")
    @RefersTo(Fund.class)
    public UUID fundKey;

    @NonNull
    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Description("What is counted or measured.")
    public FigureKind kind;

    @Description(
            "The kind in more detail, such as `full-time equivalents`, or the name of what is counted or measured if"
                    + " the kind is OTHER; null if the kind says enough.")
    public String label;

    @NonNull
    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Description("Whether the amount is exact, approximate, a minimum, a maximum or the lower end of a range.")
    public FigureQualifier qualifier;

    @NonNull
    @Description("The amount, in whole units of the currency or the unit. With the qualifier RANGE, the lower end.")
    public Decimal amount;

    @Column(name = "upper_amount")
    @Description("The upper end of a range; null unless the qualifier is RANGE.")
    public Decimal upperAmount;

    @Description("The currency; null unless the figure is an amount of money.")
    public CurrencyCode currency;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Description("The unit; null if it is an amount of money, or if the kind says what is counted.")
    public FigureUnit unit;

    @Column(name = "figure_date")
    @Description(
            "The day or period that the amount is for: the whole year for the revenue of `2023`, some day of that year"
                    + " for the employees in `2023`; null if no source says.")
    public PartialDate date;

    /** The codes of the {@link Measure}. Figures are sorted by these and by the next field before they are by amount. */
    @Ignore
    @Column(name = "measure")
    public String measureCodes;

    /** The label if the kind is OTHER; else an empty text. */
    @Ignore
    @Column(name = "other_label")
    public String otherLabel;

    /**
     * Sets the organisation and clears the other two references.
     *
     * @param organisation a tenant, a hub or a fund; null for none
     */
    @Ignore
    public void describe(Stored organisation) {
        tenantKey = organisation instanceof Tenant ? organisation.key : null;
        hubKey = organisation instanceof Hub ? organisation.key : null;
        fundKey = organisation instanceof Fund ? organisation.key : null;
    }

    Measure measure() {
        return new Measure(kind, currency, unit, label);
    }

    /** Sets the measure after a change of the fields that it consists of. */
    @Ignore
    public void deriveMeasure() {
        measureCodes = measure().codes();
        otherLabel = measure().otherLabel();
    }

    @Override
    @Ignore
    public Facts facts() {
        var facts = new Facts();
        if (tenantKey != null) {
            facts.put("organisation", Tenant.class, tenantKey);
        } else if (hubKey != null) {
            facts.put("organisation", Hub.class, hubKey);
        } else {
            facts.put("organisation", Fund.class, fundKey);
        }
        return facts.put("kind", kind)
                .put("label", label)
                .put("qualifier", qualifier)
                .put("amount", amount)
                .put("upperAmount", upperAmount)
                .put("currency", currency)
                .put("unit", unit)
                .put("date", date);
    }
}
