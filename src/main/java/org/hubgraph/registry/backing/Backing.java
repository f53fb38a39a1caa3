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
import org.hubgraph.registry.entry.DatedRelation;
import org.hubgraph.registry.entry.Facts;
import org.hubgraph.registry.entry.ReportedMoney;
import org.hubgraph.registry.entry.Stored;
import org.hubgraph.registry.fund.Fund;
import org.hubgraph.registry.hub.Hub;
import org.hubgraph.registry.person.Person;
import org.hubgraph.registry.tenant.Tenant;
import org.hubgraph.registry.vocabulary.BackingKind;
import org.hubgraph.value.Decimal;
import org.hubgraph.value.PartialDate;

/**
 * The support of a hub or a tenant by a fund, a tenant or a person. Exactly one backer and exactly one beneficiary are
 * set.
 */
@Entity
@Audited
@Table(name = "backing")
@Description("The support of a hub or an organisation by a backer: a fund, an organisation or a person.")
public class Backing extends DatedRelation implements Cited {

    @Ignore
    @Column(name = "fund_id")
    @RefersTo(Fund.class)
    public UUID fundKey;

    @Ignore
    @Column(name = "backer_tenant_id")
    @RefersTo(Tenant.class)
    public UUID backerTenantKey;

    @Ignore
    @Column(name = "backer_person_id")
    @RefersTo(value = Person.class, reliesOn = "erasedOn")
    public UUID personKey;

    @Ignore
    @Column(name = "hub_id")
    @RefersTo(Hub.class)
    public UUID hubKey;

    @Ignore
    @Column(name = "tenant_id")
    @RefersTo(Tenant.class)
    public UUID tenantKey;

    @Ignore
    @Column(name = "funding_round_id")
    @RefersTo(value = FundingRound.class, reliesOn = "tenantKey", copy = "tenantKey", optional = true)
    public UUID roundKey;

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
    @Description("The amount of this backer for this beneficiary, as reported; null if no source gives one. This is"
            + " not the size of a fund, and not the total of a round.")
    public ReportedMoney amount;

    @Column(name = "stake_percent")
    @Description("The backer's share of the beneficiary as the source reports it, in percent, from 0 to 100; null if"
            + " no source gives one.")
    public Decimal stakePercent;

    @Description("When the amount was committed; null if no source says.")
    public PartialDate committedOn;

    /**
     * Sets the backer and clears the other two references.
     *
     * @param backer a fund, a tenant or a person; null for none
     */
    @Ignore
    public void comeFrom(Stored backer) {
        fundKey = backer instanceof Fund ? backer.key : null;
        backerTenantKey = backer instanceof Tenant ? backer.key : null;
        personKey = backer instanceof Person ? backer.key : null;
    }

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

    /** Whether an organisation would support itself. */
    @Ignore
    boolean isOfItself() {
        return tenantKey != null && tenantKey.equals(backerTenantKey);
    }

    @Override
    @Ignore
    public boolean isErased() {
        return Person.isErased(personKey);
    }

    @Override
    @Ignore
    public Facts facts() {
        var facts = new Facts();
        if (backerTenantKey != null) {
            facts.put("backer", Tenant.class, backerTenantKey);
        } else if (personKey != null) {
            facts.put("backer", Person.class, personKey);
        } else {
            facts.put("backer", Fund.class, fundKey);
        }
        if (tenantKey != null) {
            facts.put("beneficiary", Tenant.class, tenantKey);
        } else {
            facts.put("beneficiary", Hub.class, hubKey);
        }
        return facts.put("round", FundingRound.class, roundKey)
                .put("kind", kind)
                .put("amount", amount)
                .put("stakePercent", stakePercent)
                .put("committedOn", committedOn)
                .put("since", since)
                .put("until", until)
                .put("ended", ended);
    }
}
