/**
 * Runs GraphQL operations breadth-first over the schema that SmallRye builds from the annotated code.
 *
 * <p>A request goes through three steps. {@link org.hubgraph.graphql.execution.Planner} turns a validated document into
 * a {@link org.hubgraph.graphql.execution.Plan}: for each type, the fields in the order of the response, each with the
 * {@link org.hubgraph.graphql.execution.Resolver} of its values. {@link org.hubgraph.graphql.execution.Run} runs the
 * plan level by level: a field is resolved once for all objects of its level. {@link
 * org.hubgraph.graphql.execution.ResponseWriter} writes the result as JSON.
 *
 * <p>An example: {@code { hubs(first: 2) { nodes { name a: tenants(first: 1) { nodes { name } } b: tenants(first: 5) {
 * totalCount } } } }}. The run calls {@code hubs} once. Its connection is the next level. The field {@code nodes} of
 * that level is a plain accessor and returns two hubs, the level below. There {@code name} is read from each hub. The
 * resolver of {@code tenants} is called once with both hubs and {@code first: 1} for the field {@code a}, and once with
 * both hubs and {@code first: 5} for the field {@code b}: an alias cannot receive another's arguments. Each call is one
 * SQL statement, however many hubs there are. If the second hub's {@code tenants} were null, an error with the path
 * {@code hubs, nodes, 1, a} would be added. Because {@code tenants} is non-null, that hub would become null, and so would
 * every field above it up to the first nullable one. Nulls are propagated after all lower levels are complete.
 *
 * <p>Fields of the same definition with equal arguments are resolved by one call, even under several aliases and with
 * different selections: they are one {@link org.hubgraph.graphql.execution.Step} of their level, and so are equal fields
 * below them. Aliases of a root lookup with different arguments are a {@link org.hubgraph.graphql.execution.Batch}, whose
 * objects are loaded together: {@code { a: hub(slug: "x") { tenants { totalCount } } b: hub(slug: "y") { name tenants {
 * totalCount } } }} takes one statement for both hubs and one for both counts. Each field has its own selections, errors
 * and nulls.
 *
 * <p>A run uses one thread and can be cancelled from another ({@link org.hubgraph.graphql.execution.Cancellation}).
 * After a cancellation no resolver is called; fields that have values are returned, and all others fail with the
 * reason.
 *
 * <p>Semantics are those of the GraphQL specification, section 6 (Execution). Graphql-java does the parsing, the
 * validation and the coercion of arguments and variables, and provides the values of introspection. Resolvers are
 * called through their CDI proxies, so interceptors, security annotations and validation on them work. Nothing here
 * refers to types of the registry.
 *
 * <p>{@link org.hubgraph.graphql.execution.Cost} computes the most objects of a response before a run. {@link
 * org.hubgraph.graphql.execution.Usage} counts the actual objects, bytes and rows and stops the run above a limit: no
 * part of its data is then returned.
 *
 * <p>The files, by step:
 *
 * <ul>
 *   <li>Schema (read once, at the first request): Execution, ExecutableSchema, Resolvers, Resolver, Accessor,
 *       CalledResolver, ResolverCall, StreamResolver, IntrospectionResolver, Introspection, TypeModel, DeclaredType,
 *       Scalars, ScalarFaults, ScalarSpecifications, SchemaTexts
 *   <li>Document (parsed and validated, with its limits): Parsing, DocumentReader, ExecutableDescriptions, TokenLength,
 *       DocumentSize, DocumentValidation, CancellableValidator, SortedInputs, DocumentFields, LiteralValues,
 *       RuleWording, Suggestions, DocumentError, InvalidDocument, Outline, NodeBytes
 *   <li>Variables and arguments (coerced and converted): VariableValues, InvalidVariables, UnfitInputs,
 *       FittingParts, InputOrder, ArgumentValues, Arguments, InputConversion
 *   <li>Plan (made of a document and cached): Planner, Plan, ObjectPlan, PlannedField, Selections, Level,
 *       Step, LevelPlanner, ConditionVariables, Reached, PlanBytes, Cost, FilterCost, IntrospectionCost
 *   <li>Run (of a plan, level by level): Run, StepRun, Batch, Column, ResponseObject, SubtreeScope, Cancellation, Usage,
 *       ExecutionError, NullInNonNull, Result
 *   <li>Response (written as JSON): ResponseWriter, JsonBytes, EnumJson
 * </ul>
 */
package org.hubgraph.graphql.execution;
