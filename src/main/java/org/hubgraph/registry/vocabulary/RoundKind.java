package org.hubgraph.registry.vocabulary;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;

@Enum
@Description("The kind of a funding round.")
public enum RoundKind {
    @Description("Before the seed round.")
    PRE_SEED,
    @Description("A seed round.")
    SEED,
    @Description("Money from business angels.")
    ANGEL,
    @Description("A Series A round, also if a source calls it A1, A+ or pre-A.")
    SERIES_A,
    @Description("A Series B round.")
    SERIES_B,
    @Description("A Series C round.")
    SERIES_C,
    @Description("A Series D round.")
    SERIES_D,
    @Description("A Series E round.")
    SERIES_E,
    @Description("A round of a later series.")
    LATER_SERIES,
    @Description("Venture capital in a round without a series.")
    VENTURE,
    @Description("A strategic investment by an organisation of the trade.")
    STRATEGIC,
    @Description("Growth capital or private equity.")
    GROWTH,
    @Description("A convertible note or another instrument that may become equity.")
    CONVERTIBLE,
    @Description("Debt.")
    DEBT,
    @Description("A grant.")
    GRANT,
    @Description("Money from many small investors (crowdfunding).")
    CROWDFUNDING,
    @Description("An initial public offering.")
    PUBLIC_OFFERING,
    @Description("A sale of shares of an organisation that is already listed.")
    POST_LISTING_EQUITY,
    @Description("A round of a kind that no source names.")
    UNSPECIFIED,
    @Description("A round of another kind.")
    OTHER
}
