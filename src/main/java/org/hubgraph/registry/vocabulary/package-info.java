/**
 * The enumerations of the model, such as kinds, roles, levels and statuses, with the rules that they imply. The package
 * depends on no other package of the registry, so that entities, inputs and filters can all use them.
 */
package org.hubgraph.registry.vocabulary;
