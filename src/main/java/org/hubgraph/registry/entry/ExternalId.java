package org.hubgraph.registry.entry;

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
import org.hubgraph.value.WebAddress;

/** An id that another registry assigned to an entry. An id of a scheme belongs to one entry. */
@Entity
@Audited
@Table(name = "external_id")
@Description("An id that another registry gave to an entry.")
public class ExternalId extends PanacheEntityBase {
    /** Maximum number of external ids of one entry. */
    public static final int MOST = 20;

    @Ignore
    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    @Column(name = "id")
    public UUID key;

    @Ignore
    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    public EntryType entryType;

    @Ignore
    @Column(name = "entry_id")
    @RefersTo(value = RegistryEntry.class, typeIn = "entryType")
    public UUID entryKey;

    @NonNull
    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Description("The registry that issued the id.")
    public IdScheme scheme;

    @NonNull
    @Description("The id in the canonical form of its scheme, such as `02nr0ka47` for a ROR, `0000-0002-1825-0097`"
            + " for an ORCID and `Q42` for Wikidata.")
    @Column(name = "id_value")
    public String value;

    @Description("The address of the entry's page at that registry; null if none is recorded.")
    public WebAddress url;

    @Override
    @Ignore
    public boolean isPersistent() {
        return super.isPersistent();
    }
}
