package org.hubgraph.testsupport;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Predicate;

import org.hubgraph.registry.acquisition.Acquisition;
import org.hubgraph.registry.affiliation.Affiliation;
import org.hubgraph.registry.backing.Backing;
import org.hubgraph.registry.backing.FundingRound;
import org.hubgraph.registry.entry.DatedRelation;
import org.hubgraph.registry.entry.Stored;
import org.hubgraph.registry.figure.Figure;
import org.hubgraph.registry.fund.Fund;
import org.hubgraph.registry.hub.Hub;
import org.hubgraph.registry.operatorship.Operatorship;
import org.hubgraph.registry.partnership.Partnership;
import org.hubgraph.registry.person.Person;
import org.hubgraph.registry.sector.Sector;
import org.hubgraph.registry.source.Citation;
import org.hubgraph.registry.source.Source;
import org.hubgraph.registry.succession.Succession;
import org.hubgraph.registry.tenancy.Tenancy;
import org.hubgraph.registry.tenant.Tenant;
import org.hubgraph.registry.visit.Statement;
import org.hubgraph.registry.visit.Visit;
import org.hubgraph.registry.visit.VisitPart;
import org.hubgraph.registry.vocabulary.TenancyStanding;

import static org.hubgraph.testsupport.FilterModel.Check.ANY_OF;
import static org.hubgraph.testsupport.FilterModel.Check.FLAG;
import static org.hubgraph.testsupport.FilterModel.Check.FROM;
import static org.hubgraph.testsupport.FilterModel.Check.IN_FORCE;
import static org.hubgraph.testsupport.FilterModel.Check.SINCE;
import static org.hubgraph.testsupport.FilterModel.Check.TEXT;
import static org.hubgraph.testsupport.FilterModel.Check.UNTIL;

/**
 * The fields of all filters as the schema describes them: which value of a row they compare, and to which rows they
 * lead. Conditions of entries that {@link RandomFilters} makes are not repeated here.
 */
public final class FilterModel {
    /** How a field of a filter compares the value of a row. */
    enum Check {
        ANY_OF,
        FROM,
        UNTIL,
        TEXT,
        FLAG,
        SINCE,
        IN_FORCE
    }

    record Value(Check check, Function<Object, Object> of) {}

    /** @param list false if the field leads to one row at most, or asks for some row */
    record Link(Class<? extends Stored> type, boolean list, Function<Object, List<?>> targets) {}

    private final RegistryData data;
    private final Map<UUID, Stored> byKey = new HashMap<>();
    private final Map<Class<?>, Map<String, Value>> values = new HashMap<>();
    private final Map<Class<?>, Map<String, Link>> links = new HashMap<>();

    public FilterModel(RegistryData data) {
        this.data = data;
        lists().forEach((field, rows) -> rows.forEach(row -> byKey.put(row.key, row)));
        lists().values().stream().map(rows -> rows.get(0).getClass()).forEach(type -> {
            values.put(type, new TreeMap<>());
            links.put(type, new TreeMap<>());
        });
        lists().values().stream().map(rows -> rows.get(0).getClass()).forEach(this::stored);
        hubs();
        tenants();
        people();
        funds();
        sectors();
        tenancies();
        affiliations();
        backings();
        rounds();
        acquisitions();
        successions();
        figures();
        visits();
        citations();
        end(Partnership.class, "from", Tenant.class, row -> row.fromKey);
        end(Partnership.class, "to", Tenant.class, row -> row.toKey);
        value(Partnership.class, "kinds", ANY_OF, row -> row.kind);
        end(Operatorship.class, "hub", Hub.class, row -> row.hubKey);
        end(Operatorship.class, "operator", Tenant.class, row -> row.operatorKey);
    }

