package org.hubgraph.registry.acquisition;

import java.util.UUID;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
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
import org.hubgraph.registry.entry.ReportedMoney;
import org.hubgraph.registry.entry.Stored;
import org.hubgraph.registry.tenant.Tenant;
import org.hubgraph.registry.vocabulary.AcquisitionStatus;
import org.hubgraph.value.Decimal;
import org.hubgraph.value.PartialDate;

/** The acquisition of an organisation, or of a part of its shares, by another. */
@Entity
@Audited
@Table(name = "acquisition")
@Description("The acquisition of an organisation, or of a part of its shares, by another organisation.")
public class Acquisition extends Stored implements Cited {

    @Ignore
    @Column(name = "buyer_id")
    @RefersTo(Tenant.class)
    public UUID buyerKey;

    @Ignore
    @Column(name = "bought_id")
    @RefersTo(Tenant.class)
    public UUID boughtKey;

    @NonNull
    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Description("Whether it was announced, completed or called off.")
    public AcquisitionStatus status;

    @Column(name = "announced_on")
    @Description("When it was announced; null if no source says.")
    public PartialDate announcedOn;

    @Column(name = "closed_on")
    @Description("When it was completed or, with the status CALLED_OFF, called off; null if it has not been, or if no"
            + " source says.")
    public PartialDate closedOn;

    @Embedded
    @AttributeOverride(name = "amount", column = @Column(name = "price_amount"))
    @AttributeOverride(name = "currency", column = @Column(name = "price_currency"))
    @AttributeOverride(name = "approximate", column = @Column(name = "price_approximate"))
    @AttributeOverride(name = "reported", column = @Column(name = "price_conversions"))
    @Description("The price as reported; null if no source gives one.")
    public ReportedMoney price;

    @Column(name = "stake_percent")
    @Description("The share of the organisation that is bought, as the source reports it, in percent, from 0 to 100;"
            + " null if no source gives one.")
    public Decimal stakePercent;

    @Override
    @Ignore
    public Facts facts() {
        return new Facts()
                .put("buyer", Tenant.class, buyerKey)
                .put("bought", Tenant.class, boughtKey)
                .put("status", status)
                .put("announcedOn", announcedOn)
                .put("closedOn", closedOn)
                .put("price", price)
                .put("stakePercent", stakePercent);
    }
}
