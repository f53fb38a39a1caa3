package org.hubgraph.registry.matching;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** The bounds between the verdicts. */
@ConfigMapping(prefix = "hubgraph.matching")
public interface MatchingSettings {
    /** The score from which the best candidate is linked, unless another one reaches it as well. */
    @WithDefault("0.9")
    @DecimalMin("0")
    @DecimalMax("1")
    double linkBound();

    /** The score from which an editor has to decide. */
    @WithDefault("0.5")
    @DecimalMin("0")
    @DecimalMax("1")
    double suspectBound();

    /** Maximum number of candidates of one description. */
    @WithDefault("10")
    @Min(1)
    @Max(100)
    int candidates();
}
