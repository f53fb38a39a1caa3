package org.hubgraph.registry.importing;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.databind.node.ObjectNode;

import org.hubgraph.registry.fund.CreateFund;
import org.hubgraph.registry.fund.FundCuration;
import org.hubgraph.registry.fund.Funds;
import org.hubgraph.registry.hub.CreateHub;
import org.hubgraph.registry.hub.HubCuration;
import org.hubgraph.registry.hub.Hubs;
import org.hubgraph.registry.person.CreatePerson;
import org.hubgraph.registry.person.People;
import org.hubgraph.registry.person.PersonCuration;
import org.hubgraph.registry.sector.CreateSector;
import org.hubgraph.registry.sector.SectorCuration;
import org.hubgraph.registry.sector.Sectors;
import org.hubgraph.registry.source.CreateSource;
import org.hubgraph.registry.source.SourceCuration;
import org.hubgraph.registry.source.Sources;
import org.hubgraph.registry.tenant.CreateTenant;
import org.hubgraph.registry.tenant.TenantCuration;
import org.hubgraph.registry.tenant.Tenants;

/** The files of the packaged registry. */
@ApplicationScoped
class RegistryFiles {
    private final List<RegistryFile<?>> all;

    RegistryFiles(
            SourceCuration sources,
            Sources storedSources,
            SectorCuration sectors,
            Sectors storedSectors,
            HubCuration hubs,
            Hubs storedHubs,
            TenantCuration tenants,
            Tenants storedTenants,
            PersonCuration people,
            People storedPeople,
            FundCuration funds,
            Funds storedFunds,
            RelationFiles relations,
            VisitFile visits) {
        all = List.of(
                new EntryFile<>(
                        "sources.yaml",
                        CreateSource.class,
                        storedSources::findBySlug,
                        storedSources::isErased,
                        input -> sources.create(input, null)),
                new EntryFile<>(
                        "sectors.yaml",
                        CreateSector.class,
                        storedSectors::findBySlug,
                        slug -> false,
                        input -> sectors.create(input, null)),
                new EntryFile<>(
                        "hubs.yaml",
                        CreateHub.class,
                        storedHubs::findBySlug,
                        slug -> false,
                        input -> hubs.create(input, null)),
                new EntryFile<>(
                        "tenants.yaml",
                        CreateTenant.class,
                        storedTenants::findBySlug,
                        slug -> false,
                        input -> tenants.create(input, null)),
                new EntryFile<>(
                        "people.yaml",
                        CreatePerson.class,
                        storedPeople::findBySlug,
                        storedPeople::isErased,
                        input -> people.create(input, null)),
                new EntryFile<>(
                        "funds.yaml",
                        CreateFund.class,
                        storedFunds::findBySlug,
                        slug -> false,
                        input -> funds.create(input, null)),
                relations.tenancies(),
                relations.affiliations(),
                relations.fundingRounds(),
                relations.backings(),
                relations.acquisitions(),
                relations.partnerships(),
                relations.operatorships(),
                relations.successions(),
                relations.figures(),
                visits);
    }

    /** The files in the order in which they are loaded: records refer only to records of the same or earlier files. */
    List<RegistryFile<?>> inOrder() {
        return all;
    }

    /** A file whose records have slugs. */
    private record EntryFile<I>(
            String name,
            Class<I> input,
            Function<String, Optional<?>> find,
            Predicate<String> erased,
            Consumer<I> command)
            implements RegistryFile<I> {
        @Override
        public String key(ObjectNode record) {
            String slug = record.path("slug").asText("");
            if (slug.isEmpty()) {
                throw new RegistryFault("slug", "must not be empty");
            }
            return slug;
        }

        @Override
        public boolean exists(ObjectNode record) {
            return find.apply(key(record)).isPresent();
        }

        @Override
        public boolean isErased(ObjectNode record) {
            return erased.test(key(record));
        }

        @Override
        public void add(I input, ObjectNode record) {
            command.accept(input);
        }
    }
}
