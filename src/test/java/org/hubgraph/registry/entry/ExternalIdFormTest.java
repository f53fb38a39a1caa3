package org.hubgraph.registry.entry;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.hubgraph.failure.Invalid;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Ids from the examples of the schemes' own documents, and ids in use. */
class ExternalIdFormTest {
    private static final long SEED = 7_064;
    private static final List<String> BLANKS = List.of(" ", "\n", "\t", "\u3000", "\u200B", "\uFEFF", "\u00A0");

    @ParameterizedTest
    @CsvSource({
        "ROR, 02nr0ka47",
        "ROR, 00k642b80",
        "ROR, 00hhjss72",
        "ROR, 015w2mp89",
        "ROR, 03yrm5c26",
        "LEI, 529900T8BM49AURSDO55",
        "LEI, 5493001KJTIIGC8Y1R12",
        "LEI, 5493000IBP32UQZ0KL24",
        "LEI, HWUPKR0MPOU8FGXBT394",
        "ORCID, 0000-0002-1825-0097",
        "ORCID, 0000-0001-5109-3700",
        "ORCID, 0000-0002-1694-233X",
        "ORCID, 0000-0002-9079-593X",
        "ISNI, 0000000121032683",
        "ISNI, 000000012150090X",
        "ISNI, 0000000121707484",
        "WIKIDATA, Q1",
        "WIKIDATA, Q42",
        "WIKIDATA, Q116746363",
        "CRUNCHBASE, openai",
        "CRUNCHBASE, alibaba-group",
        "GRID, grid.5477.1",
        "GRID, grid.475963.e",
        "FUNDREF, 501100000780",
        "FUNDREF, 100000001",
        "OPENCORPORATES, gb/00102498",
        "OPENCORPORATES, us_de/5425164",
        "OPENCORPORATES, de/K1101R_HRB150148",
        "COMPANY_NUMBER, HRB 150148",
        "COMPANY_NUMBER, 110111-1707178",
        "COMPANY_NUMBER, 京B2-20090059",
        "GEONAMES, 2643743",
        "OPENALEX, I27837315",
        "OPENALEX, A5023888391",
        "WEBSITE, https://example.org",
        "WEBSITE, http://example.org/en/",
        "OTHER, Companies House 01234567"
    })
    void canonicalIdsStayAsTheyAre(IdScheme scheme, String id) {
        assertEquals(id, ExternalIdForm.canonical(scheme, id));
    }

