package org.hubgraph.registry.tenant;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;

@Enum
@Description("The kind of an organisation.")
public enum TenantKind {
    @Description("A young company that a source calls a start-up.")
    STARTUP,
    @Description("A company.")
    COMPANY,
    @Description("A research institute or academy.")
    RESEARCH_INSTITUTE,
    @Description("A university.")
    UNIVERSITY,
    @Description("A public body, such as a government agency.")
    PUBLIC_BODY,
    @Description("An intergovernmental organisation.")
    INTERNATIONAL_ORGANISATION,
    @Description("A broadcaster, publisher or news agency.")
    MEDIA,
    @Description("A company whose business is investing.")
    INVESTOR,
    @Description("A non-profit organisation.")
    NONPROFIT,
    @Description("None of these, or no source says.")
    OTHER
}
