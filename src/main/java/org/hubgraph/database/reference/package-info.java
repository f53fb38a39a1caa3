/**
 * References between rows, and how they hold while many clients write at once.
 *
 * <p>An entity says with {@link org.hubgraph.database.reference.RefersTo} what each key in it refers to. {@link
 * org.hubgraph.database.reference.ReferenceModel} has all of them; {@link org.hubgraph.database.reference.ReferenceGuard} looks at each flush of
 * each session, so that no command has to think of it:
 *
 * <ul>
 *   <li>A row that gets a new reference locks what it refers to until the transaction ends: on PostgreSQL with a lock that
 *       others may share, on H2 with an exclusive one, the only kind it has. If that row is gone by then, or (where the
 *       reference relies on its facts) has changed, the transaction is run again.
 *   <li>A row that is deleted, or changed in what others rely on, is locked exclusively. Then {@link
 *       org.hubgraph.database.reference.CommittedReferences} looks, past the snapshot of the transaction, for references that were
 *       committed meanwhile. If there are any, the transaction is run again and sees them.
 *   <li>A row that gets a reference of which only so many may lead to one row locks that row exclusively, and looks in the same
 *       way for others that were committed meanwhile: what it has counted is then still right.
 * </ul>
 *
 * <p>Foreign keys alone do not do this: H2 does not check them between concurrent transactions, and references to rows of
 * several types have none.
 */
package org.hubgraph.database.reference;
