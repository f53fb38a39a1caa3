package org.hubgraph.bench.matching;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.hubgraph.registry.entry.EntryType;
import org.hubgraph.registry.entry.IdScheme;
import org.hubgraph.registry.entry.Place;
import org.hubgraph.registry.matching.DescribedId;
import org.hubgraph.registry.matching.EntryDescription;
import org.hubgraph.value.CountryCode;
import org.hubgraph.value.Name;
import org.hubgraph.value.NameKind;
import org.hubgraph.value.PartialDate;
import org.hubgraph.value.WebAddress;

/**
 * Two descriptions, and whether they are of one entry.
 *
 * @param kind what makes the pair hard
 */
public record Pair(boolean same, String kind, Side one, Side other) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** A description in few words. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Side(
            List<String> names,
            String country,
            String city,
            Double latitude,
            Double longitude,
            String began,
            String kind,
            String website,
            String domain,
            String id) {

        public EntryDescription description() {
            var place = new Place(
                    country == null ? null : new CountryCode(country),
                    null,
                    city,
                    List.of(),
                    null,
                    null,
                    null,
                    latitude,
                    longitude,
                    null,
                    null);
            return new EntryDescription(
                    EntryType.TENANT,
                    names.stream()
                            .map(name -> Name.undated(name, null, NameKind.OFFICIAL))
                            .toList(),
                    place.equals(Place.UNKNOWN) ? List.of() : List.of(place),
                    began == null ? null : new PartialDate(began),
                    kind == null ? List.of() : List.of(kind),
                    website == null ? null : new WebAddress(website),
                    domain == null ? List.of() : List.of(domain),
                    id == null ? List.of() : List.of(new DescribedId(IdScheme.WIKIDATA, "", id)),
                    null);
        }
    }

    /** The pairs of a file with one object on each line. */
    public static List<Pair> read(Path file) throws IOException {
        try (var lines = Files.lines(file)) {
            return lines.map(Pair::parse).toList();
        }
    }

    private static Pair parse(String line) {
        try {
            return JSON.readValue(line, Pair.class);
        } catch (IOException broken) {
            throw new IllegalArgumentException(line, broken);
        }
    }

    /** The line of a file. */
    public String line() {
        try {
            return JSON.writeValueAsString(this);
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
