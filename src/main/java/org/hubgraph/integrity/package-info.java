/**
 * Whether every reference in the registry leads somewhere, and how references that do not are repaired. {@link
 * org.hubgraph.reference} keeps such faults from coming up; registries that older versions wrote may have some.
 */
package org.hubgraph.integrity;
