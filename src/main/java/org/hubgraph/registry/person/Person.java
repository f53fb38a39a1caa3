package org.hubgraph.registry.person;

import java.util.List;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.envers.Audited;
import org.hibernate.type.SqlTypes;

import org.hubgraph.graphql.projection.ListSize;
import org.hubgraph.registry.change.Explicit;
import org.hubgraph.registry.entry.Backer;
import org.hubgraph.registry.entry.Entry;
import org.hubgraph.registry.entry.Facts;
import org.hubgraph.registry.entry.RegistryEntry;
import org.hubgraph.value.PartialDate;
import org.hubgraph.value.TextKeys;

/**
 * A person. Names are stored whole: which part is the family name depends on the language, and sources do not state it.
 */
@Entity
@Audited
@Table(name = "person")
@Description("A person mentioned in connection with a hub. Each name is one text, in the word order of its source.")
public class Person extends RegistryEntry implements Entry, Backer {

    @Explicit
    @Description("When everything that identifies the person was erased, on request; null if not erased. The"
            + " `names` of an erased person are empty, and `name` is `Erased`.")
    public PartialDate erasedOn;

    /** Maximum number of fields of work of one person. */
    static final int MOST_FIELDS_OF_WORK = 20;

    @NonNull
    @JdbcTypeCode(SqlTypes.ARRAY)
    @Description("What the person works on, as sources say, such as `computer vision`, in the editors' order; empty if"
            + " no source says.")
    @ListSize(most = MOST_FIELDS_OF_WORK)
    public List<@NonNull String> fieldsOfWork = List.of();

    /** The distinct {@link TextKeys#searchKey}s of the fields of work, for filters. */
    @Ignore
    @JdbcTypeCode(SqlTypes.ARRAY)
    public List<String> fieldOfWorkKeys = List.of();

    /** Sets the fields of work, without duplicates, and the column derived from them. */
    @Ignore
    public void setFieldsOfWork(List<String> named) {
        fieldsOfWork = named.stream().distinct().toList();
        fieldOfWorkKeys =
                fieldsOfWork.stream().map(TextKeys::searchKey).distinct().toList();
    }

    @Override
    @Ignore
    public void derive() {
        super.derive();
        setFieldsOfWork(fieldsOfWork);
    }

    @Override
    @Ignore
    public boolean isErased() {
        return erasedOn != null;
    }

    /**
     * Whether a person has been erased.
     *
     * @param key null for no person
     */
    public static boolean isErased(UUID key) {
        return key != null
                && Person.<Person>findByIdOptional(key).filter(Person::isErased).isPresent();
    }

    @Override
    @Ignore
    public Facts facts() {
        return super.facts().put("fieldsOfWork", fieldsOfWork).put("erasedOn", erasedOn);
    }
}
