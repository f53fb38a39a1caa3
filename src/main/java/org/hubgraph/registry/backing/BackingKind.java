package org.hubgraph.registry.backing;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;

@Enum
@Description("The form of a fund's support.")
public enum BackingKind {
    @Description("Public support from a national government, a city or a district, or a part of such support.")
    STATE_SUPPORT,
    @Description("Money in exchange for a share (equity).")
    INVESTMENT,
    @Description("Money that need not be paid back.")
    GRANT,
    @Description("Money that must be paid back.")
    LOAN
}
