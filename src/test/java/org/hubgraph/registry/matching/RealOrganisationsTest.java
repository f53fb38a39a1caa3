package org.hubgraph.registry.matching;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.hubgraph.registry.entry.EntryType;
import org.hubgraph.registry.entry.Place;
import org.hubgraph.value.CountryCode;
import org.hubgraph.value.Name;
import org.hubgraph.value.NameKind;
import org.hubgraph.value.PartialDate;
import org.hubgraph.value.WebAddress;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Real organisations with names in several languages, of the Research Organization Registry. */
class RealOrganisationsTest {
    private static final Path FILE = Path.of("src/test/resources/matching/ror-organisations.jsonl");
    private static final double LINK = 0.9;
    private static final double SUSPECT = 0.5;

    private final List<JsonNode> organisations = new ArrayList<>();

    @BeforeEach
    void read() throws IOException {
        var json = new ObjectMapper();
        for (String line : Files.readAllLines(FILE)) {
            organisations.add(json.readTree(line));
        }
    }

    /** Translations have no letters in common: website, city and year find them. */
    @Test
    void oneOfTheNamesFindsTheOthersWithWebsiteCityAndYear() {
        int found = 0;
        for (var organisation : organisations) {
            int last = organisation.path("names").size() - 1;
            var one = description(organisation, last, last + 1);
            var others = description(organisation, 0, last);
            found += Comparison.of(one, others).score() >= SUSPECT ? 1 : 0;
        }

        assertTrue(found >= 0.9 * organisations.size(), found + " of " + organisations.size());
    }

    @Test
    void noTwoOrganisationsAreLinked() {
        var all = organisations.stream()
                .map(each -> description(each, 0, each.path("names").size()))
                .map(Features::of)
                .toList();
        var linked = new ArrayList<String>();
        for (int i = 0; i < all.size(); i++) {
            for (int j = i + 1; j < all.size(); j++) {
                var comparison = Comparison.of(all.get(i), all.get(j), WordWeights.PACKAGED, Signal.Agreement.ABSENT);
                if (comparison.mayLink() && comparison.score() >= LINK) {
                    linked.add(organisations.get(i) + " " + organisations.get(j));
                }
            }
        }

        assertEquals(List.of(), linked);
    }

    private static EntryDescription description(JsonNode organisation, int from, int to) {
        var names = new ArrayList<Name>();
        for (int i = from; i < to; i++) {
            names.add(Name.undated(organisation.path("names").get(i).asText(), null, NameKind.OFFICIAL));
        }
        var place = new Place(
                new CountryCode(organisation.path("country").asText()),
                null,
                organisation.path("city").asText(),
                List.of(),
                null,
                null,
                null,
                organisation.path("latitude").asDouble(),
                organisation.path("longitude").asDouble(),
                null,
                null);
        var year = organisation.path("established");
        var website = organisation.path("website");
        return new EntryDescription(
                EntryType.TENANT,
                names,
                List.of(place),
                year.isInt() ? new PartialDate(year.asText()) : null,
                null,
                website.isTextual() ? new WebAddress(website.asText()) : null,
                null,
                null,
                null);
    }
}
