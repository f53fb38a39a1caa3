package org.hubgraph.database.migration;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.hubgraph.testsupport.EachDatabase;
import org.hubgraph.testsupport.LoggedErrors;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

/** Rows that a migration changes. */
@EachDatabase
@QuarkusTest
class MigratedRowsTest {
    @Inject
    Flyway application;

    private MigratedDatabase database;

    @BeforeEach
    void emptyDatabase() {
        database = new MigratedDatabase(application);
    }

    @Test
    void aTenancyIsFiledUnderTheNameOfItsTenant() throws Exception {
        database.rowsOfTheFirstVersion();

        database.to("2").migrate();

        assertEquals(List.of("4f4c", "fb40"), names());
        database.execute("update tenant set name_key = '5a' where slug = 'old-tenant'");
        assertEquals(List.of("5a", "fb40"), names());
    }

    @Test
    void datesGetTheDaysThatTheyMayBe() throws Exception {
        database.rowsOfTheFirstVersion();
        database.to("61").migrate();
        database.execute(
                "update tenancy set since_date = '2024-02', until_date = '2024'",
                "update hub set opened_on = '2024-12-31', closed_on = null");

        database.to("62").migrate();

        var found = new TreeSet<>(database.texts("select since_date || ', ' || until_date from tenancy"));
        assertEquals("[2024-02-01/2024-02-29 2024-02, 2024-01-01/2024-12-31 2024]", found.toString());
        found = new TreeSet<>(database.texts("select opened_on || coalesce(closed_on, '') from hub"));
        assertEquals("[2024-12-31/2024-12-31 2024-12-31]", found.toString());
    }

    @Test
    void theKindOfAnOrganisationIsItsFirst() throws Exception {
        database.rowsOfTheFirstVersion();
        database.before("72").migrate();
        database.execute(
                "update tenant set kind = 'MEDIA' where slug = 'old-tenant'",
                "update citation set subject_type = 'Tenant', field = 'kind'");

        database.to("72").migrate();

        assertEquals(
                List.of("COMPANY 1", "MEDIA 1"),
                database.texts("select concat(kinds[1], ' ', cardinality(kinds)) from tenant order by kinds"));
        assertEquals(
                List.of("COMPANY"),
                database.texts("select distinct kinds[1] from tenant_history where kinds is not null"));
        assertEquals(List.of("kinds"), database.texts("select distinct field from citation"));
    }

    @Test
    void citiesAreThoseOfThePlaces() throws Exception {
        database.rowsOfTheFirstVersion();
        database.before("97").migrate();
        String places = "places = '[{\"city\": \"San Francisco\"}, {\"country\": \"CN\"}]',"
                + " place_city_keys = array['sanfrancisco']";
        database.execute(
                "update tenant set " + places + " where slug = 'old-tenant'",
                "update tenant_history set " + places + " where slug = 'old-tenant'");

        database.to("97").migrate();

        for (String table : List.of("tenant", "tenant_history")) {
            assertEquals(
                    List.of("San Francisco"),
                    database.texts(
                            "select distinct place_cities[1] from " + table + " where cardinality(place_cities) > 0"),
                    table);
        }
    }

    @Test
    void fieldsOfPlacesAreThoseOfThePlaces() throws Exception {
        database.rowsOfTheFirstVersion();
        database.before("99").migrate();
        String places = "places = '[{\"city\": \"Oakland\"}, {\"country\": \"FJ\", \"city\": \"San Francisco\","
                + " \"latitude\": -18.1}]'";
        database.execute(
                "update tenant set " + places + " where slug = 'old-tenant'",
                "update tenant_history set " + places + " where slug = 'old-tenant'");

        database.to("99").migrate();

        for (String table : List.of("tenant", "tenant_history")) {
            assertEquals(
                    List.of("18 oakland FJ sanfrancisco 161.9000000000"),
                    database.texts("select distinct concat(cardinality(place_fields), ' ', place_fields[3], ' ',"
                            + " place_fields[10], ' ', place_fields[12], ' ', place_fields[17]) from " + table
                            + " where cardinality(place_fields) > 0"),
                    table);
        }
    }

