package org.hubgraph.registry.matching;

import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.hubgraph.registry.entry.EntryType;
import org.hubgraph.registry.entry.IdScheme;
import org.hubgraph.registry.entry.Place;
import org.hubgraph.registry.matching.Signal.Agreement;
import org.hubgraph.registry.matching.Signal.Feature;
import org.hubgraph.value.CountryCode;
import org.hubgraph.value.Name;
import org.hubgraph.value.NameKind;
import org.hubgraph.value.PartialDate;
import org.hubgraph.value.WebAddress;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

class ComparisonTest {
    private static final double LINK = 0.9;
    private static final double SUSPECT = 0.5;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Kupferstein Robotics GmbH | Kupferstein Robotics",
                "Kupferstein Robotics GmbH | KUPFERSTEIN ROBOTICS gmbh",
                "上海张江人工智能有限公司 | 上海张江人工智能",
                "株式会社サクラテック | サクラテック",
                "Ubikare Zainketak S.L. | Ubikare Zainketak",
                "Universität Zürich | Universitaet Zurich",
                "Institut für Photonik Aachen | Institute for Photonik, Aachen",
                "Zhangjiang AI Island | Zhang Jiang AI Island",
                "ModelBest Intelligence | Model Best Intelligence",
                "Полярис Кристаллика | Poliaris Kristallika",
                "Delft University of Technology (TU) | Delft University of Technology"
            })
    void namesThatDifferOnlyInWritingAgree(String one, String other) {
        assertEquals(
                Agreement.AGREES,
                signal(compared(named(one), named(other)), Feature.NAME).agreement());
    }

    @Test
    void focusAndFocUsAreTwo() {
        assertTrue(compared(named("Focus"), named("foc.us")).score() < SUSPECT);
    }

    @Test
    void shortNamesThatDifferInALetterDoNotMatchOnLettersAlone() {
        assertTrue(compared(named("Nuro"), named("Nura")).score() < SUSPECT);
    }

    @Test
    void oneLetterWithAnotherSiteAndMailIsSuspect() {
        var one = with("Innospace", null, "https://innospace.example", "innospace.example");
        var other = with("Innospase", null, "https://another.example", "another.example");

        var comparison = compared(one, other);

        assertTrue(comparison.score() >= SUSPECT, comparison::toString);
        assertFalse(comparison.mayLink() && comparison.score() >= LINK, comparison::toString);
    }

    @Test
    void theSameNameInAnotherCountryIsNotLinked() {
        var one = with("Kupferstein Robotics", "DE", null, null);
        var other = with("Kupferstein Robotics", "BR", null, null);

        assertTrue(compared(one, other).score() < LINK);
    }

    @Test
    void contradictionsWeighMoreThanWhatIsAbsent() {
        var absent = compared(named("Kupferstein Robotics"), with("Kupferstein Robotics", "DE", null, null));
        var contradicting = compared(
                with("Kupferstein Robotics", "FR", null, null), with("Kupferstein Robotics", "DE", null, null));

        assertEquals(0, signal(absent, Feature.PLACE).weight());
        assertTrue(contradicting.score() < absent.score());
    }

    @Test
    void anExternalIdLinksDespiteAnotherName() {
        var comparison = compared(identified("Alpha", "Q42"), identified("Omega Verwaltung", "Q42"));

        assertTrue(comparison.score() >= LINK && comparison.mayLink(), comparison::toString);
    }

    @Test
    void anotherExternalIdOfTheSchemeForbidsToLink() {
        var comparison = compared(identified("Kupferstein Robotics", "Q42"), identified("Kupferstein Robotics", "Q43"));

        assertFalse(comparison.mayLink(), comparison::toString);
        assertEquals(
                Agreement.CONTRADICTS, signal(comparison, Feature.EXTERNAL_ID).agreement());
    }

    @ParameterizedTest
    @CsvSource({
        "2010-05-04, 2010, AGREES",
        "2010-05-04, 2010-05, AGREES",
        "2010, 2014, CONTRADICTS",
        "201X, 2014, AGREES",
        "../1984, 1990, CONTRADICTS",
    })
    void datesAgreeIfTheyHaveADayInCommon(String one, String other, Agreement expected) {
        assertEquals(
                expected,
                DateComparison.of(new PartialDate(one), new PartialDate(other)).agreement());
    }

    @Test
    void aPersonIsNotLinkedByTheNameAlone() {
        var person = EntryDescription.named(
                EntryType.PERSON, List.of(Name.undated("Aurelia Kupferstein", null, NameKind.OFFICIAL)));

        var comparison = compared(person, person);

        assertTrue(comparison.score() >= SUSPECT, comparison::toString);
        assertFalse(comparison.mayLink(), comparison::toString);
    }

    /** A time that grew with the cube of the length would be minutes. */
    @Test
    void addressesWithManySlashesAreComparedInTime() {
        var slashes = with("Innospace", null, "https://innospace.example" + "/".repeat(1_950) + "!", null);

        assertTimeoutPreemptively(Duration.ofSeconds(10), () -> {
            for (int i = 0; i < 50; i++) {
                compared(slashes, slashes);
            }
        });
    }

    @ParameterizedTest
    @CsvSource({"/", "///", "/index.html", "//index.php//", "/de/", "/default", "//en"})
    void theFirstPageHasNoPath(String path) {
        assertEquals(
                "", Site.of(new WebAddress("https://innospace.example" + path)).path());
        assertEquals(
                "/a",
                Site.of(new WebAddress("https://innospace.example/a" + path)).path());
    }

    @Test
    void everyFeatureHasASignal() {
        var features = compared(named("Alpha"), named("Alpha")).signals().stream()
                .map(Signal::feature)
                .toList();

        assertEquals(List.of(Feature.values()), features);
    }

    private static Comparison compared(EntryDescription one, EntryDescription other) {
        return Comparison.of(one, other);
    }

    private static Signal signal(Comparison comparison, Feature feature) {
        return comparison.signals().get(feature.ordinal());
    }

    private static EntryDescription named(String name) {
        return with(name, null, null, null);
    }

    private static EntryDescription with(String name, String country, String site, String domain) {
        var place = new Place(
                country == null ? null : new CountryCode(country),
                null,
                null,
                List.of(),
                null,
                null,
                null,
                null,
                null,
                null,
                null);
        return new EntryDescription(
                EntryType.TENANT,
                List.of(Name.undated(name, null, NameKind.OFFICIAL)),
                country == null ? List.of() : List.of(place),
                null,
                null,
                site == null ? null : new WebAddress(site),
                domain == null ? null : List.of(domain),
                null,
                null);
    }

    private static EntryDescription identified(String name, String id) {
        return new EntryDescription(
                EntryType.TENANT,
                List.of(Name.undated(name, null, NameKind.OFFICIAL)),
                null,
                null,
                null,
                null,
                null,
                List.of(new DescribedId(IdScheme.WIKIDATA, "", id)),
                null);
    }
}
