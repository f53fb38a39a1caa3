package org.hubgraph.registry.hub;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

import org.hubgraph.graphql.projection.Projection;
import org.hubgraph.graphql.projection.ReadRows;
import org.hubgraph.registry.entry.Facts;
import org.hubgraph.registry.entry.NodeTable;
import org.hubgraph.registry.entry.PartTable;

/** Queries of the parts that belong to one hub only: zones and services. */
@ApplicationScoped
public class HubParts implements PanacheRepositoryBase<Zone, UUID>, NodeTable<Zone>, PartTable<HubService> {

    @Override
    public Class<Zone> type() {
        return Zone.class;
    }

    @Override
    public List<Zone> listByKeys(Collection<UUID> keys) {
        return Projection.of(type(), getEntityManager()).listByKeys(keys);
    }

    Map<UUID, List<Zone>> zonesByHub(Collection<UUID> hubs) {
        return ReadRows.counted(getEntityManager()
                        .createQuery("from Zone z where among(:hubs, z.hubKey) order by z.listIndex, z.key", Zone.class)
                        .setParameter("hubs", hubs.toArray(UUID[]::new))
                        .getResultList())
                .stream()
                .collect(Collectors.groupingBy(zone -> zone.hubKey));
    }

    /** The zone of a hub with the given name in any language. */
    public Optional<Zone> findZone(UUID hub, String name) {
        return stream("hubKey", hub)
                .filter(zone -> zone.allNames.all().stream()
                        .anyMatch(known -> known.text().equals(name)))
                .findFirst();
    }

    /** The position after the last zone of a hub. */
    int nextIndex(UUID hub) {
        return getEntityManager()
                .createQuery("select coalesce(max(listIndex) + 1, 0) from Zone where hubKey = ?1", Integer.class)
                .setParameter(1, hub)
                .getSingleResult();
    }

    Map<UUID, List<HubService>> servicesByHub(Collection<UUID> hubs) {
        return ReadRows.counted(getEntityManager()
                        .createQuery("from HubService s where among(:hubs, s.hubKey) order by s.kind", HubService.class)
                        .setParameter("hubs", hubs.toArray(UUID[]::new))
                        .getResultList())
                .stream()
                .collect(Collectors.groupingBy(service -> service.hubKey));
    }

    @Override
    public Class<HubService> partType() {
        return HubService.class;
    }

    @Override
    public String ownerAttribute() {
        return "hubKey";
    }

    @Override
    public UUID ownerOf(HubService service) {
        return service.hubKey;
    }

    @Override
    public String fieldOf(HubService service) {
        return "services";
    }

    @Override
    public Object factOf(HubService service) {
        return new Facts()
                .put("kind", service.kind)
                .put("descriptions", service.descriptions)
                .asMap();
    }

    @Override
    public Comparator<HubService> order() {
        return Comparator.comparing(service -> service.kind);
    }
}