    @Test
    void namesGetTheKeysOfTheirWords() throws Exception {
        database.rowsOfTheFirstVersion();
        database.before("98").migrate();
        database.execute("update hub set names = '[{\"text\": \"Zo\u00eb''s & Sons\"}]'");

        database.to("98").migrate();

        assertEquals(
                List.of("and sons zoes"), database.texts("select words_key from entry_name where entry_type = 'HUB'"));
    }

    @Test
    void namesAndTextsGetTheTermsOfTheirApostrophes() throws Exception {
        database.rowsOfTheFirstVersion();
        database.before("102").migrate();
        database.execute("update hub set names = '[{\"text\": \"D\u2032Arc\"}]',"
                + " descriptions = '[{\"text\": \"China\u00b4s hub\"}]'");

        database.to("102").migrate();

        assertEquals(
                List.of("arc", "darc"),
                database.texts("select term from name_term where entry_type = 'HUB' order by term"));
        assertEquals(List.of("darc"), database.texts("select words_key from entry_name where entry_type = 'HUB'"));
        assertEquals(
                List.of("china", "chinas", "hub", "s"),
                database.texts("select term from text_term where object_id in (select id from hub) order by term"));
    }

    /** Texts that differ in hyphens are one sector; past states name sectors that have been known since then. */
    @Test
    void sectorsBecomeEntries() throws Exception {
        database.rowsOfTheFirstVersion();
        database.before("73").migrate();
        database.execute(
                "update tenant set sectors = array['web-search', 'chips', 'websearch'] where slug = 'older-tenant'",
                "update hub set sectors = array['chips']",
                "update tenant_history set sectors = array['former-sector'] where slug = 'old-tenant'");

        database.to("latest").migrate();

        assertEquals(
                List.of("chips", "former-sector", "models", "web-search"),
                database.texts("select slug from sector order by slug"));
        assertEquals(
                List.of("chips", "web-search 2"),
                database.texts(
                        "select concat(s.slug, case when s.slug = 'chips' then '' else concat(' ', cardinality(t.sector_ids)) end)"
                                + " from tenant t join sector s on s.id = any (t.sector_ids) where t.slug = 'older-tenant'"
                                + " order by s.slug"));
        assertEquals(
                List.of("web-search"),
                database.texts(
                        "select s.slug from tenant t join sector s on s.id = t.sector_ids[1] where t.slug = 'older-tenant'"));
        assertEquals(
                List.of("chips"),
                database.texts("select s.slug from hub h join sector s on s.id = any (h.sector_ids)"));
        assertEquals(
                List.of("former-sector"),
                database.texts("select s.slug from tenant_history t join sector_history s on s.id = any (t.sector_ids)"
                        + " and s.revision_id <= t.revision_id where t.slug = 'old-tenant'"));
        assertEquals(
                List.of("chips", "formersector", "models", "websearch", "websearch"),
                database.texts("select search_key from entry_name where entry_type = 'SECTOR' order by search_key"));
        assertEquals(
                List.of("0"),
                database.texts("select count(*) from sector s where not exists"
                        + " (select 1 from sector_history h where h.id = s.id and h.version = s.version)"));
        assertEquals(
                List.of("5"),
                database.texts("select count(distinct n.id) from entry_name n join name_term t on t.name_id = n.id"
                        + " where n.entry_type = 'SECTOR'"));
        assertEquals(
                List.of("0"),
                database.texts("select count(*) from name_term t where not exists (select 1 from entry_name n"
                        + " where n.id = t.name_id and n.entry_type = t.entry_type and n.key_length = t.key_length)"));
    }

