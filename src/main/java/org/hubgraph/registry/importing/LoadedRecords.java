package org.hubgraph.registry.importing;

import jakarta.enterprise.context.ApplicationScoped;

import org.hubgraph.registry.erasure.Erasure;
import org.hubgraph.registry.erasure.Traces;

/** Removes the keys of loaded records that contain the slug of an erased person or the person's name. */
@ApplicationScoped
class LoadedRecords implements Traces {
    /** After the slugs of sources have been replaced. */
    @Override
    public int order() {
        return 95;
    }

    /** The files still contain these records. They are skipped because the slugs are known to be erased. */
    @Override
    public void erase(Erasure erasure) {
        erasure.slugs()
                .forEach(slug -> LoadedRecord.delete(
                        "file = 'people.yaml' and recordKey = ?1 or file = 'affiliations.yaml' and recordKey like ?2"
                                + " or file = 'backings.yaml' and recordKey like ?3",
                        slug,
                        slug + "/%",
                        slug + "/%/person"));
        erasure.replacedSlugs().forEach(slug -> LoadedRecord.delete("file = 'sources.yaml' and recordKey = ?1", slug));
    }
}
