package org.hubgraph.registry.filter;

import java.util.List;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;

@Input("AffiliationRelationFilter")
@Description("Conditions on a list of affiliations, past ones included; all that are given must match.")
public class AffiliationRelationFilter implements ListFilter<AffiliationFilter> {
    @Description("Only the affiliations that match this are looked at by the other conditions.")
    public AffiliationFilter where;

    @Description("At least one affiliation matches this. `{}` matches if there is any.")
    public AffiliationFilter some;

    @Description("No affiliation matches this. `{}` matches if there is none.")
    public AffiliationFilter none;

    @Description("Every affiliation matches this. It matches, too, if there is none.")
    public AffiliationFilter every;

    @Description("The number of affiliations, each counted once.")
    public CountFilter count;

    @Description("The number of different people in the affiliations, each counted once, however many roles they had.")
    public CountFilter people;

    @Description("The number of different organisations, hubs and funds of the affiliations, each counted once, however"
            + " many roles the affiliations are about.")
    public CountFilter organisations;

    @Override
    public Parts<AffiliationFilter> parts() {
        return new Parts<>(where, some, none, every, count);
    }

    @Override
    public List<Ends> ends() {
        return List.of(
                new Ends("people", List.of("personKey"), people),
                new Ends("organisations", List.of("tenantKey", "hubKey", "fundKey"), organisations));
    }
}
