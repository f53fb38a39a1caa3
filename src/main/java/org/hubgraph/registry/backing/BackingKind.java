package org.hubgraph.registry.backing;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;

@Enum
@Description("How a fund stands behind a beneficiary.")
public enum BackingKind {
    @Description("Part of the support by a state, city or district.")
    STATE_SUPPORT,
    @Description("Money for a share.")
    INVESTMENT,
    @Description("Money without return.")
    GRANT,
    @Description("Money to be paid back.")
    LOAN
}
