package org.hubgraph.registry.change;

import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

import org.hubgraph.registry.entry.IdScheme;
import org.hubgraph.value.WebAddress;

/** An external id in the input of a mutation. */
@Input("ExternalIdInput")
@Description("An id that another registry gave to an entry. Each id belongs to one entry only.")
public class NewExternalId {
    @NonNull
    @Description("The registry that issued the id.")
    public IdScheme scheme;

    @NonNull
    @Size(max = 500)
    @Description("The id as its registry writes it, or its address there, such as https://ror.org/02nr0ka47. The"
            + " check digits are verified, and the id is stored in the canonical form of its scheme. At"
            + " most 500 characters.")
    public String value;

    @Description("The address of the entry's page at that registry.")
    public WebAddress url;
}
