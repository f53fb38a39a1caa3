package org.hubgraph.registry.person;

import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

import org.hubgraph.registry.filter.Direction;

@Input("PersonOrder")
@Description("A sort key. Ties after the last key are broken by id.")
public class PersonOrder {
    @NonNull
    @Description("The field to sort by.")
    public PersonOrderField field;

    @DefaultValue("ASC")
    @Description("The direction; null means ASC.")
    public Direction direction = Direction.ASC;
}
