/**
 * A REST interface over the trusted documents: {@code GET /d/NAME} with the variables as parameters, described by OpenAPI
 * 3.1 at {@code /openapi.json}. Start with {@link org.hubgraph.server.openapi.DocumentEndpoint}.
 *
 * <ul>
 *   <li>Requests: DocumentEndpoint, QueryParameters (parameters as variables)
 *   <li>Description: OpenApiEndpoint, OpenApiDescription, OpenApiParts (what all documents share)
 * </ul>
 */
package org.hubgraph.server.openapi;
