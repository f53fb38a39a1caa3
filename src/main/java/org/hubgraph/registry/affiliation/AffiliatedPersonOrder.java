package org.hubgraph.registry.affiliation;

import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

import org.hubgraph.registry.filter.Direction;

@Input("AffiliatedPersonOrder")
@Description("A sort key of the people of an organisation, a hub or a fund. Ties after the last key are broken by id.")
public class AffiliatedPersonOrder {
    @NonNull
    @Description("The field to sort by.")
    public AffiliatedPersonOrderField field;

    @DefaultValue("ASC")
    @Description("The direction; null means ASC.")
    public Direction direction = Direction.ASC;

    @Enum
    @Description("The fields that the people of an organisation, a hub or a fund can be sorted by.")
    public enum AffiliatedPersonOrderField {
        @Description("The name as returned without `language`, in the Unicode root collation: Latin, then Hangul, then"
                + " Han.")
        NAME,
        @Description("The slug, in ASCII order.")
        SLUG,
        @Description("When they were added to the registry.")
        CREATED_AT,
        @Description("When they were last changed in the registry.")
        UPDATED_AT,
        @Description("The start of their earliest affiliation among those on the edge, in both directions.")
        SINCE
    }
}