    /** The rows of the lists at the root, by the names of their fields. */
    public Map<String, List<? extends Stored>> lists() {
        var lists = new TreeMap<String, List<? extends Stored>>();
        lists.put("hubs", data.hubs);
        lists.put("tenants", data.tenants);
        lists.put("people", data.people);
        lists.put("funds", data.funds);
        lists.put("sectors", data.sectors);
        lists.put("tenancies", data.tenancies);
        lists.put("affiliations", data.affiliations);
        lists.put("backings", data.backings);
        lists.put("fundingRounds", data.rounds);
        lists.put("acquisitions", data.acquisitions);
        lists.put("partnerships", data.partnerships);
        lists.put("operatorships", data.operatorships);
        lists.put("successions", data.successions);
        lists.put("figures", data.figures);
        lists.put("visits", data.visits);
        lists.put("statements", data.statements);
        lists.put("citations", data.citations);
        lists.put("sources", data.sources);
        return lists;
    }

    List<? extends Stored> rows(Class<?> type) {
        return lists().values().stream()
                .filter(rows -> rows.get(0).getClass() == type)
                .findFirst()
                .orElseThrow();
    }

    Map<String, Value> values(Class<?> type) {
        return values.get(type);
    }

    Map<String, Link> links(Class<?> type) {
        return links.get(type);
    }

    private void stored(Class<? extends Stored> type) {
        value(type, "createdSince", SINCE, row -> row.createdAt);
        value(type, "updatedSince", SINCE, row -> row.updatedAt);
        if (DatedRelation.class.isAssignableFrom(type)) {
            var dated = type.asSubclass(DatedRelation.class);
            value(dated, "inForceOn", IN_FORCE, row -> row);
            value(dated, "sinceFrom", FROM, row -> row.since);
            value(dated, "sinceUntil", UNTIL, row -> row.since);
            value(dated, "untilFrom", FROM, row -> row.until);
            value(dated, "untilUntil", UNTIL, row -> row.until);
            value(dated, "ended", FLAG, row -> row.ended);
        }
        if (type != Citation.class && type != Source.class) {
            list(
                    type,
                    "citations",
                    Citation.class,
                    data.citations,
                    (row, citation) -> citation.subjectKey.equals(row.key));
        }
    }

    private void hubs() {
        value(Hub.class, "closedFrom", FROM, row -> row.closedOn);
        value(Hub.class, "closedUntil", UNTIL, row -> row.closedOn);
        value(Hub.class, "street", TEXT, row -> row.street);
        value(Hub.class, "postcodes", ANY_OF, row -> row.postcode);
        end(Hub.class, "parent", Hub.class, row -> row.parentKey);
        list(Hub.class, "children", Hub.class, data.hubs, (hub, row) -> hub.key.equals(row.parentKey));
        list(Hub.class, "tenancies", Tenancy.class, data.tenancies, (hub, row) -> hub.key.equals(row.hubKey));
        nodes(
                Hub.class,
                "tenants",
                Tenant.class,
                tenancies(TenancyStanding.RESIDENT),
                row -> row.hubKey,
                row -> row.tenantKey);
        nodes(
                Hub.class,
                "neighbours",
                Tenant.class,
                tenancies(TenancyStanding.NEIGHBOUR),
                row -> row.hubKey,
                row -> row.tenantKey);
        list(
                Hub.class,
                "operatorships",
                Operatorship.class,
                data.operatorships,
                (hub, row) -> hub.key.equals(row.hubKey));
        nodes(Hub.class, "operators", Tenant.class, data.operatorships, row -> row.hubKey, row -> row.operatorKey);
        list(Hub.class, "affiliations", Affiliation.class, data.affiliations, (hub, row) -> hub.key.equals(row.hubKey));
        nodes(Hub.class, "people", Person.class, data.affiliations, row -> row.hubKey, row -> row.personKey);
        list(Hub.class, "backings", Backing.class, data.backings, (hub, row) -> hub.key.equals(row.hubKey));
        list(Hub.class, "visits", Visit.class, data.visits, (hub, row) -> hub.key.equals(row.hubKey));
        list(Hub.class, "figures", Figure.class, data.figures, (hub, row) -> hub.key.equals(row.hubKey));
        successions(Hub.class);
    }

    private List<Tenancy> tenancies(TenancyStanding standing) {
        return data.tenancies.stream().filter(row -> row.standing == standing).toList();
    }

