package org.hubgraph.registry.matching;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithConverter;
import io.smallrye.config.WithDefault;

import org.hubgraph.limit.Proportion;
import org.hubgraph.limit.Within;

/** The bounds between the verdicts. */
@ConfigMapping(prefix = "hubgraph.matching")
public interface MatchingSettings {
    /** The score from which the best candidate is linked, unless another one reaches it as well. */
    @WithDefault("0.9")
    @WithConverter(Proportion.class)
    double linkBound();

    /** The score from which an editor has to decide. */
    @WithDefault("0.5")
    @WithConverter(Proportion.class)
    double suspectBound();

    /** Maximum number of candidates of one description. */
    @WithDefault("10")
    @WithConverter(Within.Hundred.class)
    int candidates();
}
