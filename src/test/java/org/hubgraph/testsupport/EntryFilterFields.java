package org.hubgraph.testsupport;

import java.util.List;

import org.hubgraph.registry.acquisition.Acquisition;
import org.hubgraph.registry.affiliation.Affiliation;
import org.hubgraph.registry.backing.Backing;
import org.hubgraph.registry.backing.FundingRound;
import org.hubgraph.registry.entry.Stored;
import org.hubgraph.registry.figure.Figure;
import org.hubgraph.registry.fund.Fund;
import org.hubgraph.registry.hub.Hub;
import org.hubgraph.registry.operatorship.Operatorship;
import org.hubgraph.registry.partnership.Partnership;
import org.hubgraph.registry.person.Person;
import org.hubgraph.registry.sector.Sector;
import org.hubgraph.registry.succession.Succession;
import org.hubgraph.registry.tenancy.Tenancy;
import org.hubgraph.registry.tenant.Tenant;
import org.hubgraph.registry.visit.Statement;
import org.hubgraph.registry.visit.Visit;
import org.hubgraph.registry.vocabulary.TenancyStanding;

import static org.hubgraph.testsupport.FilterFields.Check.ANY_OF;
import static org.hubgraph.testsupport.FilterFields.Check.FLAG;
import static org.hubgraph.testsupport.FilterFields.Check.FROM;
import static org.hubgraph.testsupport.FilterFields.Check.TEXT;
import static org.hubgraph.testsupport.FilterFields.Check.UNTIL;

/** The fields of the filters of hubs, tenants, people, funds and sectors. */
final class EntryFilterFields {
    private final RegistryData data;
    private final FilterFields fields;

    EntryFilterFields(RegistryData data, FilterFields fields) {
        this.data = data;
        this.fields = fields;
    }

    void add() {
        hubs();
        tenants();
        people();
        funds();
        sectors();
    }

    private void hubs() {
        fields.value(Hub.class, "closedFrom", FROM, row -> row.closedOn);
        fields.value(Hub.class, "closedUntil", UNTIL, row -> row.closedOn);
        fields.value(Hub.class, "street", TEXT, row -> row.street);
        fields.value(Hub.class, "postcodes", ANY_OF, row -> row.postcode);
        fields.end(Hub.class, "parent", Hub.class, row -> row.parentKey);
        fields.list(Hub.class, "children", Hub.class, data.hubs, (hub, row) -> hub.key.equals(row.parentKey));
        fields.list(Hub.class, "tenancies", Tenancy.class, data.tenancies, (hub, row) -> hub.key.equals(row.hubKey));
        fields.nodes(
                Hub.class,
                "tenants",
                Tenant.class,
                tenancies(TenancyStanding.RESIDENT),
                row -> row.hubKey,
                row -> row.tenantKey);
        fields.nodes(
                Hub.class,
                "neighbours",
                Tenant.class,
                tenancies(TenancyStanding.NEIGHBOUR),
                row -> row.hubKey,
                row -> row.tenantKey);
        fields.list(
                Hub.class,
                "operatorships",
                Operatorship.class,
                data.operatorships,
                (hub, row) -> hub.key.equals(row.hubKey));
        fields.nodes(
                Hub.class, "operators", Tenant.class, data.operatorships, row -> row.hubKey, row -> row.operatorKey);
        fields.list(
                Hub.class,
                "affiliations",
                Affiliation.class,
                data.affiliations,
                (hub, row) -> hub.key.equals(row.hubKey));
        fields.nodes(Hub.class, "people", Person.class, data.affiliations, row -> row.hubKey, row -> row.personKey);
        fields.list(Hub.class, "backings", Backing.class, data.backings, (hub, row) -> hub.key.equals(row.hubKey));
        fields.list(Hub.class, "visits", Visit.class, data.visits, (hub, row) -> hub.key.equals(row.hubKey));
        fields.list(Hub.class, "figures", Figure.class, data.figures, (hub, row) -> hub.key.equals(row.hubKey));
        successions(Hub.class);
    }

    private List<Tenancy> tenancies(TenancyStanding standing) {
        return data.tenancies.stream().filter(row -> row.standing == standing).toList();
    }

