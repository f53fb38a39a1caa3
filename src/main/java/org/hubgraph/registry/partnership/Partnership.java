package org.hubgraph.registry.partnership;

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
import org.hubgraph.registry.entry.DatedRelation;
import org.hubgraph.registry.entry.Facts;
import org.hubgraph.registry.tenant.Tenant;
import org.hubgraph.registry.vocabulary.PartnershipKind;

/** A relationship between two organisations: the role of the one in respect of the other. */
@Entity
@Audited
@Table(name = "partnership")
@Description("A relationship between two organisations: `from` is the partner, backer or parent of `to`.")
public class Partnership extends DatedRelation implements Cited {

    @Ignore
    @Column(name = "source_id")
    @RefersTo(Tenant.class)
    public UUID fromKey;

    @Ignore
    @Column(name = "target_id")
    @RefersTo(Tenant.class)
    public UUID toKey;

    @NonNull
    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Description("The role of `from` towards `to`.")
    public PartnershipKind kind;

    @Override
    @Ignore
    public Facts facts() {
        return new Facts()
                .put("from", Tenant.class, fromKey)
                .put("to", Tenant.class, toKey)
                .put("kind", kind)
                .put("since", since)
                .put("until", until)
                .put("ended", ended);
    }
}
