package org.hubgraph;

import io.quarkus.test.junit.QuarkusTest;

import org.hubgraph.testsupport.EachDatabase;

/** The canonical operations against the application in this process. */
@EachDatabase
@QuarkusTest
class OperationsTest extends Operations {}
