package org.hubgraph.registry.person;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

@Type("ErasePersonPayload")
@Description("The result of `erasePerson`: the person, and a preview until the person is erased.")
public record PersonErasure(
        @NonNull @Description("The person after the change.")
        Person person,

        @Description("The preview; null if the person has been erased.")
        ErasurePreview preview) {}
