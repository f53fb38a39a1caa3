package org.hubgraph.bench.generate;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.LongFunction;

import org.hubgraph.registry.entry.Conversions;
import org.hubgraph.registry.entry.EntryType;
import org.hubgraph.registry.entry.Texts;
import org.hubgraph.registry.fund.Fund;
import org.hubgraph.registry.hub.Hub;
import org.hubgraph.registry.name.NameForms;
import org.hubgraph.registry.person.Person;
import org.hubgraph.registry.sector.Sector;
import org.hubgraph.registry.tenant.Tenant;
import org.hubgraph.registry.vocabulary.SizeBasis;
import org.hubgraph.value.CurrencyCode;
import org.hubgraph.value.Decimal;
import org.hubgraph.value.PartialDate;
import org.hubgraph.value.TextKeys;
import org.hubgraph.value.WebAddress;

/** The rows of hubs, tenants, people, funds and sources, and of the index of names. */
final class EntryTables {
    private static final LocalDate FIRST_OPENING = LocalDate.of(1970, 1, 1);
    private static final LocalDate FIRST_FOUNDING = LocalDate.of(1980, 1, 1);
    private static final String SECTOR = "sector";
    private static final int CURRENCIES = Vocabulary.CURRENCIES.size();

    private final Size size;
    private final List<String> named;

    /** @param named names of further organisations */
    EntryTables(Size size, List<String> named) {
        this.size = size;
        this.named = named;
    }

    List<Table> all() {
        return List.of(sectors(), hubs(), tenants(), people(), funds(), sources());
    }

    private static Table sectors() {
        return new Table("sector", Common.entryColumns(), Vocabulary.SECTORS.size(), i -> {
            var sector = Common.named(new Sector(), SECTOR, i, sector(i));
            sector.slug = sector(i);
            return Common.entry(sector, i);
        });
    }

    private static String sector(long row) {
        return Vocabulary.SECTORS.get((int) row - 1);
    }

    private Table hubs() {
        var columns = Common.entryColumns(
                "kind", "city", "city_key", "country", "opened_on", "slogans", "zones_complete", "parent_id");
        return new Table("hub", columns, size.hubs(), i -> {
            var hub = Common.named(new Hub(), "hub", i, Vocabulary.hub(i));
            hub.describe(Common.english(Vocabulary.hubDescription(i)));
            hub.setCity(Hash.pick("hcity", i, Vocabulary.CITIES));
            return Common.entry(
                    hub,
                    i,
                    Hash.pick("hk", i, Word.HUB_KINDS).ours().name(),
                    hub.city,
                    hub.cityKey,
                    Hash.pick("hcountry", i, Vocabulary.COUNTRIES),
                    PartialDate.of(Hash.date("ho", i, FIRST_OPENING, 19000)).column(),
                    Texts.NONE.toString(),
                    true,
                    parent(i));
        });
    }

    private UUID parent(long hub) {
        boolean inAnother = hub > size.parents() && Hash.number("hp", hub, 4) == 0;
        return inAnother ? Hash.key("hub", 1 + Hash.number("hq", hub, size.parents())) : null;
    }

    private Table tenants() {
        var columns = Common.entryColumns("kinds", "sector_ids", "website", "founded_on");
        return new Table("tenant", columns, size.tenants() + named.size(), i -> {
            var tenant = Common.named(new Tenant(), "tenant", i, tenant(i));
            tenant.describe(Common.english(Vocabulary.tenantDescription(i)));
            return Common.entry(
                    tenant,
                    i,
                    new String[] {Hash.pick("tk", i, Word.TENANT_KINDS).ours().name()},
                    new UUID[] {Hash.key(SECTOR, 1 + Hash.number("ts", i, Vocabulary.SECTORS.size()))},
                    new WebAddress("https://www.tenant-" + i + ".example").text(),
                    PartialDate.of(Hash.date("tf", i, FIRST_FOUNDING, 16000)).column());
        });
    }

    private String tenant(long row) {
        return row <= size.tenants() ? Vocabulary.tenant(row) : named.get((int) (row - size.tenants()) - 1);
    }

    private Table people() {
        return new Table(
                "person",
                Common.entryColumns(),
                size.people(),
                i -> Common.entry(Common.named(new Person(), "person", i, Vocabulary.person(i)), i));
    }

    /** In each currency, sizes increase strictly from fund to fund: the increment exceeds the random part. */
    private Table funds() {
        var columns = Common.entryColumns(
                "level", "size_amount", "size_currency", "size_approximate", "size_conversions", "size_basis");
        return new Table("fund", columns, size.funds(), i -> {
            long cents = 100_000_000 * (1 + (i - 1) / CURRENCIES) + Hash.number("fs", i, 90_000_000);
            return Common.entry(
                    Common.named(new Fund(), "fund", i, Vocabulary.fund(i)),
                    i,
                    Hash.pick("fl", i, Word.FUND_LEVELS).ours().name(),
                    new Decimal(BigDecimal.valueOf(cents, 2)).value(),
                    currency(i),
                    false,
                    Conversions.NONE.toString(),
                    SizeBasis.FUND_SIZE.name());
        });
    }

    /** For the citations of what a workload adds. */
    private static Table sources() {
        return new Table(
                "source",
                Common.rowColumns("slug", "publisher", "authors"),
                1,
                i -> Common.row(Hash.key("source", i), i, "source-" + i, "Publisher " + i, new String[0]));
    }

    static String currency(long row) {
        return new CurrencyCode(Vocabulary.CURRENCIES.get((int) ((row - 1) % CURRENCIES))).toString();
    }

    /** Written last, as the application derives it from the entries. */
    List<Table> nameIndex() {
        var all = new ArrayList<Table>();
        all.add(names(EntryType.HUB, "hub", size.hubs(), Vocabulary::hub));
        all.add(names(EntryType.TENANT, "tenant", size.tenants() + named.size(), this::tenant));
        all.add(names(EntryType.PERSON, "person", size.people(), Vocabulary::person));
        all.add(names(EntryType.SECTOR, SECTOR, Vocabulary.SECTORS.size(), EntryTables::sector));
        all.add(names(EntryType.FUND, "fund", size.funds(), Vocabulary::fund));
        return all;
    }

    private static Table names(EntryType type, String entry, long rows, LongFunction<String> name) {
        var columns = List.of("id", "entry_type", "entry_id", "position", "search_key", "words_key", "key_length");
        return new Table("names: " + entry, "entry_name", columns, rows, i -> {
            String text = name.apply(i);
            String key = TextKeys.searchKey(text);
            return new Object[] {
                Hash.key(entry + "-name", i),
                type.name(),
                Hash.key(entry, i),
                0,
                key,
                NameForms.wordsKey(text),
                key.length()
            };
        });
    }
}
