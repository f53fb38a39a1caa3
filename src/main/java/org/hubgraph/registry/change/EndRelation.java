package org.hubgraph.registry.change;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;

import org.hubgraph.value.PartialDate;

/** The command that ends a relation of any type. */
@Input("EndInput")
@Description("What is over, and since when.")
public class EndRelation extends RelationUpdate {
    @Description(
            "The last day, month or year of it; null or left out: it is over, and nobody knows since when. If it is"
                    + " still to come, the end is announced, and `ended` stays false.")
    public PartialDate until;
}
