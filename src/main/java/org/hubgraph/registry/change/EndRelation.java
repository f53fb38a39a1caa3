package org.hubgraph.registry.change;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;

import org.hubgraph.value.PartialDate;

/** The command that ends a relation of any type. */
@Input("EndInput")
@Description("The relation to end, and when it ended.")
public class EndRelation extends RelationUpdate {
    @Explicit
    @Description(
            "The last day, as far as it is known. If null or left out, the relation has ended on an unknown date. If"
                    + " the date is in the future, the relation will end then and `ended` stays false.")
    public PartialDate until;

    /** Describes the inherited field for clients. */
    @Description("The relation to end: its id.")
    public void setId(String id) {
        this.id = id;
    }
}
