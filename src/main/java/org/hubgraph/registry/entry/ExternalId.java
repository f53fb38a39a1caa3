package org.hubgraph.registry.entry;

import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.envers.Audited;
import org.hibernate.type.SqlTypes;

import org.hubgraph.database.reference.RefersTo;
import org.hubgraph.value.TextKeys;
import org.hubgraph.value.WebAddress;

/**
 * An id that another registry assigned to an entry. An id belongs to one entry, unless the other entries that claim it
 * record it as disputed.
 */
@Entity
@Audited
@Table(name = "external_id")
@Description("An id that another registry gave to an entry.")
public class ExternalId extends PanacheEntityBase {
    /** Maximum number of external ids of one entry. */
    public static final int MOST = 200;

    /** The claim of a disputed id that is not yet assigned to an entry. */
    @Ignore
    public static final String CLAIMED = "?";

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

    @Description("The name of the scheme if the scheme is OTHER; null for any other scheme, and for ids that were"
            + " recorded without it.")
    public String schemeName;

    @Description("The register that issued a COMPANY_NUMBER: its code in the GLEIF Registration Authorities List, such"
            + " as RA000585, or its name. Null for any other scheme.")
    public String register;

    /** The search key of the scheme name or register; empty without them. */
    @Ignore
    public String issuerKey = "";

    @NonNull
    @Description("Whether editors prefer this id to the other ids of the entry in the same scheme.")
    public Boolean preferred = false;

    /** The text of {@link #entryKey} if the id is recorded as disputed; otherwise empty, and unique with the id. */
    @Ignore
    public String claim = "";

    /** Set when the ids of an entry are listed. */
    @NonNull
    @Transient
    @Description("Whether it is disputed that the id is that of this entry: another entry has it as well, or an editor"
            + " has recorded it as disputed.")
    public Boolean disputed = false;

    /** Sets the scheme name and the register, and the key derived from them. At most one of them is not null. */
    @Ignore
    public void issueBy(String name, String registered) {
        schemeName = name;
        register = registered;
        String issuer = name == null ? registered : name;
        issuerKey = issuer == null ? "" : TextKeys.searchKey(issuer);
    }

    /** Assigns the id to an entry; a disputed id remains disputed. */
    @Ignore
    public void assign(UUID entry) {
        entryKey = entry;
        dispute(isRecordedAsDisputed());
    }

    @Ignore
    public boolean isRecordedAsDisputed() {
        return !claim.isEmpty();
    }

    /** Records whether the id is disputed. */
    @Ignore
    public void dispute(boolean recorded) {
        claim = recorded ? entryKey.toString() : "";
    }

    /** The scheme with the name of the registry or register; equal for the ids of which one can be preferred. */
    @Ignore
    public String issuer() {
        return scheme + (issuerKey.isEmpty() ? "" : " (" + issuerKey + ")");
    }

    /** Identifies the id among those of all entries, except for disputes. */
    @Ignore
    public String identity() {
        return issuer() + " " + value;
    }

    @Override
    @Ignore
    public boolean isPersistent() {
        return super.isPersistent();
    }
}
