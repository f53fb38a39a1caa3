package org.hubgraph.registry.entry;

import java.math.BigInteger;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

import org.hubgraph.failure.Invalid;
import org.hubgraph.value.TextRules;
import org.hubgraph.value.WebAddressForm;

/**
 * The canonical form in which an external id of each scheme is stored and compared, and its check digits. Other
 * spellings of an id, such as its URL at the issuing registry, are converted to this form.
 */
public final class ExternalIdForm {
    /** The length of the column, which contains the canonical form. */
    private static final int LONGEST = 500;

    private static final BigInteger NINETY_SEVEN = BigInteger.valueOf(97);
    private static final String BASE_32 = "0123456789abcdefghjkmnpqrstvwxyz";

    private static final Pattern ROR_PREFIX = prefix("(?:https?://)?(?:www\\.)?ror\\.org/|ror:");
    private static final Pattern ROR = Pattern.compile("0[" + BASE_32 + "]{6}[0-9]{2}");
    private static final Pattern LEI_PREFIX =
            prefix("(?:https?://)?(?:www\\.)?search\\.gleif\\.org/#/record/|(?:https?://)?(?:www\\.)?lei\\.info/|lei:");
    private static final Pattern LEI = Pattern.compile("[0-9A-Z]{18}[0-9]{2}");
    private static final Pattern ORCID_PREFIX = prefix("(?:https?://)?(?:www\\.)?orcid\\.org/|orcid:");
    private static final Pattern ISNI_PREFIX = prefix(
            "(?:https?://)?(?:www\\.)?isni\\.org/(?:isni/)?|(?:https?://)?(?:www\\.)?isni-url\\.oclc\\.nl/isni/|isni:? *");
    private static final Pattern SIXTEEN = Pattern.compile("[0-9]{15}[0-9X]");
    private static final Pattern WIKIDATA_PREFIX =
            prefix("(?:https?://)?(?:www\\.|m\\.)?wikidata\\.org/(?:wiki|entity)/|(?:wd|wikidata):");
    private static final Pattern WIKIDATA = Pattern.compile("Q[1-9][0-9]{0,14}");
    private static final Pattern CRUNCHBASE_PREFIX =
            prefix("(?:(?:https?://)?(?:www\\.)?crunchbase\\.com)?/(?:organization|person)/");
    private static final Pattern CRUNCHBASE = Pattern.compile("[a-z0-9]++(?:[-_]++[a-z0-9]++)*+");
    private static final Pattern GRID_PREFIX = prefix("(?:https?://)?(?:www\\.)?grid\\.ac/institutes/");
    private static final Pattern GRID = Pattern.compile("grid\\.[0-9]{1,6}\\.[0-9a-f]{1,2}");
    private static final Pattern FUNDREF_PREFIX = prefix(
            "(?:(?:https?://)?(?:dx\\.)?doi\\.org/|doi:)?10\\.13039/|(?:https?://)?api\\.crossref\\.org/funders/");
    private static final Pattern FUNDREF = Pattern.compile("[1-9][0-9]{8,14}");
    private static final Pattern OPENCORPORATES_PREFIX =
            prefix("(?:https?://)?(?:www\\.)?opencorporates\\.com/companies/");
    private static final Pattern OPENCORPORATES =
            Pattern.compile("([A-Za-z]{2}(?:_[A-Za-z]{2,3})?)/([0-9A-Za-z._-]{1,100})");
    private static final Pattern COMPANY_NUMBER =
            Pattern.compile("[\\p{L}\\p{N}](?:[\\p{L}\\p{N} ./_()-]{0,98}[\\p{L}\\p{N})])?");
    private static final Pattern GEONAMES_PREFIX = prefix("(?:https?://)?(?:www\\.|sws\\.)?geonames\\.org/|geonames:");
    private static final Pattern GEONAMES = Pattern.compile("([1-9][0-9]{0,9})(?:/[^/]*)?");
    private static final Pattern OPENALEX_PREFIX = prefix(
            "(?:https?://)?(?:api\\.)?openalex\\.org/(?:authors/|institutions/|funders/|publishers/|sources/)?|openalex:");
    private static final Pattern OPENALEX = Pattern.compile("[AFIPS][1-9][0-9]{0,14}");
    private static final Pattern END = Pattern.compile("/?(?:[?#].*)?$");
    private static final Pattern SCHEME = Pattern.compile("(?i)[a-z][a-z0-9+.-]*+://.*");

