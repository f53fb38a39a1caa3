package org.hubgraph.registry.succession;

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
import org.hubgraph.registry.entry.EntryType;
import org.hubgraph.registry.entry.Facts;
import org.hubgraph.registry.entry.GlobalId;
import org.hubgraph.registry.entry.OrganisationEntry;
import org.hubgraph.registry.entry.Stored;
import org.hubgraph.registry.vocabulary.SuccessionKind;
import org.hubgraph.value.PartialDate;

/** The succession of two entries of one type: hubs, tenants or funds. */
@Entity
@Audited
@Table(name = "succession")
@Description("The succession of two hubs, two organisations or two funds: one took the place of the other.")
public class Succession extends Stored implements Cited {

    @Ignore
    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    public EntryType entryType;

    @Ignore
    @Column(name = "predecessor_id")
    @RefersTo(value = OrganisationEntry.class, typeIn = "entryType")
    public UUID predecessorKey;

    @Ignore
    @Column(name = "successor_id")
    @RefersTo(value = OrganisationEntry.class, typeIn = "entryType")
    public UUID successorKey;

    @NonNull
    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Description("How the successor took the place of the predecessor.")
    public SuccessionKind kind;

    @Column(name = "succeeded_on")
    @Description("When it happened; null if no source says.")
    public PartialDate succeededOn;

    @Override
    @Ignore
    public Facts facts() {
        return new Facts()
                .put("predecessor", id(predecessorKey))
                .put("successor", id(successorKey))
                .put("kind", kind)
                .put("succeededOn", succeededOn);
    }

    private String id(UUID key) {
        return key == null ? null : new GlobalId(entryType.typeName(), key).text();
    }
}
