package org.hubgraph.registry.name;

import java.io.Serializable;
import java.util.Objects;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

/**
 * A variant of a word that occurs in a name: see {@link Typos}. The table may contain a row twice, if two transactions
 * add the same new word: a unique index would make one wait for the other.
 */
@Entity
@Table(name = "word_variant")
@IdClass(WordVariant.Key.class)
public class WordVariant extends PanacheEntityBase {
    @Id
    public String variant;

    @Id
    public String word;

    /** The primary key of a variant. */
    public static class Key implements Serializable {
        String variant;
        String word;

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && key.variant.equals(variant) && key.word.equals(word);
        }

        @Override
        public int hashCode() {
            return Objects.hash(variant, word);
        }
    }
}
