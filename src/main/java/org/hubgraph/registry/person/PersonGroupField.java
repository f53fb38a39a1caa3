package org.hubgraph.registry.person;

import java.util.List;
import java.util.function.UnaryOperator;

import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;
import org.eclipse.microprofile.graphql.Ignore;

import org.hubgraph.graphql.connection.Condition;
import org.hubgraph.registry.aggregate.Dimension;

@Enum
@Description("The fields that people can be grouped by.")
@RegisterForReflection
public enum PersonGroupField {
    @Description("The fields of work; a person belongs to the group of each. " + Dimension.SPELLINGS)
    FIELD_OF_WORK,
    @Description("The roles; a person belongs to the group of each. Several of ROLE, TENANT, HUB and FUND are those of"
            + " one affiliation: a founder of one organisation and director of another is not counted as the founder of"
            + " both. Below a hub, an organisation or a fund, they are those of the affiliations on the edge.")
    ROLE,
    @Description("The organisations of their affiliations, by their slugs; a person belongs to the group of each. Null"
            + " for affiliations with hubs and funds and for people without affiliations.")
    TENANT,
    @Description("The hubs of their affiliations, by their slugs; a person belongs to the group of each. Null for"
            + " affiliations with organisations and funds and for people without affiliations.")
    HUB,
    @Description("The funds of their affiliations, by their slugs; a person belongs to the group of each. Null for"
            + " affiliations with organisations and hubs and for people without affiliations.")
    FUND;

    /** The dimensions of fields, which may be null, on the alias {@code p}. */
    @Ignore
    static List<Dimension> dimensions(List<PersonGroupField> fields) {
        var affiliations = Condition.of("left join Affiliation a on a.personKey = p.key");
        return Dimension.all(fields, field -> field.dimension(value -> value.joiningMany(affiliations)));
    }

    /**
     * The same for a list of people and their affiliations, on the aliases {@code p} and {@code a}. They are those of
     * the affiliations of the list.
     */
    @Ignore
    public static List<Dimension> ofAffiliations(List<PersonGroupField> fields) {
        return Dimension.all(fields, field -> field.dimension(Dimension::repeated));
    }

    private Dimension dimension(UnaryOperator<Dimension> ofAffiliations) {
        return switch (this) {
            case FIELD_OF_WORK -> Dimension.texts(this, "p.fieldsOfWork");
            case ROLE -> ofAffiliations.apply(Dimension.of(this, "a.role"));
            case TENANT -> slug(ofAffiliations, "left join Tenant @ on @.key = a.tenantKey");
            case HUB -> slug(ofAffiliations, "left join Hub @ on @.key = a.hubKey");
            case FUND -> slug(ofAffiliations, "left join Fund @ on @.key = a.fundKey");
        };
    }

    private Dimension slug(UnaryOperator<Dimension> ofAffiliations, String join) {
        return ofAffiliations.apply(Dimension.of(this, "@.slug")).joining(join);
    }
}
