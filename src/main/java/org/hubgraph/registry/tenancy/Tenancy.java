package org.hubgraph.registry.tenancy;

import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.envers.Audited;
import org.hibernate.type.SqlTypes;

import org.hubgraph.database.reference.RefersTo;
import org.hubgraph.registry.entry.Cited;
import org.hubgraph.registry.entry.DatedRelation;
import org.hubgraph.registry.entry.Facts;
import org.hubgraph.registry.hub.Hub;
import org.hubgraph.registry.hub.Zone;
import org.hubgraph.registry.tenant.Tenant;
import org.hubgraph.registry.vocabulary.TenancyStanding;

/** The presence of an organisation in a hub, or next to it. */
@Entity
@Audited
@DynamicUpdate // The foreign key updates tenantNameKey on a rename; only a change of the tenant may write it.
@Table(name = "tenancy")
@Description("The presence of an organisation in a hub or near it, with its dates and sources.")
public class Tenancy extends DatedRelation implements Cited {

    @Ignore
    @Column(name = "hub_id")
    @RefersTo(Hub.class)
    public UUID hubKey;

    @Ignore
    @Column(name = "tenant_id")
    @RefersTo(value = Tenant.class, reliesOn = "nameKey", copy = "tenantNameKey")
    public UUID tenantKey;

    /**
     * Always the tenant's {@code nameKey}. The foreign key updates it, so that an index returns the tenants of a hub by
     * name.
     */
    @Ignore
    @Column(name = "tenant_name_key")
    public String tenantNameKey;

    @Ignore
    @Column(name = "zone_id")
    @RefersTo(value = Zone.class, reliesOn = "hubKey", copy = "hubKey", optional = true)
    public UUID zoneKey;

    @NonNull
    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Description("Whether the organisation is a resident or a neighbour.")
    public TenancyStanding standing;

    @Description("The premises, such as an office or a headquarters; null if no source says.")
    public String premises;

    @Ignore
    public void let(Tenant tenant) {
        tenantKey = tenant.key;
        tenantNameKey = tenant.nameKey;
    }

    @Override
    @Ignore
    public Facts facts() {
        return new Facts()
                .put("hub", Hub.class, hubKey)
                .put("tenant", Tenant.class, tenantKey)
                .put("standing", standing)
                .put("zone", Zone.class, zoneKey)
                .put("premises", premises)
                .put("since", since)
                .put("until", until)
                .put("ended", ended);
    }
}
