package org.hubgraph.registry.change;

import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

import org.hubgraph.registry.entry.IdScheme;
import org.hubgraph.value.WebAddress;

/** An external id in the input of a mutation. */
@Input("ExternalIdInput")
@Description("The id that another registry gave to an entry. One id belongs to one entry.")
public class NewExternalId {
    @NonNull
    @Description("Who gave it out.")
    public IdScheme scheme;

    @NonNull
    @Size(max = 500)
    @Description(
            "The id as its registry writes it, or its address there, such as https://ror.org/02nr0ka47; stored in the"
                    + " one form of its scheme, after its check digits have been checked. At most 500 characters.")
    public String value;

    @Description("Its page at that registry.")
    public WebAddress url;
}
