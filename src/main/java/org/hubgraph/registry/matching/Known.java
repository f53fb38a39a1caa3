package org.hubgraph.registry.matching;

import java.util.UUID;

/** An entry of the registry with what is compared of it. */
record Known(UUID key, String slug, String name, Features features) {}
