package org.hubgraph;

import io.quarkus.test.junit.QuarkusTest;

import org.hubgraph.testsupport.AnyDatabase;

/** The canonical operations against the application in this process. */
@AnyDatabase
@QuarkusTest
class OperationsTest extends Operations {}
