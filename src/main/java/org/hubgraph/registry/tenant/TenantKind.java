package org.hubgraph.registry.tenant;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;

@Enum
@Description("What kind of organisation a tenant is.")
public enum TenantKind {
    @Description("A young company, so called by a source.")
    STARTUP,
    @Description("A company.")
    COMPANY,
    @Description("A research institute or academy.")
    RESEARCH_INSTITUTE,
    @Description("A university.")
    UNIVERSITY,
    @Description("A body of a state.")
    PUBLIC_BODY,
    @Description("An organisation of states.")
    INTERNATIONAL_ORGANISATION,
    @Description("A broadcaster, publisher or news agency.")
    MEDIA,
    @Description("A company that invests.")
    INVESTOR,
    @Description("A non-profit organisation.")
    NONPROFIT,
    @Description("None of these, or no source says.")
    OTHER
}
