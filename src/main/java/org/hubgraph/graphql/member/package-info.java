/**
 * Access to fields, getters and record components of classes that are known only when the server runs: by method handles on
 * a JVM, by reflection in a native image. Start with {@link org.hubgraph.graphql.member.Members}.
 */
package org.hubgraph.graphql.member;
