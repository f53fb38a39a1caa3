package org.hubgraph.registry.filter;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

import org.hubgraph.registry.entry.IdScheme;

@Input("ExternalIdFilter")
@Description("A condition on an id that another registry gave.")
public class ExternalIdFilter {
    @NonNull
    @Description("The registry that issued the id.")
    public IdScheme scheme;

    @Description("The id, in any form that `ExternalIdInput` accepts. If left out, any entry with an id of this"
            + " scheme matches.")
    public String value;

    @Description("The name of the scheme OTHER. Case, accents, spaces and hyphens are ignored. At most 100 characters.")
    public String schemeName;

    @Description(
            "The register of a COMPANY_NUMBER: its code or its name, as recorded. Case, accents, spaces and hyphens"
                    + " are ignored. At most 100 characters.")
    public String register;

    @Description("Whether the id is disputed.")
    public Boolean disputed;
}
