package org.hubgraph.registry.matching;

import java.util.List;
import java.util.Set;

import org.hubgraph.registry.matching.Signal.Agreement;
import org.hubgraph.registry.matching.Signal.Feature;
import org.hubgraph.value.NameKind;

/** Compares the names of two entries. The pair of names that agrees best counts. */
final class NameComparison {
    /** The similarity from which two names agree. */
    private static final double AGREES = 0.85;

    private static final double EQUAL = 0.995;
    private static final int FEW_LETTERS = 4;
    private static final int SOME_LETTERS = 6;
    /** Of the only names in common, if they are short and the other names differ. */
    private static final double SHORT_AMONG_OTHERS = -0.5;
    /** Of names in different scripts, which nobody can compare by their letters. */
    private static final double OTHER_SCRIPT = -1.5;
    /** Of different names with one website: a translation, or another name. */
    private static final double SAME_SITE = -3;

    /**
     * The result for two entries.
     *
     * @param equal whether names are equal except for legal forms, the spelling of common words and places
     * @param misspelt whether they are equal only if typing errors are forgiven
     */
    record Result(Signal signal, boolean equal, boolean misspelt) {
        boolean agrees() {
            return signal.agreement() == Agreement.AGREES;
        }
    }

    private record Pair(double weight, boolean agrees, boolean equal, boolean misspelt, boolean few, String detail) {}

    private NameComparison() {}

    static Result of(Features one, Features other, WordWeights weights) {
        if (one.names().isEmpty() || other.names().isEmpty()) {
            return new Result(Signal.absent(Feature.NAME), false, false);
        }
        Pair best = null;
        double bestLong = Double.NEGATIVE_INFINITY;
        boolean comparable = false;
        for (var mine : one.names()) {
            for (var theirs : other.names()) {
                var pair = pair(mine, theirs, weights, one.places(), other.places());
                best = best == null || pair.weight() > best.weight() ? pair : best;
                if (best.equal() && !best.few()) {
                    return result(best);
                }
                if (!pair.few()) {
                    bestLong = Math.max(bestLong, pair.weight());
                }
                comparable |= mine.isLatin() == theirs.isLatin();
            }
        }
        double weight = best.weight();
        if (best.few() && weight > SHORT_AMONG_OTHERS && bestLong > Double.NEGATIVE_INFINITY && bestLong < -1) {
            best = new Pair(SHORT_AMONG_OTHERS, false, false, false, true, best.detail());
        } else if (!comparable && weight < OTHER_SCRIPT) {
            best = new Pair(OTHER_SCRIPT, false, false, false, false, best.detail());
        }
        if (best.weight() < SAME_SITE && one.site() != null && one.site().equals(other.site())) {
            best = new Pair(SAME_SITE, false, false, false, false, best.detail());
        }
        return result(best);
    }

    private static Result result(Pair best) {
        var agreement = best.agrees()
                ? Agreement.AGREES
                : best.weight() < OTHER_SCRIPT ? Agreement.CONTRADICTS : Agreement.ABSENT;
        return new Result(
                new Signal(Feature.NAME, agreement, best.weight(), best.detail()), best.equal(), best.misspelt());
    }

    private static Pair pair(
            ComparedName one,
            ComparedName other,
            WordWeights weights,
            Set<String> placesOfOne,
            Set<String> placesOfOther) {
        Pair best = null;
        for (var mine : one.forms()) {
            for (var theirs : other.forms()) {
                var aligned = Alignment.of(mine, theirs, weights, placesOfOne, placesOfOther);
                var pair = weigh(aligned, mine, theirs, one, other);
                best = best == null || pair.weight() > best.weight() ? pair : best;
            }
        }
        return best;
    }

    private static Pair weigh(
            Alignment.Result aligned, NameWords mine, NameWords theirs, ComparedName one, ComparedName other) {
        int letters = Math.min(mine.letters(), theirs.letters());
        boolean acronym = one.kind() == NameKind.ACRONYM || other.kind() == NameKind.ACRONYM;
        boolean few = letters <= FEW_LETTERS || acronym;
        boolean equal = aligned.similarity() >= EQUAL
                || letters > SOME_LETTERS && mine.joined().equals(theirs.joined())
                || aligned.complete() && !aligned.misspelt() && !aligned.abbreviated() && aligned.similarity() > AGREES;
        double weight = weight(aligned, equal);
        if (few) {
            weight = Math.min(weight, acronym ? 1 : 2);
        } else if (letters <= SOME_LETTERS) {
            weight = Math.min(weight, 3.2);
        }
        if (aligned.tells()) {
            weight = Math.min(weight, -2.5);
        } else if (aligned.tellsOne()) {
            weight = Math.min(weight, 0);
        }
        // A further word may make it the name of a part of an organisation.
        boolean agrees = weight > 0
                && (equal || aligned.similarity() >= AGREES && aligned.complete())
                && !aligned.tellsOne()
                && !aligned.abbreviated();
        String detail = Details.pair(one.text(), other.text());
        return new Pair(weight, agrees, equal && agrees, aligned.misspelt(), few, detail);
    }

    /** The weight by the similarity: linear between the points of a curve that was measured with labelled pairs. */
    private static double weight(Alignment.Result aligned, boolean equal) {
        double evidence = Math.min(1, aligned.evidence());
        if (equal) {
            return 3.5 + evidence;
        }
        if (aligned.misspelt() && aligned.complete()) {
            return 3.2 + 0.8 * evidence;
        }
        double similarity = aligned.similarity();
        for (var point : CURVE) {
            if (similarity >= point[0]) {
                return point[1] + (similarity - point[0]) * point[2];
            }
        }
        return -4;
    }

    /** A similarity, the weight there, and by how much it grows from there on. */
    private static final List<double[]> CURVE = List.of(
            new double[] {0.85, 2.5, 6.6}, new double[] {0.7, 0.5, 13.3}, new double[] {0.5, -2, 12.5}, new double[] {
                0, -4, 4
            });
}