    @ParameterizedTest
    @CsvSource({
        "ROR, https://ror.org/02nr0ka47, 02nr0ka47",
        "ROR, http://ROR.org/02NR0KA47/, 02nr0ka47",
        "ROR, ror.org/02nr0ka47, 02nr0ka47",
        "ROR, https://ror.org/02nr0ka47?a=b, 02nr0ka47",
        "WIKIDATA, https://www.wikidata.org/wiki/Q42/?uselang=de#P31, Q42",
        "CRUNCHBASE, https://www.crunchbase.com/organization/openai?utm_source=crunchbase&utm_medium=export, openai",
        "ROR, 02NR0KA47, 02nr0ka47",
        "ROR, ror:02nr0ka47, 02nr0ka47",
        "LEI, 529900t8bm49aursdo55, 529900T8BM49AURSDO55",
        "LEI, lei:529900T8BM49AURSDO55, 529900T8BM49AURSDO55",
        "LEI, https://search.gleif.org/#/record/529900T8BM49AURSDO55, 529900T8BM49AURSDO55",
        "ORCID, https://orcid.org/0000-0002-1825-0097, 0000-0002-1825-0097",
        "ORCID, 0000000218250097, 0000-0002-1825-0097",
        "ORCID, orcid.org/0000-0002-1694-233x, 0000-0002-1694-233X",
        "ISNI, 0000 0001 2103 2683, 0000000121032683",
        "ISNI, ISNI 0000 0001 2150 090x, 000000012150090X",
        "ISNI, https://isni.org/isni/0000000121032683, 0000000121032683",
        "ISNI, http://www.isni.org/isni/0000000121032683, 0000000121032683",
        "ISNI, 0000-0001-2103-2683, 0000000121032683",
        "WIKIDATA, q1, Q1",
        "WIKIDATA, wd:Q42, Q42",
        "WIKIDATA, https://www.wikidata.org/wiki/Q42, Q42",
        "WIKIDATA, http://www.wikidata.org/entity/Q42, Q42",
        "CRUNCHBASE, https://www.crunchbase.com/organization/OpenAI, openai",
        "CRUNCHBASE, /organization/openai, openai",
        "CRUNCHBASE, OpenAI, openai",
        "GRID, https://www.grid.ac/institutes/grid.5477.1, grid.5477.1",
        "GRID, GRID.475963.E, grid.475963.e",
        "FUNDREF, https://doi.org/10.13039/501100000780, 501100000780",
        "FUNDREF, http://dx.doi.org/10.13039/501100000780, 501100000780",
        "FUNDREF, 10.13039/501100000780, 501100000780",
        "OPENCORPORATES, https://opencorporates.com/companies/GB/00102498, gb/00102498",
        "OPENCORPORATES, gb/sc123456, gb/SC123456",
        "COMPANY_NUMBER, hrb  150148, HRB 150148",
        "COMPANY_NUMBER, ＨＲＢ １５\u200B０１４８, HRB 150148",
        "GEONAMES, https://www.geonames.org/2643743/london.html, 2643743",
        "GEONAMES, https://sws.geonames.org/2643743/, 2643743",
        "OPENALEX, https://openalex.org/i27837315, I27837315",
        "OPENALEX, https://api.openalex.org/institutions/I27837315, I27837315",
        "WEBSITE, Example.ORG, https://example.org",
        "WEBSITE, HTTPS://EXAMPLE.org:443/, https://example.org",
        "OTHER, fr\u00AD-\u200B12, fr-12",
        "OTHER, E\u0301cole 12, École 12"
    })
    void spellingsOfOneIdHaveOneForm(IdScheme scheme, String spelling, String id) {
        assertEquals(id, ExternalIdForm.canonical(scheme, spelling));
        for (String blank : BLANKS) {
            assertEquals(id, ExternalIdForm.canonical(scheme, blank + spelling + blank));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "ROR, 02nr0ka48",
        "ROR, 12nr0ka47",
        "ROR, 02nr0ka4",
        "ROR, 02nr0ka477",
        "ROR, 02nr0uo47",
        "ROR, 02nr 0ka47",
        "ROR, https://example.org/02nr0ka47",
        "LEI, 529900T8BM49AURSDO54",
        "LEI, 529900T8BM49AURSDO5",
        "LEI, 00000000000000000001",
        "LEI, 000000000000000000098",
        "ORCID, 0000-0002-1825-0098",
        "ORCID, 0000-0002-1825-009X",
        "ORCID, 0000-0002-1825-009",
        "ORCID, X000-0002-1825-0097",
        "ISNI, 0000000121032684",
        "ISNI, 000000012103268",
        "WIKIDATA, Q0",
        "WIKIDATA, Q01",
        "WIKIDATA, 42",
        "WIKIDATA, Q",
        "WIKIDATA, P31",
        "WIKIDATA, Q4 2",
        "WIKIDATA, Ｑ42",
        "CRUNCHBASE, open ai",
        "CRUNCHBASE, -a",
        "CRUNCHBASE, https://example.org/organization/openai",
        "GRID, grid.5477",
        "GRID, grid.5477.x",
        "FUNDREF, 10.1000/501100000780",
        "FUNDREF, 12345",
        "OPENCORPORATES, 00102498",
        "OPENCORPORATES, gbr/00102498",
        "OPENCORPORATES, gb/00/1",
        "COMPANY_NUMBER, -1",
        "COMPANY_NUMBER, HRB#1",
        "GEONAMES, 0",
        "GEONAMES, London",
        "GEONAMES, 2643743/a/b",
        "OPENALEX, W2741809807",
        "OPENALEX, 27837315",
        "WEBSITE, ftp://example.org",
        "WEBSITE, https://a:b@example.org",
        "WEBSITE, http://한국.kr"
    })
    void othersAreRefused(IdScheme scheme, String id) {
        assertThrows(Invalid.class, () -> ExternalIdForm.canonical(scheme, id));
        assertEquals(id, ExternalIdForm.lenient(scheme, id));
    }

    /** The column contains the canonical form, which may be longer than what was given. */
    @Test
    void aCanonicalFormHasAtMost500Characters() {
        String longest = "a.example/" + "x".repeat(482);
        String tooLong = longest + "x";

        assertEquals("https://" + longest, ExternalIdForm.canonical(IdScheme.WEBSITE, longest));
        assertEquals(500, ExternalIdForm.canonical(IdScheme.WEBSITE, longest).length());
        var refused = assertThrows(Invalid.class, () -> ExternalIdForm.canonical(IdScheme.WEBSITE, tooLong));
        assertEquals("must have at most 500 characters", refused.getMessage());
        assertEquals(tooLong, ExternalIdForm.lenient(IdScheme.WEBSITE, tooLong));
    }

