package org.hubgraph.registry.entry;

import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

import org.hubgraph.database.reference.RefersTo;
import org.hubgraph.value.Sha256;

/**
 * That an object had a slug before it was erased from it, without saying it: for the packaged registry, which still has the
 * slug.
 */
@Entity
@Table(name = "erased_slug")
public class ErasedSlug extends PanacheEntityBase {
    @Id
    public String digest;

    @Column(name = "object_type")
    public String objectType;

    @RefersTo(value = Stored.class, typeIn = "objectType", holding = RefersTo.Holding.FORMER)
    @Column(name = "object_id")
    public UUID objectKey;

    public static ErasedSlug of(Class<? extends Stored> type, UUID object, String slug) {
        var erased = new ErasedSlug();
        erased.objectType = type.getSimpleName();
        erased.objectKey = object;
        erased.digest = digest(object, slug);
        return erased;
    }

    /** The keys of all types of objects are different, so what it finds may be of another type than is looked for. */
    public static Optional<UUID> findObject(String slug) {
        return ErasedSlug.<ErasedSlug>listAll().stream()
                .filter(erased -> erased.digest.equals(digest(erased.objectKey, slug)))
                .map(erased -> erased.objectKey)
                .findFirst();
    }

    /** In hexadecimal, of the key too: equal slugs of two objects differ, and no table of digests helps. */
    private static String digest(UUID object, String slug) {
        return HexFormat.of().formatHex(Sha256.ofAll(object.toString(), slug));
    }
}
