package org.hubgraph.registry.hub;

import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.envers.Audited;
import org.hibernate.type.SqlTypes;

import org.hubgraph.database.reference.RefersTo;
import org.hubgraph.registry.entry.Texts;
import org.hubgraph.registry.vocabulary.ServiceKind;

/** A service that a hub offers to its tenants. A hub has at most one of each kind. */
@Entity
@Audited
@Table(name = "hub_service")
@Description("A service that a hub offers to its tenants.")
public class HubService extends PanacheEntityBase {
    /** Maximum number of services of one hub. */
    static final int MOST = 20;

    @Ignore
    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    @Column(name = "id")
    public UUID key;

    @Ignore
    @Column(name = "hub_id")
    @RefersTo(Hub.class)
    public UUID hubKey;

    @NonNull
    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Description("The kind of service.")
    public ServiceKind kind;

    @Ignore
    public Texts descriptions = Texts.NONE;

    @Override
    @Ignore
    public boolean isPersistent() {
        return super.isPersistent();
    }
}
