package org.hubgraph.bench.generate;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

import org.hubgraph.registry.entry.Conversions;
import org.hubgraph.registry.vocabulary.BackingKind;
import org.hubgraph.registry.vocabulary.TenancyStanding;
import org.hubgraph.value.Decimal;
import org.hubgraph.value.PartialDate;
import org.hubgraph.value.TextKeys;

/** The rows of relations between entries, and of the zones of hubs. */
final class RelationTables {
    private static final LocalDate FIRST_MOVE = LocalDate.of(2000, 1, 1);
    private static final LocalDate FIRST_END = LocalDate.of(2024, 1, 1);
    private static final LocalDate FIRST_POST = LocalDate.of(2005, 1, 1);
    private static final LocalDate FIRST_COMMITMENT = LocalDate.of(2015, 1, 1);
    /** Number of zones in every hub, A to H. */
    private static final int ZONES = 8;

    private final Size size;

    RelationTables(Size size) {
        this.size = size;
    }

    List<Table> all() {
        return List.of(zones(), tenancies(), affiliations(), backings());
    }

    private Table zones() {
        var columns = Common.rowColumns("hub_id", "names", "list_index");
        return new Table("zone", columns, size.hubs() * ZONES, i -> {
            long hub = 1 + (i - 1) / ZONES;
            int place = (int) ((i - 1) % ZONES);
            return Common.row(
                    Hash.key("zone", i),
                    i,
                    Hash.key("hub", hub),
                    Common.names("Zone " + (char) ('A' + place)).toString(),
                    place);
        });
    }

    private Table tenancies() {
        var columns = Common.rowColumns(
                "hub_id", "tenant_id", "tenant_name_key", "zone_id", "since_date", "until_date", "ended", "standing");
        return new Table("tenancy", columns, size.tenancies(), i -> {
            boolean second = i > size.tenants();
            long tenant = second ? i - size.tenants() : i;
            long hub = 1 + Hash.number("yh", tenant, size.hubs());
            if (second) {
                hub = 1 + (hub + Hash.number("yi", i, size.hubs() - 2)) % size.hubs();
            }
            boolean ended = Hash.number("yu", i, 5) == 0;
            return Common.row(
                    Hash.key("tenancy", i),
                    i,
                    Hash.key("hub", hub),
                    Hash.key("tenant", tenant),
                    TextKeys.sortKey(Vocabulary.tenant(tenant)),
                    Hash.key("zone", (hub - 1) * ZONES + 1 + Hash.number("yz", i, ZONES)),
                    PartialDate.of(Hash.date("ys", i, FIRST_MOVE, 8500)).column(),
                    ended ? PartialDate.of(Hash.date("yv", i, FIRST_END, 900)).column() : null,
                    ended,
                    TenancyStanding.RESIDENT.name());
        });
    }

    private Table affiliations() {
        var columns = Common.rowColumns("person_id", "tenant_id", "role", "title", "since_date", "ended");
        return new Table("affiliation", columns, size.affiliations(), i -> {
            boolean second = i > size.people();
            long person = second ? (i - size.people()) * 10 : i;
            long tenant = 1 + Hash.number("at", person, size.tenants());
            if (second) {
                tenant = 1 + (tenant + Hash.number("au", i, size.tenants() - 2)) % size.tenants();
            }
            var role = Hash.pick("ar", i, Word.ROLES);
            return Common.row(
                    Hash.key("affiliation", i),
                    i,
                    Hash.key("person", person),
                    Hash.key("tenant", tenant),
                    role.ours().name(),
                    role.theirs(),
                    PartialDate.of(Hash.date("as", i, FIRST_POST, 7500)).column(),
                    false);
        });
    }

    private Table backings() {
        var columns = Common.rowColumns(
                "fund_id",
                "hub_id",
                "kind",
                "amount",
                "amount_currency",
                "amount_approximate",
                "amount_conversions",
                "committed_on");
        return new Table("backing", columns, size.backings(), i -> {
            long cents = 1_000_000 + Hash.number("ca", i, 500_000_000);
            return Common.row(
                    Hash.key("commitment", i),
                    i,
                    Hash.key("fund", 1 + (i - 1) % size.funds()),
                    Hash.key("hub", 1 + Hash.number("ch", i, size.hubs())),
                    BackingKind.INVESTMENT.name(),
                    new Decimal(BigDecimal.valueOf(cents, 2)).value(),
                    EntryTables.currency(i),
                    false,
                    Conversions.NONE.toString(),
                    PartialDate.of(Hash.date("cd", i, FIRST_COMMITMENT, 4000)).column());
        });
    }
}
