/**
 * Figures: dated amounts that sources report about hubs, organisations and funds. {@code figures} is resolved here, in
 * {@link org.hubgraph.registry.figure.FigureApi}; {@link org.hubgraph.registry.figure.FigureRules} says which amounts
 * are valid.
 */
package org.hubgraph.registry.figure;
