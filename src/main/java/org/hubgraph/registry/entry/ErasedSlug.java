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
 * Records that an erased object had a slug, without storing the slug itself. The packaged registry still contains the
 * slug, so a later load can recognise the object.
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

    /** A new row, which the caller persists. */
    public static ErasedSlug of(Class<? extends Stored> type, UUID object, String slug) {
        var erased = new ErasedSlug();
        erased.objectType = type.getSimpleName();
        erased.objectKey = object;
        erased.digest = digest(object, slug);
        return erased;
    }

    /** The key of the object of the type that had the slug. It may have been deleted since. */
    public static Optional<UUID> findObject(Class<? extends Stored> type, String slug) {
        return ErasedSlug.<ErasedSlug>list("objectType", type.getSimpleName()).stream()
                .filter(erased -> erased.digest.equals(digest(erased.objectKey, slug)))
                .map(erased -> erased.objectKey)
                .findFirst();
    }

    /**
     * A digest in hexadecimal. It includes the key, so that equal slugs of two objects differ and precomputed tables of
     * digests are of no use.
     */
    private static String digest(UUID object, String slug) {
        return HexFormat.of().formatHex(Sha256.ofAll(object.toString(), slug));
    }
}
