package org.hubgraph.registry.importing;

import jakarta.enterprise.context.ApplicationScoped;

import org.hubgraph.registry.erasure.Erasure;
import org.hubgraph.registry.erasure.Traces;

/** Which records have been loaded, by the slugs in them. */
@ApplicationScoped
class LoadedRecords implements Traces {
    @Override
    public int order() {
        return 3;
    }

    /** The file that a record came from knows of itself that it is not to be loaded again. */
    @Override
    public void erase(Erasure erasure) {
        erasure.slugs()
                .forEach(slug -> LoadedRecord.delete(
                        "file = 'people.yaml' and recordKey = ?1 or file = 'affiliations.yaml' and recordKey like ?2",
                        slug,
                        slug + "/%"));
    }
}
