package org.hubgraph.registry.vocabulary;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;

@Enum
@Description("What a figure counts or measures. The description says whether it has a currency or a unit.")
public enum FigureKind {
    @Description("People employed by it, or in it if it is a hub; full-time equivalents if the label says so.")
    EMPLOYEES(Quantity.HEADCOUNT),
    @Description("Jobs created with its support.")
    JOBS_CREATED(Quantity.HEADCOUNT),
    @Description("Members.")
    MEMBERS(Quantity.COUNT),
    @Description("Tenants, as a source reports them. `Hub.reportedTenants` is the short form for the present number.")
    TENANTS(Quantity.COUNT),
    @Description("Organisations that it has supported or incubated in total.")
    ORGANISATIONS_SUPPORTED(Quantity.COUNT),
    @Description("Organisations or people that have left it after its programme.")
    ALUMNI(Quantity.COUNT),
    @Description("Organisations in which it has invested.")
    PORTFOLIO_COMPANIES(Quantity.COUNT),
    @Description("Programmes for organisations that it runs or has in its rooms.")
    PROGRAMMES(Quantity.COUNT),
    @Description("Desks.")
    DESKS(Quantity.COUNT),
    @Description("Visitors.")
    VISITORS(Quantity.COUNT),
    @Description("Events that take place in it.")
    EVENTS(Quantity.COUNT),
    @Description("Patents; granted or applied for if the label says so.")
    PATENTS(Quantity.COUNT),
    @Description("Publications.")
    PUBLICATIONS(Quantity.COUNT),
    @Description("The area of its floors. It has a unit: SQUARE_METRE, SQUARE_FOOT, HECTARE or ACRE.")
    FLOOR_AREA(Quantity.AREA),
    @Description("The area of its land. It has a unit: SQUARE_METRE, SQUARE_FOOT, HECTARE or ACRE.")
    LAND_AREA(Quantity.AREA),
    @Description("How many it has room for. It has a unit: PERSON, DESK or ORGANISATION.")
    CAPACITY(Quantity.CAPACITY),
    @Description("Revenue of a period. It has a currency.")
    REVENUE(Quantity.MONEY),
    @Description("Profit of a period, negative for a loss. It has a currency.")
    PROFIT(Quantity.BALANCE),
    @Description("The budget of a period. It has a currency.")
    BUDGET(Quantity.MONEY),
    @Description("The cost of its construction or equipment. It has a currency.")
    CONSTRUCTION_COST(Quantity.MONEY),
    @Description("Money that it has raised in total. It has a currency.")
    TOTAL_RAISED(Quantity.MONEY),
    @Description("Money that its present and former tenants have raised in total. It has a currency.")
    TOTAL_RAISED_BY_TENANTS(Quantity.MONEY),
    @Description("Money that it has invested in total. It has a currency.")
    TOTAL_INVESTED(Quantity.MONEY),
    @Description("The value of the whole organisation. It has a currency.")
    VALUATION(Quantity.MONEY),
    @Description("Assets under management. It has a currency.")
    ASSETS_UNDER_MANAGEMENT(Quantity.MONEY),
    @Description("Anything else, which the label names. It has a currency, a unit or neither.")
    OTHER(Quantity.ANY);

    private final Quantity quantity;

    FigureKind(Quantity quantity) {
        this.quantity = quantity;
    }

    public Quantity quantity() {
        return quantity;
    }
}