    private void tenants() {
        value(Tenant.class, "dissolvedFrom", FROM, row -> row.dissolvedOn);
        value(Tenant.class, "dissolvedUntil", UNTIL, row -> row.dissolvedOn);
        value(Tenant.class, "listedIn", TEXT, row -> row.listedIn);
        list(Tenant.class, "tenancies", Tenancy.class, data.tenancies, (own, row) -> own.key.equals(row.tenantKey));
        nodes(
                Tenant.class,
                "hubs",
                Hub.class,
                tenancies(TenancyStanding.RESIDENT),
                row -> row.tenantKey,
                row -> row.hubKey);
        list(
                Tenant.class,
                "affiliations",
                Affiliation.class,
                data.affiliations,
                (own, row) -> own.key.equals(row.tenantKey));
        nodes(Tenant.class, "people", Person.class, data.affiliations, row -> row.tenantKey, row -> row.personKey);
        list(
                Tenant.class,
                "delegates",
                Affiliation.class,
                data.affiliations,
                (own, row) -> own.key.equals(row.onBehalfOfKey));
        list(Tenant.class, "backings", Backing.class, data.backings, (own, row) -> own.key.equals(row.tenantKey));
        list(
                Tenant.class,
                "backingsGiven",
                Backing.class,
                data.backings,
                (own, row) -> own.key.equals(row.backerTenantKey));
        list(Tenant.class, "rounds", FundingRound.class, data.rounds, (own, row) -> own.key.equals(row.tenantKey));
        list(
                Tenant.class,
                "acquisitions",
                Acquisition.class,
                data.acquisitions,
                (own, row) -> own.key.equals(row.buyerKey));
        list(
                Tenant.class,
                "acquiredBy",
                Acquisition.class,
                data.acquisitions,
                (own, row) -> own.key.equals(row.boughtKey));
        list(
                Tenant.class,
                "partnerships",
                Partnership.class,
                data.partnerships,
                (own, row) -> own.key.equals(row.fromKey) || own.key.equals(row.toKey));
        list(
                Tenant.class,
                "operatorships",
                Operatorship.class,
                data.operatorships,
                (own, row) -> own.key.equals(row.operatorKey));
        list(Tenant.class, "figures", Figure.class, data.figures, (own, row) -> own.key.equals(row.tenantKey));
        successions(Tenant.class);
    }

    private void people() {
        list(
                Person.class,
                "affiliations",
                Affiliation.class,
                data.affiliations,
                (own, row) -> own.key.equals(row.personKey));
        nodes(Person.class, "hubs", Hub.class, data.affiliations, row -> row.personKey, row -> row.hubKey);
        nodes(
                Person.class,
                "organisations",
                Tenant.class,
                data.affiliations,
                row -> row.personKey,
                row -> row.tenantKey);
        list(Person.class, "backings", Backing.class, data.backings, (own, row) -> own.key.equals(row.personKey));
        nodes(Person.class, "visits", Visit.class, data.participants, row -> row.personKey, row -> row.visitKey);
        list(Person.class, "statements", Statement.class, data.statements, (own, row) -> own.key.equals(row.personKey));
    }

    private void funds() {
        value(Fund.class, "launchedFrom", FROM, row -> row.launchedOn);
        value(Fund.class, "launchedUntil", UNTIL, row -> row.launchedOn);
        value(Fund.class, "closedFrom", FROM, row -> row.closedOn);
        value(Fund.class, "closedUntil", UNTIL, row -> row.closedOn);
        value(Fund.class, "sizeBases", ANY_OF, row -> row.sizeBasis);
        list(
                Fund.class,
                "affiliations",
                Affiliation.class,
                data.affiliations,
                (own, row) -> own.key.equals(row.fundKey));
        nodes(Fund.class, "people", Person.class, data.affiliations, row -> row.fundKey, row -> row.personKey);
        list(Fund.class, "backings", Backing.class, data.backings, (own, row) -> own.key.equals(row.fundKey));
        list(Fund.class, "figures", Figure.class, data.figures, (own, row) -> own.key.equals(row.fundKey));
        successions(Fund.class);
    }

