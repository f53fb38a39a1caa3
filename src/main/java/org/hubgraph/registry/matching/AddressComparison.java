package org.hubgraph.registry.matching;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

import org.hubgraph.registry.matching.Signal.Agreement;
import org.hubgraph.registry.matching.Signal.Feature;

/** Compares websites, and the domains of e-mail addresses. */
final class AddressComparison {
    private static final double SAME_SITE = 4;
    private static final double SAME_HOST = 1;
    private static final double SAME_LABEL = 1;
    private static final double OTHER_SITE = -1;
    private static final double SAME_DOMAIN = 2.5;
    private static final double OTHER_DOMAIN = -0.6;

    private AddressComparison() {}

    /** @param one null without a website, as the other */
    static Signal websites(Site one, Site other) {
        if (one == null || other == null) {
            return Signal.absent(Feature.WEBSITE);
        }
        String detail = Details.pair(one.host() + one.path(), other.host() + other.path());
        if (one.host().equals(other.host())) {
            return one.path().equals(other.path())
                    ? new Signal(Feature.WEBSITE, Agreement.AGREES, SAME_SITE, detail)
                    // Pages of several entries, such as the institutes of a university.
                    : new Signal(Feature.WEBSITE, Agreement.ABSENT, SAME_HOST, detail);
        }
        if (one.domain().equals(other.domain())) {
            return new Signal(Feature.WEBSITE, Agreement.ABSENT, 0, detail);
        }
        return one.label().equals(other.label())
                ? new Signal(Feature.WEBSITE, Agreement.ABSENT, SAME_LABEL, detail)
                : new Signal(Feature.WEBSITE, Agreement.CONTRADICTS, OTHER_SITE, detail);
    }

    static Signal domains(List<String> one, List<String> other) {
        var mine = own(one);
        var theirs = own(other);
        if (mine.isEmpty() || theirs.isEmpty()) {
            return Signal.absent(Feature.EMAIL_DOMAIN);
        }
        String detail = Details.pair(String.join(" ", mine), String.join(" ", theirs));
        return Collections.disjoint(mine, theirs)
                ? new Signal(Feature.EMAIL_DOMAIN, Agreement.CONTRADICTS, OTHER_DOMAIN, detail)
                : new Signal(Feature.EMAIL_DOMAIN, Agreement.AGREES, SAME_DOMAIN, detail);
    }

    private static Set<String> own(Collection<String> domains) {
        return domains.stream()
                .map(domain -> domain.toLowerCase(Locale.ROOT))
                .filter(domain -> !Site.isMailProvider(domain))
                .collect(Collectors.toCollection(java.util.TreeSet::new));
    }
}
