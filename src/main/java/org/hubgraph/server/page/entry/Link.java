package org.hubgraph.server.page.entry;

import java.util.List;

import io.quarkus.qute.TemplateData;

/**
 * A text that may lead to another page.
 *
 * @param language of the text, as a language tag; empty if unknown
 * @param address a path of this server, or an address with http or https; empty for a text that leads nowhere
 * @param note shown after it, in small letters; may be empty
 */
@TemplateData
public record Link(String text, String language, String address, String note) {
    static Link text(String text) {
        return new Link(text, "", "", "");
    }

    static Link text(String text, String language, String note) {
        return new Link(text, language, "", note);
    }

    static Link to(String text, String path) {
        return new Link(text, "", path, "");
    }

    /** Links to another site, if the address is one of the web: {@code javascript:} and the like stay texts. */
    static Link outside(String text, String address, String note) {
        return new Link(text, "", isOfTheWeb(address) ? address : "", note);
    }

    private static boolean isOfTheWeb(String address) {
        return address.regionMatches(true, 0, "https://", 0, 8) || address.regionMatches(true, 0, "http://", 0, 7);
    }

    Link noted(String other) {
        return new Link(text, language, address, other);
    }

    /** The same link at a moment, if it leads to a page of this server. */
    Link at(Moment moment) {
        return address.startsWith("/") ? new Link(text, language, moment.address(address), note) : this;
    }

    /** The same links at a moment. */
    static List<Link> at(Moment moment, List<Link> links) {
        return links.stream().map(link -> link.at(moment)).toList();
    }

    /** Whether the link leaves this server. */
    public boolean isOutside() {
        return address.startsWith("http");
    }
}
