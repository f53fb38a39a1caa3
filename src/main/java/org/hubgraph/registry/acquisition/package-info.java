/**
 * Acquisitions: one organisation buys another. {@code acquisitions} and {@code acquiredBy} are resolved here, in {@link
 * org.hubgraph.registry.acquisition.AcquisitionApi}.
 */
package org.hubgraph.registry.acquisition;
