package org.hubgraph.server.page.entry;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;

/** The facts of each type of entry, in the order of its page. */
final class EntryFacts {
    private EntryFacts() {}

    static List<Fact> of(JsonNode entry, References references) {
        var facts = new Facts(entry, references);
        switch (Fields.text(entry, "__typename")) {
            case "Hub" -> hub(entry, facts);
            case "Tenant" -> tenant(entry, facts);
            case "Person" -> facts.all("Fields of work", "fieldsOfWork", UnaryOperator.identity());
            case "Fund" -> fund(entry, facts);
            case "Sector" -> facts.entry("Part of", "parent");
            default -> {}
        }
        facts.add("Identifiers", externalIds(entry), "externalIds");
        return facts.all();
    }

    private static void hub(JsonNode hub, Facts facts) {
        facts.words("Kind", "kind")
                .words("Status", "status")
                .date("Status verified", "statusVerifiedOn")
                .date("Opened", "openedOn")
                .date("Closed", "closedOn")
                .text("Built in", "constructionDays", days -> days + " days")
                .add(
                        "Place",
                        places(hub.path("place")),
                        "city",
                        "district",
                        "subdivision",
                        "country",
                        "street",
                        "postcode")
                .add("Coordinates", coordinates(hub.path("place")), "latitude", "longitude", "coordinatePrecision")
                .entry("Part of", "parent")
                .entries("Sectors", "sectors")
                .add("Services", services(hub), "services")
                .add("Slogans", localized(hub, "slogans"), "slogans")
                .add("Zones", zones(hub), "zones")
                .add("Reported tenants", reported(hub.path("reportedTenants")), "reportedTenants");
        contact(hub, facts);
    }

    private static void tenant(JsonNode tenant, Facts facts) {
        facts.all("Kinds", "kinds", Fields::words)
                .date("Founded", "foundedOn")
                .end("Dissolved", "dissolvedOn")
                .text("Country", "country", Fields::country)
                .add(
                        "Places",
                        Fields.list(tenant, "places").stream()
                                .flatMap(place -> places(place).stream())
                                .toList(),
                        "places")
                .entries("Sectors", "sectors")
                .text("Listed in", "listedIn", UnaryOperator.identity())
                .all("E-mail domains", "emailDomains", UnaryOperator.identity());
        contact(tenant, facts);
    }

    private static void fund(JsonNode fund, Facts facts) {
        String size = Amounts.words(fund.path("size"));
        String basis = Fields.text(fund, "sizeBasis");
        var sizes = size.isEmpty()
                ? List.<Link>of()
                : List.of(Link.text(size, "", basis.equals("INVESTED") ? "invested so far" : ""));
        facts.words("Level", "level")
                .add("Size", sizes, "size", "sizeBasis")
                .date("Launched", "launchedOn")
                .end("Closed", "closedOn");
        contact(fund, facts);
    }

    private static void contact(JsonNode entry, Facts facts) {
        String website = Fields.text(entry, "website");
        facts.add("Website", website.isEmpty() ? List.of() : List.of(Link.outside(website, website, "")), "website")
                .text("E-mail", "email", UnaryOperator.identity())
                .text("Telephone", "phone", UnaryOperator.identity())
                .add(
                        "Links",
                        Fields.list(entry, "links").stream()
                                .map(link -> Link.outside(
                                        Stream.of(Fields.text(link, "title"), Fields.words(Fields.text(link, "kind")))
                                                .filter(text -> !text.isEmpty())
                                                .findFirst()
                                                .orElse("link"),
                                        Fields.text(link, "url"),
                                        ""))
                                .toList(),
                        "links");
    }

    private static List<Link> places(JsonNode place) {
        String text = Stream.of(
                        Fields.text(place, "street"),
                        Fields.text(place, "postcode"),
                        Fields.text(place, "district"),
                        Fields.text(place, "city"),
                        Fields.country(Fields.text(place, "country")))
                .filter(part -> !part.isEmpty())
                .reduce((one, other) -> one + ", " + other)
                .orElse("");
        return text.isEmpty() ? List.of() : List.of(Link.text(text));
    }

    private static List<Link> coordinates(JsonNode place) {
        String latitude = Fields.text(place, "latitude");
        if (latitude.isEmpty()) {
            return List.of();
        }
        String precision = Fields.text(place, "coordinatePrecision").toLowerCase(Locale.ROOT);
        return List.of(Link.text(
                latitude + ", " + Fields.text(place, "longitude"),
                "",
                precision.isEmpty() || precision.equals("point") ? "" : "precise to the " + precision));
    }

    private static List<Link> services(JsonNode hub) {
        return Fields.list(hub, "services").stream()
                .map(service ->
                        Link.text(Fields.words(Fields.text(service, "kind")), "", Fields.text(service, "description")))
                .toList();
    }

    private static List<Link> localized(JsonNode hub, String field) {
        return Fields.list(hub, field).stream()
                .map(text -> Link.text(Fields.text(text, "text"), Fields.text(text, "language"), ""))
                .toList();
    }

    private static List<Link> zones(JsonNode hub) {
        var zones = new ArrayList<Link>();
        Fields.list(hub, "zones").forEach(zone -> zones.add(Link.text(Fields.text(zone, "name"))));
        if (!zones.isEmpty() && !hub.path("zonesComplete").asBoolean()) {
            zones.add(Link.text("perhaps others"));
        }
        return zones;
    }

    private static List<Link> reported(JsonNode count) {
        if (!count.isObject()) {
            return List.of();
        }
        String bound =
                switch (Fields.text(count, "bound")) {
                    case "AT_LEAST" -> "at least ";
                    case "AT_MOST" -> "at most ";
                    case "ABOUT" -> "about ";
                    default -> "";
                };
        String asOf = Dates.words(Fields.text(count, "asOf"));
        return List.of(Link.text(bound + Fields.text(count, "value"), "", asOf.isEmpty() ? "" : "as of " + asOf));
    }

    private static List<Link> externalIds(JsonNode entry) {
        return Fields.list(entry, "externalIds").stream()
                .map(id -> {
                    String scheme = Fields.text(id, "schemeName");
                    return Link.outside(
                            Fields.text(id, "value"),
                            Fields.text(id, "url"),
                            (scheme.isEmpty() ? Fields.text(id, "scheme").replace('_', ' ') : scheme)
                                    + (id.path("disputed").asBoolean() ? ", disputed" : ""));
                })
                .toList();
    }
}