    private void sectors() {
        value(Sector.class, "slugs", ANY_OF, row -> row.slug);
        value(Sector.class, "hasParent", FLAG, row -> row.parentKey != null);
        end(Sector.class, "parent", Sector.class, row -> row.parentKey);
        list(Sector.class, "children", Sector.class, data.sectors, (own, row) -> own.key.equals(row.parentKey));
        list(Sector.class, "hubs", Hub.class, data.hubs, (own, row) -> row.sectorKeys.contains(own.key));
        list(Sector.class, "tenants", Tenant.class, data.tenants, (own, row) -> row.sectorKeys.contains(own.key));
    }

    private void tenancies() {
        value(Tenancy.class, "standings", ANY_OF, row -> row.standing);
        value(Tenancy.class, "premises", TEXT, row -> row.premises);
        value(Tenancy.class, "inZone", FLAG, row -> row.zoneKey != null);
        end(Tenancy.class, "hub", Hub.class, row -> row.hubKey);
        end(Tenancy.class, "tenant", Tenant.class, row -> row.tenantKey);
    }

    private void affiliations() {
        value(Affiliation.class, "roles", ANY_OF, row -> row.role);
        value(Affiliation.class, "title", TEXT, row -> row.title);
        value(Affiliation.class, "area", TEXT, row -> row.area);
        end(Affiliation.class, "person", Person.class, row -> row.personKey);
        end(Affiliation.class, "tenant", Tenant.class, row -> row.tenantKey);
        end(Affiliation.class, "hub", Hub.class, row -> row.hubKey);
        end(Affiliation.class, "fund", Fund.class, row -> row.fundKey);
        end(Affiliation.class, "onBehalfOf", Tenant.class, row -> row.onBehalfOfKey);
    }

    private void backings() {
        value(Backing.class, "kinds", ANY_OF, row -> row.kind);
        value(Backing.class, "committedFrom", FROM, row -> row.committedOn);
        value(Backing.class, "committedUntil", UNTIL, row -> row.committedOn);
        value(Backing.class, "inRound", FLAG, row -> row.roundKey != null);
        end(Backing.class, "fund", Fund.class, row -> row.fundKey);
        end(Backing.class, "organisation", Tenant.class, row -> row.backerTenantKey);
        end(Backing.class, "person", Person.class, row -> row.personKey);
        end(Backing.class, "hub", Hub.class, row -> row.hubKey);
        end(Backing.class, "tenant", Tenant.class, row -> row.tenantKey);
        end(Backing.class, "round", FundingRound.class, row -> row.roundKey);
    }

    private void rounds() {
        value(FundingRound.class, "kinds", ANY_OF, row -> row.kind);
        value(FundingRound.class, "announcedFrom", FROM, row -> row.announcedOn);
        value(FundingRound.class, "announcedUntil", UNTIL, row -> row.announcedOn);
        end(FundingRound.class, "tenant", Tenant.class, row -> row.tenantKey);
        list(FundingRound.class, "backings", Backing.class, data.backings, (own, row) -> own.key.equals(row.roundKey));
    }

    private void acquisitions() {
        value(Acquisition.class, "statuses", ANY_OF, row -> row.status);
        value(Acquisition.class, "announcedFrom", FROM, row -> row.announcedOn);
        value(Acquisition.class, "closedUntil", UNTIL, row -> row.closedOn);
        end(Acquisition.class, "buyer", Tenant.class, row -> row.buyerKey);
        end(Acquisition.class, "bought", Tenant.class, row -> row.boughtKey);
    }

    private void successions() {
        value(Succession.class, "kinds", ANY_OF, row -> row.kind);
        value(Succession.class, "types", ANY_OF, row -> row.entryType);
        value(Succession.class, "succeededFrom", FROM, row -> row.succeededOn);
        value(Succession.class, "succeededUntil", UNTIL, row -> row.succeededOn);
    }

    private void successions(Class<? extends Stored> type) {
        list(type, "predecessors", Succession.class, data.successions, (own, row) -> own.key.equals(row.successorKey));
        list(type, "successors", Succession.class, data.successions, (own, row) -> own.key.equals(row.predecessorKey));
    }

