package org.hubgraph.testsupport;

import java.util.List;

import jakarta.persistence.EntityManager;

import org.hubgraph.registry.affiliation.Affiliation;
import org.hubgraph.registry.backing.Backing;
import org.hubgraph.registry.backing.FundingRound;
import org.hubgraph.registry.entry.DatedRelation;
import org.hubgraph.registry.entry.EntryType;
import org.hubgraph.registry.entry.RegistryEntry;
import org.hubgraph.registry.figure.Figure;
import org.hubgraph.registry.hub.Hub;
import org.hubgraph.registry.operatorship.Operatorship;
import org.hubgraph.registry.partnership.Partnership;
import org.hubgraph.registry.person.Person;
import org.hubgraph.registry.tenancy.Tenancy;
import org.hubgraph.registry.tenant.Tenant;
import org.hubgraph.registry.vocabulary.BackingKind;
import org.hubgraph.registry.vocabulary.FigureKind;
import org.hubgraph.registry.vocabulary.FigureQualifier;
import org.hubgraph.registry.vocabulary.FigureUnit;
import org.hubgraph.registry.vocabulary.PartnershipKind;
import org.hubgraph.registry.vocabulary.RoleKind;
import org.hubgraph.registry.vocabulary.RoundKind;
import org.hubgraph.registry.vocabulary.TenancyStanding;
import org.hubgraph.value.CurrencyCode;
import org.hubgraph.value.Decimal;
import org.hubgraph.value.PartialDate;

/** The relations between the entries of {@link RegistryGenerator}. */
final class RelationGenerator {
    private static final int TENANCIES = 400;
    private static final int AFFILIATIONS = 300;
    private static final int BACKINGS = 120;
    /** Tenancies and affiliations between the ends of others, as of a tenant that returns. */
    private static final int REPEATED = 60;

    private static final int VISITS = 80;
    private static final int ROUNDS = 30;
    private static final int OPERATORSHIPS = 60;
    private static final int FIGURES = 200;
    private static final int PARTNERSHIPS = 60;
    /** The first hub is the large one. */
    private static final int OF_FIRST_HUB = 90;

    private static final int OF_FIRST_HUB_VISITS = 15;

    private final EntityManager entities;
    private final RegistryData data;
    private final RandomValues random;
    private final EventGenerator events;

    RelationGenerator(EntityManager entities, RegistryData data, RandomValues random) {
        this.entities = entities;
        this.data = data;
        this.random = random;
        this.events = new EventGenerator(entities, data, random);
    }

    void store() {
        anchors();
        while (data.tenancies.size() < TENANCIES) {
            var hub = data.tenancies.size() < OF_FIRST_HUB ? data.hubs.get(0) : data.hubs.get(1 + random.below(49));
            var standing = random.chance(75) ? TenancyStanding.RESIDENT : TenancyStanding.NEIGHBOUR;
            dated(tenancy(hub, random.of(data.tenants), standing));
        }
        while (data.affiliations.size() < AFFILIATIONS) {
            dated(affiliation(
                    random.of(data.people),
                    random.of(List.of(data.tenants, data.tenants, data.tenants, data.hubs, data.funds))));
        }
        for (int i = 0; i < BACKINGS; i++) {
            backing();
        }
        for (int i = 0; i < VISITS; i++) {
            events.visit(i < OF_FIRST_HUB_VISITS ? data.hubs.get(0) : random.of(data.hubs));
        }
        new CitationGenerator(entities, data, random).store();
        operatorships();
        for (int i = 0; i < REPEATED; i++) {
            repeated();
        }
        rounds();
        events.acquisitions();
        events.successions(EntryType.HUB, data.hubs);
        events.successions(EntryType.TENANT, data.tenants);
        events.successions(EntryType.FUND, data.funds);
        figures();
        partnerships();
        texts();
    }

    /** The first two tenants have one in each direction; others have several, one or none. */
    private void partnerships() {
        for (int i = 0; i < PARTNERSHIPS; i++) {
            var partnership = new Partnership();
            partnership.fromKey = data.tenants.get(i < 2 ? i : random.below(50)).key;
            partnership.toKey = data.tenants.get(i < 2 ? 1 - i : 50 + random.below(50)).key;
            partnership.kind = random.of(PartnershipKind.values());
            dated(partnership);
            entities.persist(partnership);
            data.partnerships.add(partnership);
        }
    }

