/**
 * The parsing of HQL. Hibernate's grammar does not tell from its first token whether a parenthesis is a group of
 * conditions, an expression or a subquery, so ANTLR simulates all of them up to the parenthesis that closes it, and
 * remembers each situation that it meets. For conditions in each other, as in filters across relations, this takes more
 * than linear time and memory: 32 s of processor time for a statement of 5,500 characters. No deadline interrupts it.
 * {@link org.hubgraph.database.hql.TokenLookahead} decides these cases from two tokens, for {@link
 * org.hubgraph.database.hql.LookaheadTranslator}, which Hibernate uses in place of its own translator.
 */
package org.hubgraph.database.hql;