    private void figures() {
        value(Figure.class, "kinds", ANY_OF, row -> row.kind);
        value(Figure.class, "qualifiers", ANY_OF, row -> row.qualifier);
        value(Figure.class, "currencies", ANY_OF, row -> row.currency);
        value(Figure.class, "units", ANY_OF, row -> row.unit);
        value(Figure.class, "label", TEXT, row -> row.label);
        value(Figure.class, "dateFrom", FROM, row -> row.date);
        value(Figure.class, "dateUntil", UNTIL, row -> row.date);
        end(Figure.class, "hub", Hub.class, row -> row.hubKey);
        end(Figure.class, "tenant", Tenant.class, row -> row.tenantKey);
        end(Figure.class, "fund", Fund.class, row -> row.fundKey);
    }

    private void visits() {
        value(Visit.class, "from", FROM, row -> row.date);
        value(Visit.class, "until", UNTIL, row -> row.date);
        end(Visit.class, "hub", Hub.class, row -> row.hubKey);
        participant("person", part -> true);
        participant("guest", part -> part == VisitPart.GUEST);
        participant("met", part -> part == VisitPart.MET);
        list(Visit.class, "statements", Statement.class, data.statements, (own, row) -> own.key.equals(row.visitKey));
        value(Statement.class, "text", TEXT, row -> row.text);
        value(Statement.class, "languages", ANY_OF, row -> row.language);
        value(Statement.class, "saidFrom", FROM, row -> row.saidOn);
        value(Statement.class, "duringVisit", FLAG, row -> row.visitKey != null);
        end(Statement.class, "person", Person.class, row -> row.personKey);
        end(Statement.class, "visit", Visit.class, row -> row.visitKey);
    }

    private void participant(String field, Predicate<VisitPart> part) {
        links.get(Visit.class).put(field, new Link(Person.class, false, visit -> data.participants.stream()
                .filter(row -> row.visitKey.equals(((Visit) visit).key) && part.test(row.part))
                .map(row -> byKey.get(row.personKey))
                .toList()));
    }

    private void citations() {
        value(Citation.class, "subjectTypes", ANY_OF, row -> row.subjectType);
        value(Citation.class, "fields", ANY_OF, row -> row.field);
        value(Citation.class, "ranks", ANY_OF, row -> row.rank);
        value(Citation.class, "confidences", ANY_OF, row -> row.confidence);
        value(Citation.class, "locators", ANY_OF, row -> row.locator);
        value(Citation.class, "locatorKinds", ANY_OF, row -> row.locatorKind);
        value(Citation.class, "accessedFrom", FROM, row -> row.accessedOn);
        value(Citation.class, "accessedUntil", UNTIL, row -> row.accessedOn);
        end(Citation.class, "source", Source.class, row -> row.sourceKey);
        value(Source.class, "publishers", ANY_OF, row -> row.publisher);
        list(Source.class, "citations", Citation.class, data.citations, (own, row) -> own.key.equals(row.sourceKey));
    }

    private <T> void value(Class<T> type, String field, Check check, Function<T, Object> of) {
        values.get(type).put(field, new Value(check, row -> of.apply(type.cast(row))));
    }

    private <T> void end(Class<T> type, String field, Class<? extends Stored> other, Function<T, UUID> key) {
        links.get(type).put(field, new Link(other, false, row -> {
            UUID reference = key.apply(type.cast(row));
            return reference == null ? List.of() : List.of(byKey.get(reference));
        }));
    }

    private <T, R extends Stored> void list(
            Class<T> type, String field, Class<? extends Stored> other, List<R> rows, BiPredicate<T, R> which) {
        links.get(type).put(field, new Link(other, true, own -> rows.stream()
                .filter(row -> which.test(type.cast(own), row))
                .toList()));
    }

    /** A list of nodes, each once. */
    private <T extends Stored, R> void nodes(
            Class<T> type,
            String field,
            Class<? extends Stored> other,
            List<R> rows,
            Function<R, UUID> owner,
            Function<R, UUID> node) {
        links.get(type).put(field, new Link(other, true, own -> rows.stream()
                .filter(row -> type.cast(own).key.equals(owner.apply(row)) && node.apply(row) != null)
                .map(node)
                .distinct()
                .map(byKey::get)
                .toList()));
    }
}
