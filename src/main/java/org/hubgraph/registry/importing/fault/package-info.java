/**
 * The faults of imported files, rows and values, as data. {@link org.hubgraph.registry.importing.fault.ImportFault} is a
 * line of a report; start with {@link org.hubgraph.registry.importing.fault.ImportRule}, the list of all rules.
 */
package org.hubgraph.registry.importing.fault;
