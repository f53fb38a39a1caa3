package org.hubgraph.registry.backing;

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
import org.hubgraph.registry.fund.Fund;
import org.hubgraph.registry.hub.Hub;
import org.hubgraph.registry.tenant.Tenant;
import org.hubgraph.value.PartialDate;

/** A fund's support for a hub or a tenant. Exactly one of the two is set. */
@Entity
@Audited
@Table(name = "backing")
@Description("The support of a hub or a tenant by a fund, with its sources.")
public class Backing extends Stored implements Cited {

    @Ignore
    @Column(name = "fund_id")
    @RefersTo(Fund.class)
    public UUID fundKey;

    @Ignore
    @Column(name = "hub_id")
    @RefersTo(Hub.class)
    public UUID hubKey;

    @Ignore
    @Column(name = "tenant_id")
    @RefersTo(Tenant.class)
    public UUID tenantKey;

    @NonNull
    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Description("The form of the support.")
    public BackingKind kind;

    @Embedded
    @AttributeOverride(name = "amount", column = @Column(name = "amount"))
    @AttributeOverride(name = "currency", column = @Column(name = "amount_currency"))
    @AttributeOverride(name = "approximate", column = @Column(name = "amount_approximate"))
    @AttributeOverride(name = "reported", column = @Column(name = "amount_conversions"))
    @Description("The amount for this beneficiary, as reported; null if no source gives one. This is not the size"
            + " of the fund.")
    public ReportedMoney amount;

    @Description("When the amount was committed; null if no source says.")
    public PartialDate committedOn;

    /**
     * Sets the beneficiary and clears the other reference.
     *
     * @param beneficiary a hub or a tenant; null for none
     */
    @Ignore
    public void support(Stored beneficiary) {
        hubKey = beneficiary instanceof Hub ? beneficiary.key : null;
        tenantKey = beneficiary instanceof Tenant ? beneficiary.key : null;
    }

    @Override
    @Ignore
    public Facts facts() {
        var facts = new Facts().put("fund", Fund.class, fundKey);
        if (tenantKey != null) {
            facts.put("beneficiary", Tenant.class, tenantKey);
        } else {
            facts.put("beneficiary", Hub.class, hubKey);
        }
        return facts.put("kind", kind).put("amount", amount).put("committedOn", committedOn);
    }
}
