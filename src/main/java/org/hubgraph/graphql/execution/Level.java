package org.hubgraph.graphql.execution;

import java.util.List;

/**
 * Objects of one type whose fields are resolved together. Those with equal selections have the same plan; there are
 * several plans if aliases of a field have different selections.
 *
 * @param plans at least one
 * @param steps all fields of all plans, in the order of the document
 */
record Level(List<ObjectPlan> plans, List<Step> steps) {}
