package org.hubgraph.registry.entry;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;

/** What a locator counts. The names are those of the Citation Style Language (CSL) 1.0.2, if it has one. */
@Enum
@Description("What the locator of a citation refers to, as in the Citation Style Language (CSL), with `ROW` and"
        + " `RECORD` for data sets.")
public enum LocatorKind {
    @Description("A page or a range of pages, such as `12` or `12-14`.")
    PAGE,
    @Description("A paragraph.")
    PARAGRAPH,
    @Description("A section.")
    SECTION,
    @Description("A chapter.")
    CHAPTER,
    @Description("A column of a page or a table.")
    COLUMN,
    @Description("A line.")
    LINE,
    @Description("A note.")
    NOTE,
    @Description("A figure.")
    FIGURE,
    @Description("A table.")
    TABLE,
    @Description("An appendix.")
    APPENDIX,
    @Description("A time in a recording, such as `00:12:30`.")
    TIMESTAMP,
    @Description("A row of a table or a file; the first is 1, unless `note` says otherwise.")
    ROW,
    @Description("A record of a data set: its identifier there.")
    RECORD,
    @Description("Any other part of the source.")
    OTHER
}
