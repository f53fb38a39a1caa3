/**
 * Operatorships: which organisation runs a hub, and when. {@code operatorships} are resolved here, in
 * {@link org.hubgraph.registry.operatorship.OperatorshipApi}.
 */
package org.hubgraph.registry.operatorship;