    /** An invalid id and one that would duplicate another do not change. */
    @Test
    void externalIdsGetTheirOneForm() throws Exception {
        database.rowsOfTheFirstVersion();
        database.before("20").migrate();
        var given = List.of(
                "ROR https://ror.org/02NR0KA47",
                "ROR 02nr0ka47",
                "LEI 529900t8bm49aursdo55",
                "WIKIDATA q42",
                "WIKIDATA q1",
                "ROR 00k642b81",
                "OTHER as it is");
        for (int i = 0; i < given.size(); i++) {
            var id = given.get(i).split(" ", 2);
            database.execute("insert into external_id values ('01900000-0000-7000-8000-00000000010" + i
                    + "', 'TENANT', '01900000-0000-7000-8000-000000000005', '" + id[0] + "', '" + id[1] + "', null)");
        }

        database.execute(
                "insert into external_id_history (id, entry_type, entry_id, scheme, id_value, revision_id, revision_kind)"
                        + " select id, entry_type, entry_id, scheme, id_value, (select max(id) from revision), 0 from external_id"
                        + " where id not in (select id from external_id_history)");
        // An id that no longer exists.
        database.execute(
                "insert into external_id_history (id, entry_type, entry_id, scheme, id_value, revision_id, revision_kind)"
                        + " values ('01900000-0000-7000-8000-000000000199', 'TENANT', '01900000-0000-7000-8000-000000000005',"
                        + " 'WIKIDATA', 'q77', (select max(id) from revision), 2)");
        var said = new ArrayList<String>();
        try (var log = LoggedErrors.begin()) {
            database.to("20").migrate();
            log.messages().stream()
                    .filter(line -> line.startsWith("org.hubgraph:"))
                    .forEach(said::add);
        }

        var present = List.of(
                "LEI 529900T8BM49AURSDO55",
                "OTHER as it is",
                "ROR 00k642b81",
                "ROR 02nr0ka47",
                "ROR https://ror.org/02NR0KA47",
                "WIKIDATA Q1",
                "WIKIDATA Q42",
                "WIKIDATA q1");
        assertEquals(present, externalIds("external_id"));
        assertEquals(
                Stream.concat(present.stream(), Stream.of("WIKIDATA Q77"))
                        .sorted()
                        .toList(),
                externalIds("external_id_history"));
        assertEquals(2, said.size(), said::toString);
        for (String id : given) {
            assertFalse(said.toString().contains(id.split(" ", 2)[1]), said::toString);
        }
    }

    /** Ids of the versions before are undisputed, belong to one entry, and have no name of a scheme. */
    @Test
    void externalIdsAreClaimedOnceAtFirst() throws Exception {
        database.rowsOfTheFirstVersion();
        database.before("53").migrate();
        String columns = "('01900000-0000-7000-8000-00000000030%d', 'TENANT', '01900000-0000-7000-8000-000000000005',"
                + " 'OTHER', 'VIAF 1', null%s)";
        database.execute("insert into external_id (id, entry_type, entry_id, scheme, id_value, url) values "
                + columns.formatted(0, ""));
        var before = externalIds("external_id");

        database.to("53").migrate();

        assertEquals(before, externalIds("external_id"));
        assertEquals(
                List.of(" |false| "),
                database.texts(
                        "select distinct concat(issuer_key, ' |', lower(cast(preferred as varchar(5))), '| ', claim)"
                                + " from external_id"));
        String again = "insert into external_id (id, entry_type, entry_id, scheme, id_value, url, claim) values ";
        assertThrows(SQLException.class, () -> database.execute(again + columns.formatted(1, ", ''")));
        database.execute(again + columns.formatted(1, ", '01900000-0000-7000-8000-000000000005'"));
    }

    private List<String> externalIds(String table) throws SQLException {
        return database.texts("select concat(scheme, ' ', id_value) from " + table).stream()
                .sorted()
                .toList();
    }

    private List<String> names() throws SQLException {
        return database.texts("select tenant_name_key from tenancy order by tenant_name_key");
    }
}
