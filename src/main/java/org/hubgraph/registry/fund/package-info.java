/**
 * Funds. {@link org.hubgraph.registry.fund.Fund} is the entity, {@link org.hubgraph.registry.fund.Funds} has its queries,
 * {@link org.hubgraph.registry.fund.FundApi} its fields of Query.
 */
package org.hubgraph.registry.fund;
