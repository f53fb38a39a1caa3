package org.hubgraph.registry.aggregate;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

import org.hubgraph.graphql.connection.Condition;
import org.hubgraph.value.PartialDate;
import org.hubgraph.value.TextKeys;

/**
 * A value that the rows of a list can be grouped by.
 *
 * @param name the name of the enum value that chooses it, such as {@code COUNTRY}
 * @param hql an expression without values
 * @param array whether the expression is an array; a row then belongs to a group for each of its members
 * @param entity the entity whose keys the members of the array are, which are replaced by its slugs; null for others
 * @param joins the joins that the expression needs, each after those that it refers to
 * @param repeating whether the joins may repeat a row for one value, as for two tenancies in one hub. Only lists without
 *     amounts can be grouped by such a value.
 * @param date whether the expression is a period, and {@link #IMPRECISE} for a date that is not within one
 * @param text whether the values are texts: those with the same {@link TextKeys#searchKey} are one value
 */
public record Dimension(
        String name,
        String hql,
        boolean array,
        String entity,
        List<Condition> joins,
        boolean repeating,
        boolean date,
        boolean text) {
    /** How values of {@link #text} are described to clients. */
    public static final String SPELLINGS = "Spellings that differ only in case, width, Latin accents, spaces or hyphens"
            + " are one value, shown as the first of those in the list, in the order of Unicode.";

    /** Marks a date that is known, but does not lie within one year, quarter or month. */
    private static final String IMPRECISE = "";

    private static final int MOST_DIGITS = 32;

    private static final String ALIAS = "@";

    private static final String YEAR = "substring(%1$s, %2$d, 4)";
    private static final String MONTH = "substring(%1$s, %2$d, 7)";
    /** The number of a quarter: 0 to 3. */
    private static final String QUARTER =
            "(case when substring(%1$s, %2$d + 5, 2) < '04' then '33' when substring(%1$s, %2$d + 5, 2) < '07' then '34'"
                    + " when substring(%1$s, %2$d + 5, 2) < '10' then '35' else '36' end)";

    public static Dimension of(Enum<?> name, String hql) {
        return new Dimension(name.name(), hql, false, null, List.of(), false, false, false);
    }

    /** @param hql an array of primary keys of an entity that has a slug */
    public static Dimension keys(Enum<?> name, String hql, Class<?> entity) {
        return new Dimension(name.name(), hql, true, entity.getSimpleName(), List.of(), false, false, false);
    }

    public static Dimension array(Enum<?> name, String hql) {
        return new Dimension(name.name(), hql, true, null, List.of(), false, false, false);
    }

    /** @param hql a text as it is recorded */
    public static Dimension text(Enum<?> name, String hql) {
        return new Dimension(name.name(), hql, false, null, List.of(), false, false, true);
    }

    /** @param hql an array of texts as they are recorded */
    public static Dimension texts(Enum<?> name, String hql) {
        return new Dimension(name.name(), hql, true, null, List.of(), false, false, true);
    }

    /**
     * @param hql such as {@code @.kind}, where {@code @} is replaced by the alias of the join
     * @param join such as {@code left join HubService @ on @.hubKey = h.key}
     */
    public static Dimension joined(Enum<?> name, String hql, String join) {
        return of(name, hql).joining(join);
    }

    /**
     * The same with another join, after the others.
     *
     * @param join such as {@code left join Tenant @ on @.key = y.tenantKey}, where {@code @} is replaced by an alias of
     *     this dimension, also as a part of longer aliases; it must not repeat a row
     */
    public Dimension joining(String join) {
        return joining(Condition.of(join), repeating);
    }

    /**
     * The same with a join, as for {@link #joining(String)}, that leads from a row to any number of others. Dimensions
     * with the same join without {@code @} are about the same one of these.
     */
    public Dimension joiningMany(Condition join) {
        return joining(join, true);
    }

    /** The same in a list that {@link Grouping#relations} repeats. */
    public Dimension repeated() {
        return with(joins, true);
    }

    private Dimension joining(Condition join, boolean many) {
        var all = new ArrayList<>(joins);
        all.add(join);
        return with(List.copyOf(all), many);
    }

    private Dimension with(List<Condition> otherJoins, boolean many) {
        return new Dimension(name, hql, array, entity, otherJoins, many, date, text);
    }

    /**
     * The dimensions that a client has chosen.
     *
     * @param fields may be null
     */
    public static <F> List<Dimension> all(List<F> fields, Function<F, Dimension> dimension) {
        return fields == null ? List.of() : fields.stream().map(dimension).toList();
    }

    /** The year of a date, as {@code 2024}. */
    public static Dimension year(Enum<?> name, String path) {
        return period(name, path, YEAR);
    }

    /** The quarter of a date, as the EDTF {@code 2024-33} to {@code 2024-36}. */
    public static Dimension quarter(Enum<?> name, String path) {
        return period(name, path, YEAR + " || '-' || " + QUARTER);
    }

    /** The month of a date, as {@code 2024-07}. */
    public static Dimension month(Enum<?> name, String path) {
        return period(name, path, MONTH);
    }

    /**
     * The currency and the power of ten that an amount reaches, as {@code CNY 1000000}; no amount is larger than the
     * largest power here, as a decimal has at most 32 digits before the point.
     *
     * @param path of an embedded {@link org.hubgraph.registry.entry.ReportedMoney}
     */
    public static Dimension sizeClass(Enum<?> name, String path) {
        var powers = new StringBuilder("case");
        for (int zeros = MOST_DIGITS - 1; zeros >= 0; zeros--) {
            String power = "1" + "0".repeat(zeros);
            powers.append(" when ")
                    .append(path)
                    .append(".amount >= ")
                    .append(power)
                    .append("bd then '")
                    .append(power)
                    .append('\'');
        }
        return new Dimension(
                name.name(),
                "cast(" + path + ".currency as String) || ' ' || (" + powers + " else '0' end)",
                false,
                null,
                List.of(),
                false,
                false,
                false);
    }

    private static Dimension period(Enum<?> name, String path, String form) {
        String first = String.format(form, path, 1);
        String last = String.format(form, path, PartialDate.LATEST_AT);
        return new Dimension(
                name.name(),
                "case when " + path + " is null then null when " + first + " = " + last + " then " + first + " else '"
                        + IMPRECISE + "' end",
                false,
                null,
                List.of(),
                false,
                true,
                false);
    }

    /** The keys of the groups that a row with this cell belongs to, without duplicates; null for an unknown value. */
    Set<String> keys(Object cell) {
        var keys = new LinkedHashSet<String>();
        values(cell).forEach(value -> keys.add(key(value)));
        if (keys.isEmpty()) {
            keys.add(null);
        }
        return keys;
    }

    /** The values in a cell as they are recorded. */
    List<String> values(Object cell) {
        if (cell instanceof Collection<?> members) {
            return members.stream().map(Object::toString).toList();
        }
        return cell == null ? List.of() : List.of(cell.toString());
    }

    /** The key of the group of a value. */
    String key(String value) {
        return text ? TextKeys.searchKey(value) : value;
    }

    /** Whether the values of a row are known only after it was read. */
    boolean isComputed() {
        return array || text;
    }

    GroupKey groupKey(String value) {
        boolean imprecise = isImprecise(value);
        return new GroupKey(name, imprecise ? null : value, imprecise);
    }

    /** The same with an alias for the joins, so that one statement can use a dimension twice. */
    Dimension as(String alias) {
        var named = joins.stream()
                .map(join -> new Condition(join.hql().replace(ALIAS, alias), join.values()))
                .toList();
        return new Dimension(name, hql.replace(ALIAS, alias), array, entity, named, repeating, date, text);
    }

    boolean isKnown(String value) {
        return value != null && !isImprecise(value);
    }

    private boolean isImprecise(String value) {
        return date && IMPRECISE.equals(value);
    }

    /** The number of different known values, in HQL. */
    String countDistinct() {
        return "count(distinct " + (date ? "nullif(" + hql + ", '" + IMPRECISE + "')" : hql) + ")";
    }

    /** The joins that dimensions need. */
    static List<Condition> joins(List<Dimension> dimensions) {
        return dimensions.stream()
                .flatMap(dimension -> dimension.joins.stream())
                .distinct()
                .toList();
    }
}
