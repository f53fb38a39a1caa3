/**
 * What all changes of the registry share. The commands themselves are in the rooms of what they change
 * ({@code tenant/CreateTenant}, {@code tenant/TenantCuration}); here is how any of them is carried out.
 *
 * <p>A request with mutations is one transaction: if a mutation fails, {@code data} is null and nothing was changed by
 * any of them. {@link org.hubgraph.registry.change.Editing} examines an input and reports everything wrong with it at once
 * ({@link org.hubgraph.registry.change.Violations}), compares versions, and writes. {@link
 * org.hubgraph.registry.change.EntryEditing} adds what hubs, tenants, people and funds have in common: slug, names,
 * descriptions, external ids, citations. {@link org.hubgraph.registry.change.RelationEditing} does the same for the relations
 * between them, visits and statements, and {@link org.hubgraph.registry.change.DatedRelationEditing} for those that begin and end.
 * What an update cannot change is which objects a relation is between: that would be another relation.
 * {@link org.hubgraph.registry.merge.EntryMerging} does change it: it moves all that one entry has to another, as each room says
 * ({@link org.hubgraph.registry.merge.Moving}), and {@link org.hubgraph.registry.merge.MergeUndoing} moves it back.
 *
 * <p>An update names only what it changes. Its fields are {@link java.util.Optional}: null was not given and stays, empty
 * was given as null and is cleared.
 */
package org.hubgraph.registry.change;
