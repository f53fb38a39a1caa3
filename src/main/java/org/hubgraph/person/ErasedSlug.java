package org.hubgraph.person;

import java.util.HexFormat;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

import org.hubgraph.digest.Sha256;
import org.hubgraph.reference.RefersTo;

/** That the slug was of somebody who was erased, without saying it: for the packaged registry, which still has it. */
@Entity
@Table(name = "erased_slug")
public class ErasedSlug extends PanacheEntityBase {
    @Id
    public String digest;

    @Column(name = "person_id")
    @RefersTo(value = Person.class, holding = RefersTo.Holding.FORMER)
    public UUID personKey;

    static ErasedSlug of(UUID person, String slug) {
        var erased = new ErasedSlug();
        erased.personKey = person;
        erased.digest = digest(person, slug);
        return erased;
    }

    boolean isOf(String slug) {
        return digest.equals(digest(personKey, slug));
    }

    /** In hexadecimal, of the key too: equal slugs of two people differ, and no table of digests helps. */
    private static String digest(UUID person, String slug) {
        return HexFormat.of().formatHex(Sha256.ofAll(person.toString(), slug));
    }
}