    private ExternalIdForm() {}

    /** @param spellings alternatives that may precede an id, in upper or lower case */
    private static Pattern prefix(String spellings) {
        return Pattern.compile("^(?:" + spellings + ")", Pattern.CASE_INSENSITIVE);
    }

    /**
     * Converts a text to the canonical form.
     *
     * @throws Invalid if the text is not valid for the scheme; the message is a predicate that follows the name of the
     *     field
     */
    public static String canonical(IdScheme scheme, String text) {
        String given = TextRules.trimmed(text);
        if (given.isEmpty()) {
            throw new Invalid(TextRules.BLANK);
        }
        return switch (scheme) {
            case ROR -> ror(bare(ROR_PREFIX, given).toLowerCase(Locale.ROOT));
            case LEI -> lei(bare(LEI_PREFIX, given).toUpperCase(Locale.ROOT));
            case ORCID -> orcid(sixteen(bare(ORCID_PREFIX, given)));
            case ISNI -> isni(sixteen(bare(ISNI_PREFIX, given)));
            case WIKIDATA ->
                of(
                        WIKIDATA,
                        bare(WIKIDATA_PREFIX, given).toUpperCase(Locale.ROOT),
                        "must be the Q number of an item, such as Q42");
            case CRUNCHBASE ->
                of(
                        CRUNCHBASE,
                        bare(CRUNCHBASE_PREFIX, given).toLowerCase(Locale.ROOT),
                        "must be the permalink of a page, such as example-labs");
            case GRID ->
                of(GRID, bare(GRID_PREFIX, given).toLowerCase(Locale.ROOT), "must be a GRID id, such as grid.5477.1");
            case FUNDREF ->
                of(FUNDREF, bare(FUNDREF_PREFIX, given), "must be a Crossref Funder ID, such as 501100000780");
            case OPENCORPORATES -> openCorporates(bare(OPENCORPORATES_PREFIX, given));
            case COMPANY_NUMBER ->
                of(
                        COMPANY_NUMBER,
                        Normalizer.normalize(TextRules.visible(given), Normalizer.Form.NFKC)
                                .replaceAll(" +", " ")
                                .toUpperCase(Locale.ROOT),
                        "must be the number of a company: at most 100 letters, digits, spaces and ./_()-");
            case GEONAMES -> geoNames(bare(GEONAMES_PREFIX, given));
            case OPENALEX ->
                of(
                        OPENALEX,
                        bare(OPENALEX_PREFIX, given).toUpperCase(Locale.ROOT),
                        "must be the OpenAlex id of an author (A), institution (I), funder (F), publisher (P) or source"
                                + " (S), such as I27837315");
            case WEBSITE -> website(given);
            case OTHER -> other(given);
        };
    }

    /** Converts a text to the canonical form if it is valid for the scheme; otherwise returns it unchanged. */
    public static String lenient(IdScheme scheme, String text) {
        return find(scheme, text).orElse(text);
    }

    /** The canonical form; empty if the text is not valid for the scheme. */
    public static Optional<String> find(IdScheme scheme, String text) {
        try {
            return Optional.of(canonical(scheme, text));
        } catch (Invalid noId) {
            return Optional.empty();
        }
    }

    /**
     * The reason why an entry of the type must not have an id of the scheme, as a predicate that follows the id; empty
     * if it may have one.
     */
    public static Optional<String> misplaced(IdScheme scheme, EntryType type) {
        boolean person = type == EntryType.PERSON;
        return switch (scheme) {
            case ORCID ->
                person ? Optional.empty() : Optional.of("is of a scheme for people: only a person can have an ORCID");
            case ROR, LEI, GRID, FUNDREF, OPENCORPORATES, COMPANY_NUMBER ->
                person
                        ? Optional.of("is of a scheme for organisations: a person cannot have a " + scheme)
                        : Optional.empty();
            case GEONAMES ->
                person ? Optional.of("is of a scheme for places: a person cannot have it") : Optional.empty();
            default -> Optional.empty();
        };
    }

    /** @see #misplaced(IdScheme, EntryType) */
    public static Optional<String> misplaced(IdScheme scheme, String canonical, EntryType type) {
        if (scheme == IdScheme.OPENALEX && canonical.startsWith("A") != (type == EntryType.PERSON)) {
            return Optional.of("is the OpenAlex id of " + (type == EntryType.PERSON ? "no author" : "an author"));
        }
        return misplaced(scheme, type);
    }

