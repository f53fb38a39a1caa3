package org.hubgraph.graphql.execution;

import java.util.List;
import java.util.Map;

/**
 * A generated document.
 *
 * @param operationName null if the document has only one operation
 * @param variables one or more sets of variables to run the document with, so that its plan is also taken from the
 *     cache
 */
record GeneratedOperation(String document, String operationName, List<Map<String, Object>> variables) {}
