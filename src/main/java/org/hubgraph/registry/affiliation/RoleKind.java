package org.hubgraph.registry.affiliation;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;

@Enum
@Description("What a person is to an organisation.")
public enum RoleKind {
    @Description("Founder or co-founder.")
    FOUNDER,
    @Description("Chief executive officer.")
    CHIEF_EXECUTIVE,
    @Description("Chief scientist.")
    CHIEF_SCIENTIST,
    @Description("Heads it, whatever the title.")
    DIRECTOR,
    @Description("Manages a part of it.")
    MANAGER,
    @Description("Does research there.")
    SCIENTIST,
    @Description("Advises it.")
    ADVISER,
    @Description("Belongs to it.")
    MEMBER,
    @Description("None of these; see the title.")
    OTHER
}
