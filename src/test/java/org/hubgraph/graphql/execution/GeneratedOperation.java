package org.hubgraph.graphql.execution;

import java.util.List;
import java.util.Map;

/**
 * @param operationName null where the document has only one operation
 * @param variables one or more sets to run the document with, so that it meets its cached plan again
 */
record GeneratedOperation(String document, String operationName, List<Map<String, Object>> variables) {}
