package org.hubgraph.registry.filter;

import java.util.List;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.hubgraph.graphql.connection.Condition;
import org.hubgraph.registry.entry.DateConditions;
import org.hubgraph.testsupport.EachDatabase;
import org.hubgraph.testsupport.PostgresqlOnly;
import org.hubgraph.testsupport.TestDatabase;
import org.hubgraph.value.PartialDate;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * An index provides the rows of each list at the root in each order, from either end, so that a page is read without
 * sorting all rows. Rows with equal first keys may be sorted: PostgreSQL calls it an incremental sort, and H2 says how many
 * columns of the order the index has. Hubs by their number of tenants are the exception.
 */
@QuarkusTest
@EachDatabase
class IndexedOrdersTest {
    private static final List<String> REVERSALS = List.of("asc", "desc", "first", "last");

    @Inject
    EntityManager entities;

    @ParameterizedTest
    @CsvSource({
        "hub, name_key asc",
        "hub, name_key desc",
        "hub, slug asc",
        "hub, slug desc",
        "hub, opened_on asc nulls last",
        "hub, opened_on desc nulls last",
        "hub, status_verified_on asc nulls last",
        "hub, status_verified_on desc nulls last",
        "hub, created_at desc",
        "hub, updated_at desc",
        "tenant, name_key asc",
        "tenant, name_key desc",
        "tenant, slug asc",
        "tenant, slug desc",
        "tenant, founded_on asc nulls last",
        "tenant, founded_on desc nulls last",
        "tenant, created_at desc",
        "tenant, updated_at desc",
        "person, name_key asc",
        "person, name_key desc",
        "person, slug asc",
        "person, slug desc",
        "person, created_at desc",
        "person, updated_at desc",
        "fund, name_key asc",
        "fund, name_key desc",
        "fund, slug asc",
        "fund, slug desc",
        "fund, size_amount asc nulls last",
        "fund, size_amount desc nulls last",
        "fund, launched_on asc nulls last",
        "fund, launched_on desc nulls last",
        "fund, created_at desc",
        "fund, updated_at desc",
        "figure, figure_date asc nulls last",
        "figure, figure_date desc nulls last",
        "figure, 'measure asc , other_label asc , amount asc'",
        "figure, 'measure desc , other_label desc , amount desc'",
        "figure, created_at desc",
        "figure, updated_at desc",
        "tenancy, since_date asc nulls last",
        "affiliation, since_date asc nulls last",
        "backing, committed_on asc nulls last",
        "funding_round, announced_on asc nulls last",
        "acquisition, announced_on asc nulls last",
        "partnership, since_date asc nulls last",
        "operatorship, since_date asc nulls last",
        "succession, succeeded_on asc nulls last",
        "statement, said_on asc nulls last",
        "tenancy, since_date desc nulls last",
        "affiliation, since_date desc nulls last",
        "backing, committed_on desc nulls last",
        "funding_round, announced_on desc nulls last",
        "acquisition, announced_on desc nulls last",
        "statement, said_on desc nulls last",
        "visit, visit_date desc",
        "source, published_on desc nulls last"
    })
    void aPageOfItIsReadFromAnIndex(String rows, String order) {
        assertReadInOrder(rows, order + ", id asc");
        assertReadInOrder(rows, reversed(order) + ", id desc");
    }

    @ParameterizedTest
    @PostgresqlOnly
    @ValueSource(strings = {"size_amount asc nulls last", "size_amount desc nulls last"})
    void fundsOfACurrencyAreReadBySize(String order) {
        String rows = "fund where size_currency = 'CNY'";
        assertReadInOrder(rows, order + ", id asc");
        assertReadInOrder(rows, reversed(order) + ", id desc");
    }

    /** Names that begin with a text, shortest first: the results of a search by one letter. */
    @Test
    @PostgresqlOnly
    void theShortestNamesAreReadFromAnIndex() {
        assertReadInOrder("entry_name where search_key like 'a%'", "key_length asc, search_key asc, id asc");
    }

    /** Dates from the first one on, and those of several days that begin before it: see {@link DateConditions}. */
    @ParameterizedTest
    @PostgresqlOnly
    @CsvSource({"tenant, founded_on", "tenancy, since_date", "affiliation, since_date", "backing, committed_on"})
    void datesFromADateOnAreReadFromIndexes(String table, String column) {
        var from = new PartialDate("2013-05");
        for (var condition : List.of(
                DateConditions.mayBeFrom(column, from),
                DateConditions.mayBeBetween(column, from, new PartialDate("2014")))) {
            String plan = QuarkusTransaction.requiringNew().call(() -> {
                addDates(table, column);
                return explained("select id from dates where " + asSql(condition));
            });
            assertTrue(plan.contains("BitmapOr"), plan);
            assertTrue(plan.contains("Index Scan on dates_substr_" + column), plan);
        }
    }

    /** Creates a table with the indexes of another one and 5,000 dates, one in a hundred of which is a year. */
    private void addDates(String table, String column) {
        for (String statement : List.of(
                "create temporary table dates (like " + table + " including indexes) on commit drop",
                "insert into dates select (jsonb_populate_record(x, jsonb_build_object('id', gen_random_uuid(), 'slug', i,"
                        + " '" + column + "', case when i % 100 = 0 then '2012-01-01/2012-12-31 2012'"
                        + " else concat(day, '/', day, ' ', day) end))).*"
                        + " from " + table + " x, generate_series(1, 5000) i, cast(date '2000-01-01' + i as text) day"
                        + " where x.id = (select id from " + table + " fetch first 1 row only)",
                "analyze dates")) {
            entities.createNativeQuery(statement).executeUpdate();
        }
    }

    /** The condition as Hibernate translates it for PostgreSQL, with its values. */
    private static String asSql(Condition condition) {
        String sql = condition.hql().replace("substring(", "substr(");
        for (Object value : condition.values()) {
            sql = sql.replaceFirst("\\?", "'" + (value instanceof PartialDate date ? date.column() : value) + "'");
        }
        return sql;
    }

    private void assertReadInOrder(String rows, String order) {
        String statement = "select id from " + rows + " order by " + order + " fetch first 21 rows only";
        String plan = QuarkusTransaction.requiringNew().call(() -> plan(statement));
        if (TestDatabase.isPostgresql()) {
            assertTrue(plan.contains("Index"), () -> statement + "\n" + plan);
            assertFalse(plan.matches("(?s).*(?<!Incremental )Sort\\b(?! Key).*"), () -> statement + "\n" + plan);
        } else {
            assertTrue(plan.contains("/* index sorted"), () -> statement + "\n" + plan);
        }
    }

    private String plan(String statement) {
        if (!TestDatabase.isPostgresql()) {
            return entities.createNativeQuery("explain " + statement)
                    .getResultList()
                    .toString();
        }
        // PostgreSQL would sort a few rows regardless of the index, so the alternatives are disabled.
        for (String way : List.of("seqscan", "sort", "bitmapscan")) {
            entities.createNativeQuery("set local enable_" + way + " = off").executeUpdate();
        }
        return explained(statement);
    }

    private String explained(String statement) {
        return entities.createNativeQuery("explain (costs off) " + statement)
                .getResultList()
                .toString();
    }

    private static String reversed(String order) {
        var words = order.split(" ");
        for (int i = 1; i < words.length; i++) {
            int known = REVERSALS.indexOf(words[i]);
            words[i] = known < 0 ? words[i] : REVERSALS.get(known ^ 1);
        }
        return String.join(" ", words);
    }
}
