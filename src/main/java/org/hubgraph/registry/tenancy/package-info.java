/**
 * Tenancies: an organisation is in a hub, or near it. {@code Hub.tenants}, {@code Hub.neighbours} and {@code
 * Tenant.tenancies} are resolved here, in {@link org.hubgraph.registry.tenancy.TenancyApi}. An organisation may have
 * several tenancies in one hub, such as in two zones, or one after the other: {@code Hub.tenants} then has one edge for it,
 * with all of them in {@code HubTenantEdge.tenancies}.
 */
package org.hubgraph.registry.tenancy;
