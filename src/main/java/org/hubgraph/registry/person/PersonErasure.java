package org.hubgraph.registry.person;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

@Type("ErasePersonPayload")
@Description("The person, and either a preview or, once they are erased, none.")
public record PersonErasure(
        @NonNull @Description("The person as it is now.") Person person,

        @Description("What would be erased; null once it is.")
        ErasurePreview preview) {}
