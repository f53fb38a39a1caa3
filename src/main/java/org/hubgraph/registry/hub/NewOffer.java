package org.hubgraph.registry.hub;

import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

import org.hubgraph.registry.vocabulary.ServiceKind;
import org.hubgraph.value.LocalizedText;

@Input("HubServiceInput")
@Description("A service that a hub offers to its tenants.")
public class NewOffer {
    @NonNull
    @Description("The kind of service; each kind at most once.")
    public ServiceKind kind;

    @Size(max = 20)
    @Description("Details of the service, in any languages. At most 20 texts.")
    public List<@NonNull @Valid LocalizedText> descriptions;
}
