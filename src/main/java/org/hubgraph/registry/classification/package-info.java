/**
 * The sectors of hubs and organisations, and the hubs and organisations in a sector. Start with {@link
 * org.hubgraph.registry.classification.ClassificationApi}.
 */
package org.hubgraph.registry.classification;
