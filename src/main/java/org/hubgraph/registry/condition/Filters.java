package org.hubgraph.registry.condition;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import org.hubgraph.graphql.connection.Condition;
import org.hubgraph.limit.Limits;
import org.hubgraph.registry.filter.AcquisitionFilter;
import org.hubgraph.registry.filter.AffiliationFilter;
import org.hubgraph.registry.filter.BackingFilter;
import org.hubgraph.registry.filter.CitationFilter;
import org.hubgraph.registry.filter.FigureFilter;
import org.hubgraph.registry.filter.FundFilter;
import org.hubgraph.registry.filter.FundingRoundFilter;
import org.hubgraph.registry.filter.HubFilter;
import org.hubgraph.registry.filter.OperatorshipFilter;
import org.hubgraph.registry.filter.PartnershipFilter;
import org.hubgraph.registry.filter.PersonFilter;
import org.hubgraph.registry.filter.SectorFilter;
import org.hubgraph.registry.filter.SourceFilter;
import org.hubgraph.registry.filter.StatementFilter;
import org.hubgraph.registry.filter.SuccessionFilter;
import org.hubgraph.registry.filter.TenancyFilter;
import org.hubgraph.registry.filter.TenantFilter;
import org.hubgraph.registry.filter.VisitFilter;

/**
 * Compiles filters into conditions, each on the alias that the lists of the type use. A null filter matches all. All
 * methods throw {@link org.hubgraph.failure.LimitExceeded} if a filter is too large.
 */
@ApplicationScoped
public class Filters {
    private final Limits limits;
    private final EntityManager entities;

    Filters(Limits limits, EntityManager entities) {
        this.limits = limits;
        this.entities = entities;
    }

    /** A condition on the alias {@code x}. */
    public Condition acquisitions(AcquisitionFilter filter) {
        return of(filter, "x", AcquisitionConditions::of);
    }

    /** A condition on the alias {@code a}. */
    public Condition affiliations(AffiliationFilter filter) {
        return of(filter, "a", AffiliationConditions::of);
    }

    /** A condition on the alias {@code b}. */
    public Condition backings(BackingFilter filter) {
        return of(filter, "b", BackingConditions::of);
    }

    /** A condition on the alias {@code r}. */
    public Condition rounds(FundingRoundFilter filter) {
        return of(filter, "r", FundingRoundConditions::of);
    }

    /** A condition on the alias {@code x}. */
    public Condition partnerships(PartnershipFilter filter) {
        return of(filter, "x", PartnershipConditions::of);
    }

    /** A condition on the alias {@code x}. */
    public Condition operatorships(OperatorshipFilter filter) {
        return of(filter, "x", OperatorshipConditions::of);
    }

    /** A condition on the alias {@code x}. */
    public Condition successions(SuccessionFilter filter) {
        return of(filter, "x", SuccessionConditions::of);
    }

    /** A condition on the alias {@code y}. */
    public Condition tenancies(TenancyFilter filter) {
        return of(filter, "y", TenancyConditions::of);
    }

    /** A condition on the alias {@code f}. */
    public Condition figures(FigureFilter filter) {
        return of(filter, "f", FigureConditions::of);
    }

    /** A condition on the alias {@code v}. */
    public Condition visits(VisitFilter filter) {
        return of(filter, "v", VisitConditions::of);
    }

    /** A condition on the alias {@code q}. */
    public Condition statements(StatementFilter filter) {
        return of(filter, "q", StatementConditions::of);
    }

    /** A condition on the alias {@code c}. */
    public Condition citations(CitationFilter filter) {
        return of(filter, "c", CitationConditions::of);
    }

    /** A condition on the alias {@code o}. */
    public Condition sources(SourceFilter filter) {
        return of(filter, "o", SourceConditions::of);
    }

    /** A condition on the alias {@code h}. */
    public Condition hubs(HubFilter filter) {
        return of(filter, "h", HubConditions::of);
    }

    /** A condition on the alias {@code t}. */
    public Condition tenants(TenantFilter filter) {
        return of(filter, "t", TenantConditions::of);
    }

    /** A condition on the alias {@code p}. */
    public Condition people(PersonFilter filter) {
        return of(filter, "p", PersonConditions::of);
    }

    /** A condition on the alias {@code t}, which stands for all organisations. */
    public Condition allTenants(TenantFilter filter) {
        return of(filter, "t", TenantConditions::of, true);
    }

    /** A condition on the alias {@code p}, which stands for all people. */
    public Condition allPeople(PersonFilter filter) {
        return of(filter, "p", PersonConditions::of, true);
    }

    /** A condition on the alias {@code f}. */
    public Condition funds(FundFilter filter) {
        return of(filter, "f", FundConditions::of);
    }

    /** A condition on the alias {@code s}. */
    public Condition sectors(SectorFilter filter) {
        return of(filter, "s", SectorConditions::of);
    }

    /** A condition on an alias, for a filter of a type that this package does not know. */
    public <F> Condition of(F filter, String alias, Compiler<F> compiler) {
        return of(filter, alias, compiler, false);
    }

    private <F> Condition of(F filter, String alias, Compiler<F> compiler, boolean ofAll) {
        return filter == null
                ? Condition.ALWAYS
                : compiler.compile(filter, new Conditions(new FilterBudget(limits, entities, ofAll), alias));
    }
}
