package org.hubgraph.registry.change;

import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

import org.hubgraph.registry.entry.IdScheme;
import org.hubgraph.value.SingleLine;
import org.hubgraph.value.WebAddress;

/** An external id in the input of a mutation. */
@Input("ExternalIdInput")
@Description("An id that another registry gave to an entry. An id that another entry has is refused, unless it is"
        + " recorded as disputed.")
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

    @SingleLine
    @Size(max = 100)
    @Description("The name of the scheme, such as VIAF; required if the scheme is OTHER. At most 100 characters.")
    public String schemeName;

    @SingleLine
    @Size(max = 100)
    @Description("The register that issued a COMPANY_NUMBER, for which it is required: its code in the GLEIF"
            + " Registration Authorities List, such as RA000585, or its name. At most 100 characters.")
    public String register;

    @Description("Whether this id is preferred to the other ids of the entry in the same scheme. At most one can be."
            + " Default: false.")
    public Boolean preferred;

    @Description("Records the id even if another entry has it. Both show it as disputed. Default: false.")
    public Boolean disputed;

    @Description("The address of the entry's page at that registry.")
    public WebAddress url;
}
