/**
 * Organisations. {@link org.hubgraph.registry.tenant.Tenant} is the entity, {@link org.hubgraph.registry.tenant.Tenants} has
 * its queries, {@link org.hubgraph.registry.tenant.TenantApi} its fields of Query.
 */
package org.hubgraph.registry.tenant;
