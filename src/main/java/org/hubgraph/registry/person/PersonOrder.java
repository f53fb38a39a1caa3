package org.hubgraph.registry.person;

import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

import org.hubgraph.registry.filter.Direction;

@Input("PersonOrder")
@Description("One key to sort by. After the last key, the id decides, so the order is always total.")
public class PersonOrder {
    @NonNull
    @Description("What to sort by.")
    public PersonOrderField field;

    @DefaultValue("ASC")
    @Description("Which end comes first; null is ASC.")
    public Direction direction = Direction.ASC;
}
