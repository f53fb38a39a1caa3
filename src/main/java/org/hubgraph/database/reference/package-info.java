/**
 * Referential integrity under concurrent writes.
 *
 * <p>An entity declares with {@link org.hubgraph.database.reference.RefersTo} what each of its keys refers to. {@link
 * org.hubgraph.database.reference.ReferenceModel} collects these declarations. {@link
 * org.hubgraph.database.reference.ReferenceGuard} checks each flush of each session, so that commands need not care
 * about it:
 *
 * <ul>
 * <li>A row that gets a new reference locks the referenced row until the transaction ends: on PostgreSQL with a shared
 * lock, on H2 with an exclusive one, the only kind it has. If the referenced row has been deleted or (if the reference
 * relies on its attributes) changed, the transaction is run again.
 * <li>A row that is deleted, or in which an attribute changes that references rely on, is locked exclusively. Then
 * {@link org.hubgraph.database.reference.CommittedReferences} looks for references that were committed after the
 * snapshot of the transaction. If there are any, the transaction is run again and sees them.
 * <li>If the number of references to one row is limited, a row that gets such a reference locks that row exclusively
 * and looks for newly committed references in the same way. Thus its count remains correct.
 * </ul>
 *
 * <p>A command whose rule follows references from row to row calls {@link
 * org.hubgraph.database.reference.CompleteReferences}.
 *
 * <p>Foreign keys alone are not sufficient: H2 does not check them between concurrent transactions, and references to
 * rows of several types have none.
 */
package org.hubgraph.database.reference;
