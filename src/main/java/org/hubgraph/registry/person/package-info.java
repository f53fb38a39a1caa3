/**
 * People, and their erasure. {@link org.hubgraph.registry.person.Person} is the entity, {@link
 * org.hubgraph.registry.person.People} has its queries, {@link org.hubgraph.registry.person.PersonApi} its fields of Query.
 */
package org.hubgraph.registry.person;
