package org.hubgraph.registry.vocabulary;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;

@Enum
@Description("The form of a backer's support.")
public enum BackingKind {
    @Description("Public support from a national government, a city or a district, or a part of such support.")
    GOVERNMENT_SUPPORT,
    @Description("Money in exchange for a share (equity).")
    INVESTMENT,
    @Description("Money that need not be paid back.")
    GRANT,
    @Description("Money that must be paid back.")
    LOAN,
    @Description("Support whose form no source names, as in \"backed by\".")
    BACKED_BY,
    @Description("Support of another form.")
    OTHER
}
