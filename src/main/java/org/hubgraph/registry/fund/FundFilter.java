package org.hubgraph.registry.fund;

import java.time.Instant;
import java.util.List;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

import org.hubgraph.registry.filter.TextFilter;

@Input("FundFilter")
@Description("Which funds; all conditions given hold. A fund whose value is unknown does not fulfil a condition on it.")
public class FundFilter {
    @Description("The slug is one of these; an empty list finds nothing.")
    public List<@NonNull String> slugs;

    @Description("The level is one of these; an empty list finds nothing.")
    public List<@NonNull FundLevel> levels;

    @Description("Conditions on a name; one name of the fund, in any language, fulfils all of them.")
    public TextFilter name;

    @Description("Conditions on the reported size.")
    public MoneyFilter size;

    @Description("The registry changed it at this instant or later.")
    public Instant updatedSince;

    @Description("All of these hold; an empty list always does.")
    public List<@NonNull FundFilter> and;

    @Description("At least one of these holds; an empty list never does.")
    public List<@NonNull FundFilter> or;

    @Description("This does not hold; also true where it is unknown.")
    public FundFilter not;
}
