/**
 * Runs GraphQL operations breadth-first over the schema that SmallRye builds from the annotated code.
 *
 * <p>A request goes through three steps. {@link org.hubgraph.graphql.execution.Planner} turns a validated document into a
 * {@link org.hubgraph.graphql.execution.Plan}: for each type the fields in the order of the response, each with the
 * {@link org.hubgraph.graphql.execution.Resolver} that brings its values. {@link org.hubgraph.graphql.execution.Run} carries the plan
 * out level by level: a field is resolved once for all its objects. {@link org.hubgraph.graphql.execution.ResponseWriter}
 * streams the result as JSON.
 *
 * <p>An example: {@code { hubs(first: 2) { nodes { name a: tenants(first: 1) { nodes { name } } b: tenants(first: 5) {
 * totalCount } } } }}. The run calls {@code hubs} once. Its one connection makes the next level; {@code nodes} of it is
 * a plain accessor and gives two hubs, the level below. There {@code name} is read from each hub, the resolver of
 * {@code tenants} is called once with both hubs and {@code first: 1} for the field {@code a}, and once more with both
 * hubs and {@code first: 5} for the field {@code b}: an alias is a field of its own, so it cannot get another's
 * arguments. Each call is one SQL statement, however many hubs there are. If the second hub's {@code tenants} came back
 * null, an error with the path {@code hubs, nodes, 1, a} would be added and, {@code tenants} being non-null, that hub
 * would become null, and so would what must not hold a null: this is settled on the way back up.
 *
 * <p>A run is on one thread, and can be cancelled from another ({@link org.hubgraph.graphql.execution.Cancellation}): then no resolver
 * is called any more, what is there already stays, and every field that is not fails with the reason.
 *
 * <p>Semantics are those of the GraphQL specification, section 6 (Execution). Parsing, validation and the coercion of
 * arguments and variables are graphql-java's, and so are the values of introspection. Resolvers are called through their CDI
 * proxies, so interceptors, security annotations and validation on them work. Nothing here knows a noun of the registry.
 *
 * <p>{@link org.hubgraph.graphql.execution.Cost} reckons the objects of a response before a run; {@link
 * org.hubgraph.graphql.execution.Usage} counts the objects, bytes and rows that really come, and stops the run above a limit: then no
 * part of its data is returned.
 */
package org.hubgraph.graphql.execution;
