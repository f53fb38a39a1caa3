package org.hubgraph;

import io.quarkus.test.junit.QuarkusTest;

/** The canonical operations, answered by the application in this process. */
@QuarkusTest
class OperationsTest extends Operations {}
