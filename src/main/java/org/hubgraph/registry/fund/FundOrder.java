package org.hubgraph.registry.fund;

import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

import org.hubgraph.registry.filter.Direction;

@Input("FundOrder")
@Description("One key to sort by. After the last key, the id decides, so the order is always total.")
public class FundOrder {
    @NonNull
    @Description("What to sort by.")
    public FundOrderField field;

    @DefaultValue("ASC")
    @Description("Which end comes first; null is ASC.")
    public Direction direction = Direction.ASC;
}
