package org.hubgraph.registry.importing.mapping;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * The source that the objects of a file are cited from.
 *
 * @param slug of the source in the registry
 * @param fields of {@code CreateSource}, if the source is to be added when it is missing; otherwise null
 */
public record MappingSource(String slug, ObjectNode fields) {}