    /** Values that only filters use, in every third row. */
    private void texts() {
        for (int i = 0; i < data.tenancies.size(); i += 3) {
            data.tenancies.get(i).premises = random.of("Office 3", "Headquarters", "3_%!");
        }
        for (int i = 0; i < data.affiliations.size(); i += 3) {
            data.affiliations.get(i).title = random.of("Chief Executive", "Chair", "会长");
        }
        for (int i = 0; i < data.hubs.size(); i += 3) {
            data.hubs.get(i).closedOn = date(random.sourceDate());
            data.hubs.get(i).street = random.of("1 High Street", "Rue Basse 2");
            data.hubs.get(i).postcode = random.of("2000", "75001");
        }
        for (int i = 0; i < data.tenants.size(); i += 3) {
            data.tenants.get(i).dissolvedOn = date(random.sourceDate());
            data.tenants.get(i).listedIn = random.of("Hong Kong", "Shanghai");
        }
        for (int i = 0; i < data.funds.size(); i += 3) {
            data.funds.get(i).launchedOn = date(random.sourceDate());
            data.funds.get(i).closedOn = date(random.sourceDate());
        }
    }

    /** The first two entries of each type have three figures each; others have several, one or none. */
    private void figures() {
        for (int i = 0; i < FIGURES; i++) {
            var entries = List.of(data.hubs, data.tenants, data.funds).get(i % 3);
            var figure = new Figure();
            figure.describe(i < 18 ? entries.get(i / 3 % 2) : random.of(entries));
            figure.qualifier = random.of(FigureQualifier.values());
            figure.amount = new Decimal(Integer.toString(random.below(50)));
            figure.upperAmount = figure.qualifier == FigureQualifier.RANGE ? new Decimal("60") : null;
            figure.date = random.chance(80) ? date(random.sourceDate()) : null;
            figure.kind = random.of(
                    List.of(FigureKind.EMPLOYEES, FigureKind.REVENUE, FigureKind.FLOOR_AREA, FigureKind.OTHER));
            figure.label = figure.kind == FigureKind.OTHER || random.chance(20) ? "Label " + random.below(3) : null;
            figure.currency =
                    figure.kind == FigureKind.REVENUE ? new CurrencyCode(random.of(List.of("CNY", "EUR"))) : null;
            figure.unit = figure.kind == FigureKind.FLOOR_AREA
                    ? random.of(List.of(FigureUnit.SQUARE_METRE, FigureUnit.HECTARE))
                    : null;
            figure.deriveMeasure();
            entities.persist(figure);
            data.figures.add(figure);
        }
    }

    /** The first two tenants have two rounds each, with a backing each; others have one round or none. */
    private void rounds() {
        for (int i = 0; i < ROUNDS; i++) {
            var round = new FundingRound();
            round.tenantKey = data.tenants.get(i < 4 ? i / 2 : random.below(data.tenants.size())).key;
            round.kind = random.of(RoundKind.values());
            round.announcedOn = random.chance(70) ? date(random.date()) : null;
            entities.persist(round);
            data.rounds.add(round);
            var backing = backing();
            backing.comeFrom(random.of(data.funds));
            backing.support(data.entry(Tenant.class, round.tenantKey));
            backing.roundKey = round.key;
        }
    }

    /** The first two hubs and tenants come first; others may have several, one or none. */
    private void operatorships() {
        for (int i = 0; i < OPERATORSHIPS; i++) {
            var operatorship = new Operatorship();
            operatorship.hubKey = data.hubs.get(i < 2 ? i : random.below(data.hubs.size())).key;
            operatorship.operatorKey = data.tenants.get(i < 2 ? i : random.below(data.tenants.size())).key;
            dated(operatorship);
            entities.persist(operatorship);
            data.operatorships.add(operatorship);
        }
    }

    private void repeated() {
        var tenancy = random.of(data.tenancies);
        dated(tenancy(
                data.entry(Hub.class, tenancy.hubKey),
                data.tenant(tenancy),
                random.chance(75) ? tenancy.standing : TenancyStanding.NEIGHBOUR));
        var affiliation = random.of(data.affiliations);
        var again = affiliation(data.entry(Person.class, affiliation.personKey), List.of(data.tenants.get(0)));
        again.tenantKey = affiliation.tenantKey;
        again.hubKey = affiliation.hubKey;
        again.fundKey = affiliation.fundKey;
        dated(again);
    }