    /** What an address says besides the id, such as {@code ?utm_source=...} in exports, is left out. */
    private static String bare(Pattern prefix, String text) {
        String rest = prefix.matcher(text).replaceFirst("");
        return rest.length() < text.length() ? END.matcher(rest).replaceFirst("") : rest;
    }

    private static String of(Pattern form, String text, String asked) {
        if (!form.matcher(text).matches()) {
            throw new Invalid(asked);
        }
        return text;
    }

    /** Seven characters in Crockford's base 32 and two check digits: ISO 7064, MOD 97-10. */
    private static String ror(String id) {
        of(ROR, id, "must be a ROR id: nine characters that begin with 0, such as 02nr0ka47");
        long value = 0;
        for (int i = 0; i < 7; i++) {
            value = value * 32 + BASE_32.indexOf(id.charAt(i));
        }
        long expected = 98 - value * 100 % 97;
        return checked(id, Long.parseLong(id.substring(7)) == expected);
    }

    /**
     * ISO 17442: check digits by ISO 7064, MOD 97-10, where letters count as 10 to 35. The check digits range from 02
     * to 98.
     */
    private static String lei(String id) {
        of(LEI, id, "must be an LEI: 20 letters and digits, such as 529900T8BM49AURSDO55");
        var digits = new StringBuilder();
        id.chars().forEach(character -> digits.append(Character.digit(character, 36)));
        int check = Integer.parseInt(id.substring(18));
        boolean right = new BigInteger(digits.toString()).mod(NINETY_SEVEN).intValue() == 1;
        return checked(id, right && check >= 2 && check <= 98);
    }

    private static String sixteen(String id) {
        return id.replaceAll("[ \\u2010\\u2011-]", "").toUpperCase(Locale.ROOT);
    }

    private static String orcid(String id) {
        of(SIXTEEN, id, "must be an ORCID iD: 16 digits, such as 0000-0002-1825-0097");
        isni(id);
        return String.join("-", id.substring(0, 4), id.substring(4, 8), id.substring(8, 12), id.substring(12));
    }

    /** ISO 27729: the check digit by ISO 7064, MOD 11-2. */
    private static String isni(String id) {
        of(SIXTEEN, id, "must be an ISNI: 16 digits, such as 0000000121032683");
        int total = 0;
        for (int i = 0; i < 15; i++) {
            total = (total + id.charAt(i) - '0') * 2 % 11;
        }
        int expected = (12 - total) % 11;
        return checked(id, id.charAt(15) == (expected == 10 ? 'X' : (char) ('0' + expected)));
    }

    private static String openCorporates(String id) {
        var parts = OPENCORPORATES.matcher(id);
        if (!parts.matches()) {
            throw new Invalid("must be an OpenCorporates id: jurisdiction and company number, such as gb/00102498");
        }
        return parts.group(1).toLowerCase(Locale.ROOT) + "/" + parts.group(2).toUpperCase(Locale.ROOT);
    }

    /** The address of a feature may end with its name, such as {@code /2643743/london.html}. */
    private static String geoNames(String id) {
        var parts = GEONAMES.matcher(id);
        if (!parts.matches()) {
            throw new Invalid("must be a GeoNames id: a number, such as 2643743");
        }
        return parts.group(1);
    }

    private static String checked(String id, boolean right) {
        if (!right) {
            throw new Invalid("has wrong check digits: check for typing errors");
        }
        return id;
    }

    private static String website(String text) {
        String address = SCHEME.matcher(text).matches() ? text : "https://" + text;
        WebAddressForm.fault(address).ifPresent(fault -> {
            throw new Invalid("must be the address of a website: " + fault);
        });
        return notTooLong(WebAddressForm.canonical(address));
    }

    /** Two ids that look the same are the same id: invisible characters are removed, and accents are composed. */
    private static String other(String given) {
        String text = Normalizer.normalize(TextRules.visible(given), Normalizer.Form.NFC);
        TextRules.fault(text, false).ifPresent(fault -> {
            throw new Invalid(fault);
        });
        return notTooLong(text);
    }

    private static String notTooLong(String id) {
        if (id.length() > LONGEST) {
            throw new Invalid("must have at most " + LONGEST + " characters");
        }
        return id;
    }
}
