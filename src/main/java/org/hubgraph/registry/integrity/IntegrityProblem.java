package org.hubgraph.registry.integrity;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;

@Enum
@Description("The problem of a field.")
public enum IntegrityProblem {
    @Description("The field refers to an object that does not exist.")
    MISSING,
    @Description("The field does not match the object that it belongs to, such as a zone of another hub.")
    DIFFERENT,
    @Description("The current state of the object is not in its history.")
    NO_HISTORY
}
