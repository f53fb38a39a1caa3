package org.hubgraph.registry.affiliation;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;

@Enum
@Description("The role of a person in an organisation.")
public enum RoleKind {
    @Description("Founder or co-founder.")
    FOUNDER,
    @Description("Chief executive officer (CEO).")
    CHIEF_EXECUTIVE,
    @Description("Chief scientist.")
    CHIEF_SCIENTIST,
    @Description("Head of the organisation, whatever the title.")
    DIRECTOR,
    @Description("Manager of a part of the organisation.")
    MANAGER,
    @Description("Researcher.")
    SCIENTIST,
    @Description("Adviser.")
    ADVISER,
    @Description("Member without a more specific role.")
    MEMBER,
    @Description("None of these; see the title.")
    OTHER
}
