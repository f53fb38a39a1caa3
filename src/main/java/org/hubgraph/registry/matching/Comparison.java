package org.hubgraph.registry.matching;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.hubgraph.registry.entry.EntryType;
import org.hubgraph.registry.matching.Signal.Agreement;
import org.hubgraph.registry.matching.Signal.Feature;

/**
 * Compares two descriptions. The score is the logistic function of the sum of all weights, so that a weight is the
 * contribution of a feature in log-odds (the model of Fellegi and Sunter). Some combinations must not link, whatever
 * their score is.
 *
 * @param score from 0 to 1
 * @param mayLink false if an editor has to decide even above the link bound
 * @param sameId whether an external id agrees and none contradicts
 */
public record Comparison(double score, boolean mayLink, boolean sameId, List<Signal> signals) {
    /** The log-odds that an entry with a word in common is the described one. */
    private static final double PRIOR = -2;

    private static final double RELATED = 1.5;
    /** The least log-odds of an entry with the same external id. */
    private static final double SAME_ID = 4.6;

    private static final double ROUNDED = 10_000;

    /** Compares two descriptions without the registry. */
    public static Comparison of(EntryDescription one, EntryDescription other) {
        return of(Features.of(one), Features.of(other), WordWeights.PACKAGED, Agreement.ABSENT);
    }

    /** @param related whether the candidate is related to the entry that the description names */
    static Comparison of(Features one, Features other, WordWeights weights, Agreement related) {
        var signals = new ArrayList<Signal>();
        var name = NameComparison.of(one, other, weights);
        signals.add(name.signal());
        var place = PlaceComparison.of(one, other);
        signals.add(place);
        var began =
                DateComparison.of(one.description().began(), other.description().began());
        signals.add(began);
        signals.add(KindComparison.of(
                one.description().type(),
                one.description().kinds(),
                other.description().kinds()));
        var website = AddressComparison.websites(one.site(), other.site());
        signals.add(website);
        var mail = AddressComparison.domains(
                one.description().emailDomains(), other.description().emailDomains());
        signals.add(mail);
        var ids = IdComparison.of(
                one.description().externalIds(), other.description().externalIds());
        signals.add(ids);
        signals.add(new Signal(Feature.RELATED, related, related == Agreement.AGREES ? RELATED : 0, ""));
        double sum = PRIOR + signals.stream().mapToDouble(Signal::weight).sum();
        boolean sameId = ids.agreement() == Agreement.AGREES;
        if (sameId) {
            sum = Math.max(sum, SAME_ID);
        }
        double score = Math.round(ROUNDED / (1 + Math.exp(-sum))) / ROUNDED;
        boolean address = agrees(website) || agrees(mail);
        // Many people have the same name.
        boolean namesakes = one.description().type() == EntryType.PERSON;
        boolean dated = agrees(began) && agrees(place);
        return new Comparison(
                score,
                ids.agreement() != Agreement.CONTRADICTS
                        && (sameId
                                || (!namesakes || related == Agreement.AGREES) && mayLink(name, place, address, dated)),
                sameId,
                List.copyOf(signals));
    }

    /**
     * Compares what is known besides names and external ids.
     *
     * @param related as for {@link #of}
     * @return the sum of the weights, in log-odds
     */
    static double details(Features one, Features other, Agreement related) {
        var mine = one.description();
        var theirs = other.description();
        return Stream.of(
                                PlaceComparison.of(one, other),
                                DateComparison.of(mine.began(), theirs.began()),
                                KindComparison.of(mine.type(), mine.kinds(), theirs.kinds()),
                                AddressComparison.websites(one.site(), other.site()),
                                AddressComparison.domains(mine.emailDomains(), theirs.emailDomains()))
                        .mapToDouble(Signal::weight)
                        .sum()
                + (related == Agreement.AGREES ? RELATED : 0);
    }

    private static boolean mayLink(NameComparison.Result name, Signal place, boolean address, boolean dated) {
        if (!name.agrees()) {
            return false;
        }
        if (place.agreement() == Agreement.CONTRADICTS) {
            return name.equal() && address;
        }
        return name.equal() || address || !name.misspelt() && dated;
    }

    private static boolean agrees(Signal signal) {
        return signal.agreement() == Agreement.AGREES;
    }
}
