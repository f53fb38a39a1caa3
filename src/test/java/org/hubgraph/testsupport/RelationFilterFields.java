package org.hubgraph.testsupport;

import java.util.function.Predicate;

import org.hubgraph.registry.acquisition.Acquisition;
import org.hubgraph.registry.affiliation.Affiliation;
import org.hubgraph.registry.backing.Backing;
import org.hubgraph.registry.backing.FundingRound;
import org.hubgraph.registry.figure.Figure;
import org.hubgraph.registry.fund.Fund;
import org.hubgraph.registry.hub.Hub;
import org.hubgraph.registry.operatorship.Operatorship;
import org.hubgraph.registry.partnership.Partnership;
import org.hubgraph.registry.person.Person;
import org.hubgraph.registry.source.Citation;
import org.hubgraph.registry.source.Source;
import org.hubgraph.registry.succession.Succession;
import org.hubgraph.registry.tenancy.Tenancy;
import org.hubgraph.registry.tenant.Tenant;
import org.hubgraph.registry.visit.Statement;
import org.hubgraph.registry.visit.Visit;
import org.hubgraph.registry.visit.VisitPart;

import static org.hubgraph.testsupport.FilterFields.Check.ANY_OF;
import static org.hubgraph.testsupport.FilterFields.Check.FLAG;
import static org.hubgraph.testsupport.FilterFields.Check.FROM;
import static org.hubgraph.testsupport.FilterFields.Check.TEXT;
import static org.hubgraph.testsupport.FilterFields.Check.UNTIL;

/** The fields of the filters of relations, funding rounds, visits, statements, citations and sources. */
final class RelationFilterFields {
    private final RegistryData data;
    private final FilterFields fields;

    RelationFilterFields(RegistryData data, FilterFields fields) {
        this.data = data;
        this.fields = fields;
    }

    void add() {
        tenancies();
        affiliations();
        backings();
        rounds();
        acquisitions();
        partnerships();
        operatorships();
        successions();
        figures();
        visits();
        citations();
    }

    private void tenancies() {
        fields.value(Tenancy.class, "standings", ANY_OF, row -> row.standing);
        fields.value(Tenancy.class, "premises", TEXT, row -> row.premises);
        fields.value(Tenancy.class, "inZone", FLAG, row -> row.zoneKey != null);
        fields.end(Tenancy.class, "hub", Hub.class, row -> row.hubKey);
        fields.end(Tenancy.class, "tenant", Tenant.class, row -> row.tenantKey);
    }

    private void affiliations() {
        fields.value(Affiliation.class, "roles", ANY_OF, row -> row.role);
        fields.value(Affiliation.class, "title", TEXT, row -> row.title);
        fields.value(Affiliation.class, "area", TEXT, row -> row.area);
        fields.end(Affiliation.class, "person", Person.class, row -> row.personKey);
        fields.end(Affiliation.class, "tenant", Tenant.class, row -> row.tenantKey);
        fields.end(Affiliation.class, "hub", Hub.class, row -> row.hubKey);
        fields.end(Affiliation.class, "fund", Fund.class, row -> row.fundKey);
        fields.end(Affiliation.class, "onBehalfOf", Tenant.class, row -> row.onBehalfOfKey);
    }

    private void backings() {
        fields.value(Backing.class, "kinds", ANY_OF, row -> row.kind);
        fields.value(Backing.class, "committedFrom", FROM, row -> row.committedOn);
        fields.value(Backing.class, "committedUntil", UNTIL, row -> row.committedOn);
        fields.value(Backing.class, "inRound", FLAG, row -> row.roundKey != null);
        fields.end(Backing.class, "fund", Fund.class, row -> row.fundKey);
        fields.end(Backing.class, "organisation", Tenant.class, row -> row.backerTenantKey);
        fields.end(Backing.class, "person", Person.class, row -> row.personKey);
        fields.end(Backing.class, "hub", Hub.class, row -> row.hubKey);
        fields.end(Backing.class, "tenant", Tenant.class, row -> row.tenantKey);
        fields.end(Backing.class, "round", FundingRound.class, row -> row.roundKey);
    }

    private void rounds() {
        fields.value(FundingRound.class, "kinds", ANY_OF, row -> row.kind);
        fields.value(FundingRound.class, "announcedFrom", FROM, row -> row.announcedOn);
        fields.value(FundingRound.class, "announcedUntil", UNTIL, row -> row.announcedOn);
        fields.end(FundingRound.class, "tenant", Tenant.class, row -> row.tenantKey);
        fields.list(
                FundingRound.class,
                "backings",
                Backing.class,
                data.backings,
                (own, row) -> own.key.equals(row.roundKey));
    }

