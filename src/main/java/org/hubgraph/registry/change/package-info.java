/**
 * Rules that all changes of the registry share. The commands themselves are in the packages of the objects that they
 * change ({@code tenant/CreateTenant}, {@code tenant/TenantCuration}).
 *
 * <p>All mutations of a request run in one transaction: if one of them fails, all are null and none of them
 * changes anything. {@link org.hubgraph.registry.change.Editing} validates an input
 * ({@link org.hubgraph.registry.change.InputExamination}) and reports all its faults at once
 * ({@link org.hubgraph.registry.change.Violations}), compares versions, and writes.
 * {@link org.hubgraph.registry.change.SlugLookup} finds objects by their slugs, and free slugs.
 * {@link org.hubgraph.registry.change.EntryEditing} adds what hubs, tenants, people, funds and sectors have in common:
 * slug, names, descriptions, external ids and citations. {@link org.hubgraph.registry.change.RelationEditing} does the same
 * for relations, visits and statements, and {@link org.hubgraph.registry.change.DatedRelationEditing} for relations
 * that have a start and an end. An update cannot change the ends of a relation: that would be a different relation.
 * Only merges change them: {@link org.hubgraph.registry.merge.EntryMerging} moves all that refers to an entry to
 * another one, as each package defines ({@link org.hubgraph.registry.merge.Moving}), and
 * {@link org.hubgraph.registry.merge.MergeUndoing} moves it back.
 *
 * <p>A mutation checks its rules in this order:
 *
 * <ol>
 *   <li>the annotations on the input
 *   <li>names, slug and texts of an entry, in EntryEditing; the dates of a relation, in DatedRelationEditing
 *   <li>the rules between fields and between objects, where {@code ...Curation} fills the object; those that several
 *       mutations share are in {@code ...Rules}, which only some packages have
 *   <li>external ids and citations, in EntryEditing and RelationEditing
 * </ol>
 *
 * <p>A deletion is refused if one of the {@link org.hubgraph.registry.change.References} still has rows that refer to the
 * object. In a merge and in its undoing, the rules of a package are in its {@link org.hubgraph.registry.merge.Moving}.
 *
 * <p>A field is said once: the field of an input sets the field of the object with the same name
 * ({@link org.hubgraph.registry.change.PatchOf}), through its setter, which derives other columns if there are any. A
 * command copies only its {@link org.hubgraph.registry.change.Explicit} fields.
 * {@link org.hubgraph.registry.change.Patches} compares inputs, objects and recorded facts when the application starts.
 *
 * <p>An update names only the fields that it changes. They are {@link java.util.Optional}: null means that the field
 * was left out and does not change, empty means that null was given and the field is cleared.
 */
package org.hubgraph.registry.change;
