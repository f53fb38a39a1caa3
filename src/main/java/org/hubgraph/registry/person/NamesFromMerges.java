package org.hubgraph.registry.person;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import org.hibernate.Session;

import org.hubgraph.registry.entry.Names;
import org.hubgraph.registry.erasure.Erasure;
import org.hubgraph.registry.erasure.Traces;
import org.hubgraph.value.Name;
import org.hubgraph.value.TextKeys;

/**
 * Names of an erased person in the history of another one. A survivor has the names of both people until the merge is
 * undone; of this time, it keeps those that it had before.
 */
@ApplicationScoped
class NamesFromMerges implements Traces {
    private static final String MERGES = "select merged_id, survivor_id, revision_id, revision_kind"
            + " from merged_entry_history where merged_id = any(?) order by revision_id desc";
    /** Of Envers. */
    private static final int DELETION = 2;

    private final EntityManager entities;

    NamesFromMerges(EntityManager entities) {
        this.entities = entities;
    }

    /** The revisions in which a person had the names of another one; the last one is exclusive. */
    private record Period(UUID survivor, long first, long end) {}

    /** Before the records of the merges are deleted. */
    @Override
    public int order() {
        return 3;
    }

    @Override
    public void erase(Erasure erasure) {
        for (Period period : periods(erasure.entries())) {
            erase(period, erasure);
        }
    }

    private List<Period> periods(Set<UUID> merged) {
        var periods = new ArrayList<Period>();
        var ends = new HashMap<UUID, Long>();
        entities.unwrap(Session.class).doWork(connection -> {
            try (var query = connection.prepareStatement(MERGES)) {
                query.setArray(1, connection.createArrayOf("uuid", merged.toArray()));
                try (var latestFirst = query.executeQuery()) {
                    while (latestFirst.next()) {
                        var survivor = latestFirst.getObject(2, UUID.class);
                        long first = latestFirst.getLong(3);
                        Long end = ends.put(latestFirst.getObject(1, UUID.class), first);
                        if (latestFirst.getInt(4) != DELETION && !merged.contains(survivor)) {
                            periods.add(new Period(survivor, first, end == null ? Long.MAX_VALUE : end));
                        }
                    }
                }
            }
        });
        return periods;
    }

    private void erase(Period period, Erasure erasure) {
        var own = namesBefore(period);
        List<?> states = entities.createNativeQuery(
                        "select revision_id, names from person_history where id = ?1 and revision_id >= ?2"
                                + " and revision_id < ?3",
                        Object[].class)
                .setParameter(1, period.survivor())
                .setParameter(2, period.first())
                .setParameter(3, period.end())
                .getResultList();
        for (Object row : states) {
            var state = (Object[]) row;
            var names = Names.stored((String) state[1]);
            var left = new Names(names.all().stream()
                    .filter(name -> own.contains(name.text()) || !erasure.isName(name.text()))
                    .toList());
            if (left.all().size() < names.all().size()) {
                entities.createNativeQuery("update person_history set names = ?1, name = ?2, name_key = ?3"
                                + " where id = ?4 and revision_id = ?5")
                        .setParameter(1, left.toString())
                        .setParameter(2, left.best(null))
                        .setParameter(3, TextKeys.sortKey(left.best(null)))
                        .setParameter(4, period.survivor())
                        .setParameter(5, state[0])
                        .executeUpdate();
            }
        }
    }

    private Set<String> namesBefore(Period period) {
        List<?> last = entities.createNativeQuery(
                        "select names from person_history where id = ?1 and revision_id < ?2 and names is not null"
                                + " order by revision_id desc",
                        String.class)
                .setParameter(1, period.survivor())
                .setParameter(2, period.first())
                .setMaxResults(1)
                .getResultList();
        return last.stream()
                .flatMap(names -> Names.stored((String) names).all().stream())
                .map(Name::text)
                .collect(Collectors.toSet());
    }
}
