package org.hubgraph.registry.vocabulary;

import java.util.Locale;

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
    @Description("Chair of the board, of a committee or of an assembly.")
    CHAIR,
    @Description("Member of a board.")
    BOARD_MEMBER,
    @Description("Partner, for example in a partnership of lawyers or in a venture firm.")
    PARTNER,
    @Description("Head of the organisation, whatever the title.")
    DIRECTOR,
    @Description("Manager of a part of the organisation.")
    MANAGER,
    @Description("Researcher.")
    SCIENTIST,
    @Description("Adviser.")
    ADVISER,
    @Description("Mentor, for example of the start-ups of an accelerator.")
    MENTOR,
    @Description("Investor of their own money.")
    INVESTOR,
    @Description("Member of an elected assembly, such as a parliament or a council; see `onBehalfOf` and `area`.")
    ELECTED_MEMBER,
    @Description("Member without a more specific role.")
    MEMBER,
    @Description("None of these; see the title.")
    OTHER;

    /** The name in words, such as "board member". */
    public String words() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
