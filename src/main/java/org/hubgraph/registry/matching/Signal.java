package org.hubgraph.registry.matching;

/**
 * One reason of a score: the comparison of one feature of a description with the same feature of a candidate.
 *
 * @param feature what was compared
 * @param agreement the result
 * @param weight the contribution to the score in log-odds (natural logarithm): above 0 if it supports the candidate,
 *     below 0 if it speaks against it, 0 if the feature is absent on either side
 * @param detail the compared values in a few words, such as {@code CN, FR}; empty if absent. At most 200 characters
 */
public record Signal(Feature feature, Agreement agreement, double weight, String detail) {
    /** What can be compared. */
    public enum Feature {
        NAME,
        PLACE,
        BEGAN,
        KIND,
        WEBSITE,
        EMAIL_DOMAIN,
        EXTERNAL_ID,
        RELATED
    }

    /** How the two values relate. */
    public enum Agreement {
        AGREES,
        CONTRADICTS,
        /** One side or both have no value, or the values neither agree nor contradict. */
        ABSENT
    }

    static Signal absent(Feature feature) {
        return new Signal(feature, Agreement.ABSENT, 0, "");
    }
}
