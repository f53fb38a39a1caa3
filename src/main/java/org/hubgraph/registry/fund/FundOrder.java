package org.hubgraph.registry.fund;

import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

import org.hubgraph.registry.filter.Direction;

@Input("FundOrder")
@Description("A sort key. Ties after the last key are broken by id.")
public class FundOrder {
    @NonNull
    @Description("The field to sort by.")
    public FundOrderField field;

    @DefaultValue("ASC")
    @Description("The direction; null means ASC.")
    public Direction direction = Direction.ASC;
}
