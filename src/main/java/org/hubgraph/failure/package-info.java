/**
 * Errors that clients see. {@link org.hubgraph.failure.Failure} is the superclass; each subclass has one of the documented
 * codes, {@link org.hubgraph.failure.Code}. {@link org.hubgraph.failure.Violation} describes one invalid field of an input.
 */
package org.hubgraph.failure;
