package org.hubgraph.registry.affiliation;

import java.util.List;

import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;
import org.eclipse.microprofile.graphql.Ignore;

import org.hubgraph.registry.aggregate.Dimension;

@Enum
@Description("The fields that affiliations can be grouped by.")
@RegisterForReflection
public enum AffiliationGroupField {
    @Description("The role.")
    ROLE,
    @Description("The person, by slug.")
    PERSON,
    @Description("The organisation, by its slug; null for hubs and funds.")
    TENANT,
    @Description("The hub, by its slug; null for organisations and funds.")
    HUB,
    @Description("The fund, by its slug; null for organisations and hubs.")
    FUND,
    @Description("The year of its beginning.")
    SINCE_YEAR,
    @Description("The quarter of its beginning.")
    SINCE_QUARTER,
    @Description("The month of its beginning.")
    SINCE_MONTH,
    @Description("The year of its end.")
    UNTIL_YEAR,
    @Description("The quarter of its end.")
    UNTIL_QUARTER,
    @Description("The month of its end.")
    UNTIL_MONTH,
    @Description("Whether it has ended: `true` or `false`.")
    ENDED;

    /** The dimensions of fields, which may be null, on the alias {@code a}. */
    @Ignore
    static List<Dimension> dimensions(List<AffiliationGroupField> fields) {
        return Dimension.all(fields, AffiliationGroupField::dimension);
    }

    private Dimension dimension() {
        return switch (this) {
            case ROLE -> Dimension.of(this, "a.role");
            case PERSON -> Dimension.joined(this, "@.slug", "left join Person @ on @.key = a.personKey");
            case TENANT -> Dimension.joined(this, "@.slug", "left join Tenant @ on @.key = a.tenantKey");
            case HUB -> Dimension.joined(this, "@.slug", "left join Hub @ on @.key = a.hubKey");
            case FUND -> Dimension.joined(this, "@.slug", "left join Fund @ on @.key = a.fundKey");
            case SINCE_YEAR -> Dimension.year(this, "a.since");
            case SINCE_QUARTER -> Dimension.quarter(this, "a.since");
            case SINCE_MONTH -> Dimension.month(this, "a.since");
            case UNTIL_YEAR -> Dimension.year(this, "a.until");
            case UNTIL_QUARTER -> Dimension.quarter(this, "a.until");
            case UNTIL_MONTH -> Dimension.month(this, "a.until");
            case ENDED -> Dimension.of(this, "a.ended");
        };
    }
}
