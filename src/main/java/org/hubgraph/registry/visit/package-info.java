/**
 * Visits to hubs, their participants, and statements made there. {@code visits} and {@code statements} are resolved here, in
 * {@link org.hubgraph.registry.visit.VisitApi}.
 */
package org.hubgraph.registry.visit;
