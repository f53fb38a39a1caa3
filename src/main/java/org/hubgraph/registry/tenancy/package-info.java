/**
 * Tenancies: an organisation is in a hub, or near it. {@code Hub.tenants} and {@code Tenant.hubs} are resolved here, in
 * {@link org.hubgraph.registry.tenancy.TenancyApi}.
 */
package org.hubgraph.registry.tenancy;
