package org.hubgraph.registry.importing;

/**
 * One file of the packaged registry under {@code registry/}: a YAML list of records. The room that a file is about
 * brings the bean that stores it, so the loader knows no noun.
 *
 * @param <R> a record, with constraints of Bean Validation on its fields
 */
public interface PackagedFile<R> {

    /** Its name, such as {@code hubs.yaml}. */
    String name();

    /** Files are stored in this order, so that a record refers only to what is there already. */
    int order();

    Class<R> recordType();

    /** What tells a record from the others of its file, today and in later releases: a slug, or those it relates. */
    String key(R record);

    /** Whether people have stored the same thing already, so that the packaged one must not be. */
    boolean exists(R record);

    /** Whether it is about somebody who was erased: then it is passed over, and not even that is noted. */
    default boolean isErased(R record) {
        return false;
    }

    /** @throws PackagedFault for a record that cannot be stored */
    void store(R record);
}
