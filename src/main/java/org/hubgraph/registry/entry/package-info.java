/**
 * What hubs, tenants, people, funds and sectors have in common: slugs, names, external ids, global ids, {@code node(id:)},
 * and the superclasses of entities. Start with {@link org.hubgraph.registry.entry.RegistryEntry}. {@link
 * org.hubgraph.registry.entry.Lookups} finds objects in the present and in past states.
 *
 * <p>The files, by subject:
 *
 * <ul>
 *   <li>Rows, the superclasses of entities: Stored, RegistryEntry, OrganisationEntry, DatedRelation, Timestamps, SystemClock,
 *       StoredChange, StoredChanges, Facts
 *   <li>Interfaces and enumerations of the schema: Node, Entry, Organisation, Backer, Beneficiary, Cited, EntryType,
 *       CitationRank, Confidence, LocatorKind, SearchField
 *   <li>Values in columns: Columns, JsonList, Names, Texts, Links, Place, PlaceField, Places, CoordinatePrecision,
 *       ReportedMoney, Conversions
 *   <li>Names and external ids in tables of their own: EntryIndex, IndexStart, EntryName, CollectedRows, ExternalId, ExternalIdForm,
 *       ExternalIdValue, FreeIds, IdScheme, SearchKey, ErasedSlug
 *   <li>Tables, which each package of a noun or relation implements: NodeTable, EntryTable, NestedTable, PartTable
 *   <li>Lookups by id, slug or external id: GlobalId, NodeTables, Lookups, BatchedLookups, LookupTable, LookupKey,
 *       ExternalIdKey, AsKnownAt, MergedEntries, MergedEntry, MergedPart, Redirect, Redirects, RedirectApi
 *   <li>Texts that a search reads, and the entries that it finds by them: SearchedText, TextOwners, RelationEnds
 *   <li>Resolvers of fields, and what the resolvers of all packages use: EntryApi, NodeApi, ArgumentTexts, DateConditions,
 *       Aligned
 *   <li>Migrations of data: CanonicalExternalIds, SectorsOfTexts, CitiesOfPlaces, FieldsOfPlaces
 * </ul>
 */
package org.hubgraph.registry.entry;
