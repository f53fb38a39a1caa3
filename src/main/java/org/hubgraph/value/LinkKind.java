package org.hubgraph.value;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;

@Enum
@Description("The site that a link leads to.")
public enum LinkKind {
    @Description("An article in Wikipedia, in any language.")
    WIKIPEDIA,
    @Description("A page on LinkedIn.")
    LINKEDIN,
    @Description("An organisation or user on GitHub.")
    GITHUB,
    @Description("An account on X, formerly Twitter.")
    X,
    @Description("A page on Facebook.")
    FACEBOOK,
    @Description("An account on Instagram.")
    INSTAGRAM,
    @Description("A channel on YouTube.")
    YOUTUBE,
    @Description("A page on Crunchbase.")
    CRUNCHBASE,
    @Description("Any other page; see the title.")
    OTHER
}
