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
import org.hubgraph.registry.tenant.Tenant;
import org.hubgraph.registry.vocabulary.RoundKind;
import org.hubgraph.value.PartialDate;

/**
 * A round in which an organisation raised money. Its total is as reported and is stored once; the amounts of the
 * backings that belong to it are parts of the total, and need not add up to it.
 */
@Entity
@Audited
@Table(name = "funding_round")
@Description("A round in which an organisation raised money from one or more backers.")
public class FundingRound extends Stored implements Cited {

    @Ignore
    @Column(name = "tenant_id")
    @RefersTo(Tenant.class)
    public UUID tenantKey;

    @NonNull
    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Description("The kind of the round.")
    public RoundKind kind;

    @Column(name = "announced_on")
    @Description("When the round was announced; null if no source says.")
    public PartialDate announcedOn;

    @Embedded
    @AttributeOverride(name = "amount", column = @Column(name = "total_amount"))
    @AttributeOverride(name = "currency", column = @Column(name = "total_currency"))
    @AttributeOverride(name = "approximate", column = @Column(name = "total_approximate"))
    @AttributeOverride(name = "reported", column = @Column(name = "total_conversions"))
    @Description("The total of all backers, as reported; null if no source gives one. The amounts of the backings of"
            + " the round are parts of it.")
    public ReportedMoney total;

    @Override
    @Ignore
    public Facts facts() {
        return new Facts()
                .put("tenant", Tenant.class, tenantKey)
                .put("kind", kind)
                .put("announcedOn", announcedOn)
                .put("total", total);
    }
}
