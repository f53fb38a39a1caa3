package org.hubgraph.registry.aggregate;

import java.util.List;
import java.util.stream.IntStream;

import org.hubgraph.failure.Invalid;
import org.hubgraph.graphql.connection.Listing;

/**
 * What the rows of a list are grouped by, and what is counted in each group.
 *
 * @param counted the path of the primary key of the counted object: an object on several rows of a list counts once
 * @param by at most {@link Aggregates#MOST_KEYS}; empty for one group
 * @param distinct the fields whose different values are counted; at most {@link Aggregates#MOST_KEYS}
 * @param amount the amount of each row; null if rows have none
 * @param dating when rows are in force; null if they have no beginning and end
 * @param relations all relations that lead to the objects of the list, with the aliases of the list and those that
 *     repeating dimensions use; null if the dimensions join them
 */
public record Grouping(
        String counted, List<Dimension> by, List<Dimension> distinct, Amount amount, Dating dating, Listing relations) {
    /** @throws Invalid if an argument has too many fields, or one of them twice */
    public Grouping {
        check("by", by);
        check("distinct", distinct);
        by = withAliases(by, "grouped");
        distinct = withAliases(distinct, "counted");
    }

    public Grouping(String counted, List<Dimension> by, List<Dimension> distinct, Amount amount) {
        this(counted, by, distinct, amount, null);
    }

    public Grouping(String counted, List<Dimension> by, List<Dimension> distinct, Amount amount, Dating dating) {
        this(counted, by, distinct, amount, dating, null);
    }

    /** The groups of a list of relations. */
    public static Grouping ofRelations(String alias, List<Dimension> by, List<Dimension> distinct) {
        String counted = alias + ".key";
        return new Grouping(counted, by, distinct, null, new Dating(alias, counted, null));
    }

    /** Whether a row of a list may be repeated for the values of dimensions. */
    static boolean repeats(List<Dimension> dimensions) {
        return dimensions.stream().anyMatch(Dimension::repeating);
    }

    /** Each dimension has an alias of its own, because several of them may join the same or other entities. */
    private static List<Dimension> withAliases(List<Dimension> dimensions, String alias) {
        return IntStream.range(0, dimensions.size())
                .mapToObj(place -> dimensions.get(place).as(alias + place))
                .toList();
    }

    private static void check(String argument, List<Dimension> dimensions) {
        if (dimensions.size() > Aggregates.MOST_KEYS) {
            throw new Invalid(
                    argument + " has " + dimensions.size() + " fields; the maximum is " + Aggregates.MOST_KEYS + ".");
        }
        if (dimensions.stream().map(Dimension::name).distinct().count() < dimensions.size()) {
            throw new Invalid("Name each field in " + argument + " only once.");
        }
    }
}
