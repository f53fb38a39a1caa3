package org.hubgraph.registry.importing.run;

import java.util.List;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import org.hubgraph.registry.change.Violations;
import org.hubgraph.registry.entry.MergedPart;
import org.hubgraph.registry.entry.RegistryEntry;
import org.hubgraph.registry.importing.mapping.TargetType;
import org.hubgraph.registry.merge.Moving;
import org.hubgraph.value.Batches;

/**
 * Makes the keys of a merged entry lead to the survivor, and back to the restored entry, also after an import between
 * the two. An entry may have thousands of keys: their drafts are not read.
 */
@ApplicationScoped
class MovingImportKeys implements Moving {
    private static final int CHANGED_AT_ONCE = 500;
    /** Neither the slug of a source nor the name of a target type contains it. */
    private static final String SEPARATOR = " ";
    /** The columns of a key, of which the last one may contain the separator. */
    private static final int COLUMNS = 3;

    private final EntityManager entities;

    MovingImportKeys(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public String name() {
        return "import keys";
    }

    @Override
    public List<MergedPart> move(RegistryEntry merged, RegistryEntry survivor, Violations violations) {
        var parts = entities.createQuery(
                        "select source, target, recordKey from ImportKey where objectKey = ?1", Object[].class)
                .setParameter(1, merged.key)
                .getResultStream()
                .map(key -> MergedPart.of(key[0] + SEPARATOR + key[1] + SEPARATOR + key[2], null, false))
                .toList();
        if (!parts.isEmpty()) {
            entities.createQuery("update ImportKey set objectKey = ?1 where objectKey = ?2")
                    .setParameter(1, survivor.key)
                    .setParameter(2, merged.key)
                    .executeUpdate();
        }
        return parts;
    }

    @Override
    public void moveBack(
            List<MergedPart> parts, RegistryEntry survivor, RegistryEntry restored, Violations violations) {
        var bySource = parts.stream()
                .map(part -> part.item.split(SEPARATOR, COLUMNS))
                .collect(Collectors.groupingBy(
                        key -> List.of(key[0], key[1]), Collectors.mapping(key -> key[2], Collectors.toList())));
        bySource.forEach((source, keys) -> {
            for (var some : Batches.of(keys, CHANGED_AT_ONCE)) {
                entities.createQuery("update ImportKey set objectKey = ?1 where objectKey = ?2 and source = ?3"
                                + " and target = ?4 and recordKey in ?5")
                        .setParameter(1, restored.key)
                        .setParameter(2, survivor.key)
                        .setParameter(3, source.get(0))
                        .setParameter(4, TargetType.valueOf(source.get(1)))
                        .setParameter(5, some)
                        .executeUpdate();
            }
        });
    }
}
