package org.hubgraph.registry.integrity;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;

@Enum
@Description("The way to repair a fault.")
public enum IntegrityRemedy {
    @Description("The object is deleted, with its citations and everything that belongs to it.")
    DELETE,
    @Description("The field is set to null.")
    CLEAR,
    @Description("The field gets the value of the object it refers to.")
    CORRECT,
    @Description("Nothing is done: an editor has to decide.")
    NONE
}