    private void acquisitions() {
        fields.value(Acquisition.class, "statuses", ANY_OF, row -> row.status);
        fields.value(Acquisition.class, "announcedFrom", FROM, row -> row.announcedOn);
        fields.value(Acquisition.class, "closedUntil", UNTIL, row -> row.closedOn);
        fields.end(Acquisition.class, "buyer", Tenant.class, row -> row.buyerKey);
        fields.end(Acquisition.class, "bought", Tenant.class, row -> row.boughtKey);
    }

    private void partnerships() {
        fields.end(Partnership.class, "from", Tenant.class, row -> row.fromKey);
        fields.end(Partnership.class, "to", Tenant.class, row -> row.toKey);
        fields.value(Partnership.class, "kinds", ANY_OF, row -> row.kind);
    }

    private void operatorships() {
        fields.end(Operatorship.class, "hub", Hub.class, row -> row.hubKey);
        fields.end(Operatorship.class, "operator", Tenant.class, row -> row.operatorKey);
    }

    private void successions() {
        fields.value(Succession.class, "kinds", ANY_OF, row -> row.kind);
        fields.value(Succession.class, "types", ANY_OF, row -> row.entryType);
        fields.value(Succession.class, "succeededFrom", FROM, row -> row.succeededOn);
        fields.value(Succession.class, "succeededUntil", UNTIL, row -> row.succeededOn);
    }

    private void figures() {
        fields.value(Figure.class, "kinds", ANY_OF, row -> row.kind);
        fields.value(Figure.class, "qualifiers", ANY_OF, row -> row.qualifier);
        fields.value(Figure.class, "currencies", ANY_OF, row -> row.currency);
        fields.value(Figure.class, "units", ANY_OF, row -> row.unit);
        fields.value(Figure.class, "label", TEXT, row -> row.label);
        fields.value(Figure.class, "dateFrom", FROM, row -> row.date);
        fields.value(Figure.class, "dateUntil", UNTIL, row -> row.date);
        fields.end(Figure.class, "hub", Hub.class, row -> row.hubKey);
        fields.end(Figure.class, "tenant", Tenant.class, row -> row.tenantKey);
        fields.end(Figure.class, "fund", Fund.class, row -> row.fundKey);
    }

    private void visits() {
        fields.value(Visit.class, "from", FROM, row -> row.date);
        fields.value(Visit.class, "until", UNTIL, row -> row.date);
        fields.end(Visit.class, "hub", Hub.class, row -> row.hubKey);
        participant("person", part -> true);
        participant("guest", part -> part == VisitPart.GUEST);
        participant("met", part -> part == VisitPart.MET);
        fields.list(
                Visit.class,
                "statements",
                Statement.class,
                data.statements,
                (own, row) -> own.key.equals(row.visitKey));
        fields.value(Statement.class, "text", TEXT, row -> row.text);
        fields.value(Statement.class, "languages", ANY_OF, row -> row.language);
        fields.value(Statement.class, "saidFrom", FROM, row -> row.saidOn);
        fields.value(Statement.class, "duringVisit", FLAG, row -> row.visitKey != null);
        fields.end(Statement.class, "person", Person.class, row -> row.personKey);
        fields.end(Statement.class, "visit", Visit.class, row -> row.visitKey);
    }

    private void participant(String field, Predicate<VisitPart> part) {
        fields.some(Visit.class, field, Person.class, visit -> data.participants.stream()
                .filter(row -> row.visitKey.equals(visit.key) && part.test(row.part))
                .map(row -> row.personKey)
                .toList());
    }

    private void citations() {
        fields.value(Citation.class, "subjectTypes", ANY_OF, row -> row.subjectType);
        fields.value(Citation.class, "fields", ANY_OF, row -> row.field);
        fields.value(Citation.class, "ranks", ANY_OF, row -> row.rank);
        fields.value(Citation.class, "confidences", ANY_OF, row -> row.confidence);
        fields.value(Citation.class, "locators", ANY_OF, row -> row.locator);
        fields.value(Citation.class, "locatorKinds", ANY_OF, row -> row.locatorKind);
        fields.value(Citation.class, "accessedFrom", FROM, row -> row.accessedOn);
        fields.value(Citation.class, "accessedUntil", UNTIL, row -> row.accessedOn);
        fields.end(Citation.class, "source", Source.class, row -> row.sourceKey);
        fields.value(Source.class, "publishers", ANY_OF, row -> row.publisher);
        fields.list(
                Source.class, "citations", Citation.class, data.citations, (own, row) -> own.key.equals(row.sourceKey));
    }
}
