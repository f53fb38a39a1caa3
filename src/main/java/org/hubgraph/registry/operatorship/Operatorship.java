package org.hubgraph.registry.operatorship;

import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.hibernate.envers.Audited;

import org.hubgraph.database.reference.RefersTo;
import org.hubgraph.registry.entry.Cited;
import org.hubgraph.registry.entry.DatedRelation;
import org.hubgraph.registry.entry.Facts;
import org.hubgraph.registry.hub.Hub;
import org.hubgraph.registry.tenant.Tenant;

/** The operation of a hub by an organisation. */
@Entity
@Audited
@Table(name = "operatorship")
@Description("The role of an organisation as the operator of a hub: it runs the hub, alone or with others.")
public class Operatorship extends DatedRelation implements Cited {

    @Ignore
    @Column(name = "hub_id")
    @RefersTo(Hub.class)
    public UUID hubKey;

    @Ignore
    @Column(name = "operator_id")
    @RefersTo(Tenant.class)
    public UUID operatorKey;

    @Override
    @Ignore
    public Facts facts() {
        return new Facts()
                .put("hub", Hub.class, hubKey)
                .put("operator", Tenant.class, operatorKey)
                .put("since", since)
                .put("until", until)
                .put("ended", ended);
    }
}
