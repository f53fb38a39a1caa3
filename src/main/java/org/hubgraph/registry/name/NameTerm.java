package org.hubgraph.registry.name;

import java.io.Serializable;
import java.util.Objects;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

/** A term of a name: what a search may begin with. Derived from the name; deleted by the database with its name. */
@Entity
@Table(name = "name_term")
@IdClass(NameTerm.Key.class)
public class NameTerm extends PanacheEntityBase {
    /** The primary key of the name in the index of names. */
    @Id
    @Column(name = "name_id")
    public UUID nameKey;

    @Id
    public String term;

    /** That of the name. Null if a server of an earlier release wrote the term; the same holds for the length. */
    public String entryType;

    /** The length of the name's search key, so that the shortest names with a word are found without reading all. */
    public Integer keyLength;

    /** The primary key of a term. */
    public static class Key implements Serializable {
        UUID nameKey;
        String term;

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && key.nameKey.equals(nameKey) && key.term.equals(term);
        }

        @Override
        public int hashCode() {
            return Objects.hash(nameKey, term);
        }
    }
}