    /**
     * The first two hubs, their first two tenants and the first two people have all kinds of relations, so that even a
     * page of two needs every statement.
     */
    private void anchors() {
        for (int i = 0; i < 2; i++) {
            var hub = data.hubs.get(i);
            tenancy(hub, data.tenants.get(0), TenancyStanding.RESIDENT);
            tenancy(hub, data.tenants.get(1), TenancyStanding.RESIDENT);
            tenancy(hub, data.tenants.get(2), TenancyStanding.NEIGHBOUR);
            backing(hub, data.funds.get(0)).committedOn = new PartialDate("1970");
            backing(hub, List.of(data.tenants, data.people).get(i).get(0)).committedOn = new PartialDate("1971");
        }
        for (int i = 0; i < 2; i++) {
            var person = data.people.get(i);
            affiliation(person, List.of(data.tenants.get(0))).since = new PartialDate("1990");
            affiliation(person, List.of(data.tenants.get(1))).since = new PartialDate("1991");
        }
        affiliation(data.people.get(0), List.of(data.hubs.get(0))).since = new PartialDate("1980");
        affiliation(data.people.get(1), List.of(data.funds.get(0))).since = new PartialDate("1980");
    }

    private Tenancy tenancy(Hub hub, Tenant tenant, TenancyStanding standing) {
        var tenancy = new Tenancy();
        tenancy.hubKey = hub.key;
        tenancy.let(tenant);
        tenancy.standing = standing;
        entities.persist(tenancy);
        data.tenancies.add(tenancy);
        return tenancy;
    }

    private Affiliation affiliation(Person person, List<? extends RegistryEntry> organisations) {
        var affiliation = new Affiliation();
        var organisation = random.of(organisations);
        affiliation.personKey = person.key;
        affiliation.tenantKey = organisation instanceof Tenant ? organisation.key : null;
        affiliation.hubKey = organisation instanceof Hub ? organisation.key : null;
        affiliation.fundKey = affiliation.tenantKey == null && affiliation.hubKey == null ? organisation.key : null;
        affiliation.role = random.of(RoleKind.values());
        if (data.affiliations.size() % 3 == 0) {
            var party = data.tenants.get(data.affiliations.size() % 7);
            affiliation.onBehalfOfKey = party.key.equals(affiliation.tenantKey) ? null : party.key;
            affiliation.area = "Constituency " + data.affiliations.size() % 5;
        }
        entities.persist(affiliation);
        data.affiliations.add(affiliation);
        return affiliation;
    }

    /** Starts on a known or unknown date; is current, ended on a known or an unknown date, or will end. */
    private void dated(DatedRelation relation) {
        String one = random.sourceDate();
        String other = random.sourceDate();
        relation.since = random.chance(70) ? date(DateOracle.ORDER.compare(one, other) < 0 ? one : other) : null;
        relation.until = random.chance(45) ? date(DateOracle.ORDER.compare(one, other) < 0 ? other : one) : null;
        relation.ended = relation.until != null ? random.chance(80) : random.chance(20);
    }

    private Backing backing(Hub hub, RegistryEntry backer) {
        var backing = backing();
        backing.support(hub);
        backing.comeFrom(backer);
        return backing;
    }

    private Backing backing() {
        var backing = new Backing();
        backing.comeFrom(
                random.chance(60)
                        ? random.of(data.funds)
                        : random.chance(50) ? random.of(data.people) : random.of(data.tenants));
        boolean ofHub = data.backings.size() < 2 || backing.backerTenantKey != null || random.chance(60);
        backing.support(ofHub ? random.of(data.hubs) : random.of(data.tenants));
        backing.kind = random.of(BackingKind.values());
        backing.committedOn = random.chance(70) ? date(random.sourceDate()) : null;
        backing.stakePercent = random.chance(30) ? new Decimal(Integer.toString(random.below(101))) : null;
        dated(backing);
        entities.persist(backing);
        data.backings.add(backing);
        return backing;
    }

    private static PartialDate date(String text) {
        return new PartialDate(text);
    }
}
