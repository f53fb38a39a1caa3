package org.hubgraph.registry.fund;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;

@Enum
@Description("What the reported size of a fund means.")
public enum SizeBasis {
    @Description("The size of the fund as a whole.")
    FUND_SIZE,
    @Description("What was paid out.")
    INVESTED,
    @Description("The source does not say which.")
    UNSPECIFIED
}