    private void tenants() {
        fields.value(Tenant.class, "dissolvedFrom", FROM, row -> row.dissolvedOn);
        fields.value(Tenant.class, "dissolvedUntil", UNTIL, row -> row.dissolvedOn);
        fields.value(Tenant.class, "listedIn", TEXT, row -> row.listedIn);
        fields.list(
                Tenant.class, "tenancies", Tenancy.class, data.tenancies, (own, row) -> own.key.equals(row.tenantKey));
        fields.nodes(
                Tenant.class,
                "hubs",
                Hub.class,
                tenancies(TenancyStanding.RESIDENT),
                row -> row.tenantKey,
                row -> row.hubKey);
        fields.list(
                Tenant.class,
                "affiliations",
                Affiliation.class,
                data.affiliations,
                (own, row) -> own.key.equals(row.tenantKey));
        fields.nodes(
                Tenant.class, "people", Person.class, data.affiliations, row -> row.tenantKey, row -> row.personKey);
        fields.list(
                Tenant.class,
                "delegates",
                Affiliation.class,
                data.affiliations,
                (own, row) -> own.key.equals(row.onBehalfOfKey));
        fields.list(
                Tenant.class, "backings", Backing.class, data.backings, (own, row) -> own.key.equals(row.tenantKey));
        fields.list(
                Tenant.class,
                "backingsGiven",
                Backing.class,
                data.backings,
                (own, row) -> own.key.equals(row.backerTenantKey));
        fields.list(
                Tenant.class, "rounds", FundingRound.class, data.rounds, (own, row) -> own.key.equals(row.tenantKey));
        fields.list(
                Tenant.class,
                "acquisitions",
                Acquisition.class,
                data.acquisitions,
                (own, row) -> own.key.equals(row.buyerKey));
        fields.list(
                Tenant.class,
                "acquiredBy",
                Acquisition.class,
                data.acquisitions,
                (own, row) -> own.key.equals(row.boughtKey));
        fields.list(
                Tenant.class,
                "partnerships",
                Partnership.class,
                data.partnerships,
                (own, row) -> own.key.equals(row.fromKey) || own.key.equals(row.toKey));
        fields.list(
                Tenant.class,
                "operatorships",
                Operatorship.class,
                data.operatorships,
                (own, row) -> own.key.equals(row.operatorKey));
        fields.list(Tenant.class, "figures", Figure.class, data.figures, (own, row) -> own.key.equals(row.tenantKey));
        successions(Tenant.class);
    }

    private void people() {
        fields.list(
                Person.class,
                "affiliations",
                Affiliation.class,
                data.affiliations,
                (own, row) -> own.key.equals(row.personKey));
        fields.nodes(Person.class, "hubs", Hub.class, data.affiliations, row -> row.personKey, row -> row.hubKey);
        fields.nodes(
                Person.class,
                "organisations",
                Tenant.class,
                data.affiliations,
                row -> row.personKey,
                row -> row.tenantKey);
        fields.list(
                Person.class, "backings", Backing.class, data.backings, (own, row) -> own.key.equals(row.personKey));
        fields.nodes(Person.class, "visits", Visit.class, data.participants, row -> row.personKey, row -> row.visitKey);
        fields.list(
                Person.class,
                "statements",
                Statement.class,
                data.statements,
                (own, row) -> own.key.equals(row.personKey));
    }

    private void funds() {
        fields.value(Fund.class, "launchedFrom", FROM, row -> row.launchedOn);
        fields.value(Fund.class, "launchedUntil", UNTIL, row -> row.launchedOn);
        fields.value(Fund.class, "closedFrom", FROM, row -> row.closedOn);
        fields.value(Fund.class, "closedUntil", UNTIL, row -> row.closedOn);
        fields.value(Fund.class, "sizeBases", ANY_OF, row -> row.sizeBasis);
        fields.list(
                Fund.class,
                "affiliations",
                Affiliation.class,
                data.affiliations,
                (own, row) -> own.key.equals(row.fundKey));
        fields.nodes(Fund.class, "people", Person.class, data.affiliations, row -> row.fundKey, row -> row.personKey);
        fields.list(Fund.class, "backings", Backing.class, data.backings, (own, row) -> own.key.equals(row.fundKey));
        fields.list(Fund.class, "figures", Figure.class, data.figures, (own, row) -> own.key.equals(row.fundKey));
        successions(Fund.class);
    }

    private void sectors() {
        fields.value(Sector.class, "slugs", ANY_OF, row -> row.slug);
        fields.value(Sector.class, "hasParent", FLAG, row -> row.parentKey != null);
        fields.end(Sector.class, "parent", Sector.class, row -> row.parentKey);
        fields.list(Sector.class, "children", Sector.class, data.sectors, (own, row) -> own.key.equals(row.parentKey));
        fields.list(Sector.class, "hubs", Hub.class, data.hubs, (own, row) -> row.sectorKeys.contains(own.key));
        fields.list(
                Sector.class, "tenants", Tenant.class, data.tenants, (own, row) -> row.sectorKeys.contains(own.key));
    }

    private void successions(Class<? extends Stored> type) {
        fields.list(
                type,
                "predecessors",
                Succession.class,
                data.successions,
                (own, row) -> own.key.equals(row.successorKey));
        fields.list(
                type,
                "successors",
                Succession.class,
                data.successions,
                (own, row) -> own.key.equals(row.predecessorKey));
    }
}
