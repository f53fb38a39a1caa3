/**
 * Webhooks: the server sends changes to addresses that administrators have registered. The endpoint {@code /webhooks} is
 * not part of the schema, because deliveries change what it shows and not the version of the registry. Start with {@link
 * org.hubgraph.server.webhook.Dispatcher}.
 *
 * <ul>
 *   <li>Administration: WebhookEndpoint, WebhookInput, WebhookJson, WebhookAdministration, WebhookSettings
 *   <li>Tables: WebhookDatabase, Webhooks (what administrators decide), Progress (how far each has come, and the lease of
 *       the process that delivers), Queue (failed deliveries and dead letters)
 *   <li>Delivery: Leases, Dispatcher (which webhook has its turn), Deliverer (a turn), Attempts (one delivery), Outcomes
 *       (what is stored of it), Backoff, WebhookMetrics
 *   <li>Requests: WebhookDocuments and Payload (the body), Secret and Signature, Sender
 *   <li>Addresses: Target, Hosts, Network, AllowedNetworks, Resolution
 * </ul>
 */
package org.hubgraph.server.webhook;
