package org.hubgraph.registry.entry;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The entries that a search finds by texts of one field. Each package with such texts implements it. */
public interface TextOwners {

    SearchField field();

    /** The name of the GraphQL type of the objects that have the texts. */
    String typeOfObjects();

    /**
     * The primary keys of the entries of objects with a text that matches, by those of the objects. The number of
     * statements does not depend on that of the objects.
     *
     * @param objects primary keys
     * @param most the maximum number of entries, together
     */
    Map<UUID, List<UUID>> entriesOf(Collection<UUID> objects, int most);
}
