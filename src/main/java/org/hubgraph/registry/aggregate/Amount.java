package org.hubgraph.registry.aggregate;

import java.util.List;

/**
 * The amount that the rows of a list have.
 *
 * @param path of an embedded {@link org.hubgraph.registry.entry.ReportedMoney}
 * @param meaning the paths of the enums that say what the amount means; may be empty
 */
public record Amount(String path, List<String> meaning) {}
