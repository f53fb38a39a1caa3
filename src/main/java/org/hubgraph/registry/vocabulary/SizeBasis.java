package org.hubgraph.registry.vocabulary;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;

@Enum
@Description("The meaning of a fund's reported size.")
public enum SizeBasis {
    @Description("The size of the fund as a whole.")
    FUND_SIZE,
    @Description("The amount paid out.")
    INVESTED,
    @Description("The source does not say.")
    UNSPECIFIED
}
