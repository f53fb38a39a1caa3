package org.hubgraph.registry.tenant;

import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;

import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;

import org.hubgraph.graphql.connection.Pages;
import org.hubgraph.graphql.projection.ListSize;
import org.hubgraph.graphql.projection.Statements;
import org.hubgraph.registry.entry.ArgumentTexts;
import org.hubgraph.registry.entry.Lookups;
import org.hubgraph.registry.filter.FacetCount;
import org.hubgraph.registry.filter.Facets;

/** Resolves queries of tenants. The packages of the relations resolve the fields that lead to other nouns. */
@GraphQLApi
public class TenantApi {
    private final Lookups lookups;
    private final Tenants tenants;
    private final Pages pages;
    private final Facets facets;

    TenantApi(Tenants tenants, Pages pages, Facets facets, Lookups lookups) {
        this.lookups = lookups;
        this.tenants = tenants;
        this.pages = pages;
        this.facets = facets;
    }

    @Query
    @Description("The organisation with this id or slug; null if there is none. Give exactly one of the two.")
    @Statements(
            value = 1,
            unlessGiven = {"id", "asKnownAt"})
    public Tenant tenant(
            @Id @Description(ArgumentTexts.ID) String id,
            @Description(ArgumentTexts.SLUG) String slug,
            @Description(ArgumentTexts.AS_KNOWN_AT) Instant asKnownAt) {
        return lookups.find(Tenant.class, id, slug, asKnownAt, tenants::findByKey, tenants::findBySlug);
    }

    @Query
    @Description("All organisations that match the filter, resident in a hub or not, by name unless `orderBy` is"
            + " given.")
    @Statements(1)
    public TenantConnection tenants(
            @Description(ArgumentTexts.FILTER) TenantFilter filter,
            @DefaultValue("[]") @Description(ArgumentTexts.ORDER_BY) List<@NonNull TenantOrder> orderBy,
            @Description(ArgumentTexts.FIRST) Integer first,
            @Description(ArgumentTexts.AFTER) String after,
            @Description(ArgumentTexts.LAST) Integer last,
            @Description(ArgumentTexts.BEFORE) String before) {
        var request = pages.request(first, after, last, before);
        return new TenantConnection(pages.root(tenants.listing(filter, orderBy), request));
    }

    @NonNull
    @Description("The number of tenants for each value of a field, on all pages of the list, most frequent first."
            + " At most 100 values.")
    @ListSize(slicingArgument = "first", most = Facets.DEFAULT_VALUES)
    public List<@NonNull List<@NonNull FacetCount>> countBy(
            @Source List<TenantConnection> connections,
            @NonNull @Description("The field to count by.") TenantFacet field,
            @Description(ArgumentTexts.FACETS_FIRST) Integer first) {
        var all = connections.stream().map(TenantConnection::page).toList();
        return facets.count(
                all, "t.key", Tenants.facetPath(field), Tenants.facetEntity(field), UnaryOperator.identity(), first);
    }
}