    @Test
    void noIdIsBlankOrHasControlCharacters() {
        for (IdScheme scheme : IdScheme.values()) {
            for (String id : List.of("", " ", "\n", "\u200B", "\u3164", "a\nb", "a\u0000b", "a\u202Eb", "a\u2067b")) {
                assertThrows(Invalid.class, () -> ExternalIdForm.canonical(scheme, id), scheme + " " + id);
            }
        }
    }

    /** Check digits must detect these errors. */
    @ParameterizedTest
    @CsvSource({
        "ROR, 02nr0ka47, 0123456789abcdefghjkmnpqrstvwxyz", "ROR, 015w2mp89, 0123456789abcdefghjkmnpqrstvwxyz",
        "LEI, 529900T8BM49AURSDO55, 0123456789", "LEI, 5493001KJTIIGC8Y1R12, 0123456789",
        "ORCID, 0000-0002-1825-0097, 0123456789", "ORCID, 0000-0002-1694-233X, 0123456789X",
        "ISNI, 0000000121032683, 0123456789", "ISNI, 000000012150090X, 0123456789X"
    })
    void anyWrongCharacterAndAnyTwoThatChangedPlacesAreFound(IdScheme scheme, String id, String alphabet) {
        var wrong = new ArrayList<String>();
        for (int i = 0; i < id.length(); i++) {
            if (alphabet.indexOf(id.charAt(i)) < 0) {
                continue;
            }
            for (char other : alphabet.toCharArray()) {
                wrong.add(id.substring(0, i) + other + id.substring(i + 1));
            }
            int next = id.indexOf('-', i) == i + 1 ? i + 2 : i + 1;
            if (next < id.length() && alphabet.indexOf(id.charAt(next)) >= 0) {
                wrong.add(id.substring(0, i)
                        + id.charAt(next)
                        + id.substring(i + 1, next)
                        + id.charAt(i)
                        + id.substring(next + 1));
            }
        }
        wrong.removeIf(id::equals);

        assertTrue(wrong.size() > 100, wrong::toString);
        for (String one : wrong) {
            assertThrows(Invalid.class, () -> ExternalIdForm.canonical(scheme, one), one);
        }
    }

    /** The same for ids of random digits. */
    @Test
    void wrongDigitsInRandomIdsAreFound() {
        var random = new Random(SEED);
        int found = 0;
        for (int number = 0; number < 200; number++) {
            String begin = String.format("%015d", random.nextLong(1_000_000_000_000_000L));
            var right = "0123456789X"
                    .chars()
                    .mapToObj(check -> begin + (char) check)
                    .filter(id -> ExternalIdForm.find(IdScheme.ISNI, id).isPresent())
                    .toList();
            assertEquals(1, right.size(), begin);
            String id = right.get(0);
            for (int i = 0; i < 15; i++) {
                char other = (char) ('0' + (id.charAt(i) - '0' + 1 + random.nextInt(9)) % 10);
                String wrong = id.substring(0, i) + other + id.substring(i + 1);
                assertThrows(Invalid.class, () -> ExternalIdForm.canonical(IdScheme.ISNI, wrong), id + " " + wrong);
                found++;
            }
        }
        assertEquals(3_000, found);
    }

    @Test
    void peopleAndOrganisationsHaveSchemesOfTheirOwn() {
        for (EntryType type : EntryType.values()) {
            boolean person = type == EntryType.PERSON;
            assertEquals(person, ExternalIdForm.misplaced(IdScheme.ORCID, type).isEmpty());
            assertEquals(!person, ExternalIdForm.misplaced(IdScheme.ROR, type).isEmpty());
            assertEquals(!person, ExternalIdForm.misplaced(IdScheme.LEI, type).isEmpty());
            assertEquals(!person, ExternalIdForm.misplaced(IdScheme.GRID, type).isEmpty());
            assertEquals(
                    !person, ExternalIdForm.misplaced(IdScheme.FUNDREF, type).isEmpty());
            assertEquals(
                    !person,
                    ExternalIdForm.misplaced(IdScheme.COMPANY_NUMBER, type).isEmpty());
            assertEquals(
                    !person, ExternalIdForm.misplaced(IdScheme.GEONAMES, type).isEmpty());
            assertEquals(
                    person,
                    ExternalIdForm.misplaced(IdScheme.OPENALEX, "A5023888391", type)
                            .isEmpty());
            assertEquals(
                    !person,
                    ExternalIdForm.misplaced(IdScheme.OPENALEX, "I27837315", type)
                            .isEmpty());
            for (IdScheme both : List.of(IdScheme.ISNI, IdScheme.WIKIDATA, IdScheme.WEBSITE, IdScheme.OTHER)) {
                assertTrue(ExternalIdForm.misplaced(both, type).isEmpty());
            }
        }
    }
}
