package org.hubgraph.server.page.explore;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

import org.hubgraph.testsupport.Browser;
import org.hubgraph.testsupport.PackagedServer;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** A browser that visits the explorer of the packaged application. */
abstract class ExplorerBrowser {
    static final List<String> VIEWS = List.of("network", "money", "timeline", "map", "sources");
    static final String HUB = "/explore?entry=hub/shanghai-foundation-model-innovation-center";
    static final String OTHER_HUB = "/explore?entry=hub/euratechnologies&depth=2";
    static final String READY = "document.querySelector('#view h2, #view .starts, .problem')"
            + " && !document.querySelector('#view[aria-busy]')";

    /** With the packaged registry; tests only read from it. */
    static PackagedServer server;

    static Browser browser;

    @TempDir
    static Path directory;

    @BeforeAll
    static void open() {
        server = PackagedServer.shared();
        browser = Browser.open(directory.resolve("browser"));
    }

    @AfterAll
    static void close() {
        browser.close();
    }

    static void visit(PackagedServer of, String address) throws InterruptedException {
        browser.open(URI.create(of.uri() + address));
        awaitTrue(READY);
    }

    /** Presses the link of a view, and waits for it or for the message that it cannot be shown. */
    static void choose(String view) throws InterruptedException {
        browser.click("[data-key=view-" + view + "]");
        awaitTrue("document.querySelector('.problem') || " + isShown(view));
    }

    static void awaitView(String view) throws InterruptedException {
        awaitTrue(isShown(view));
    }

    private static String isShown(String view) {
        return "document.querySelector('[data-key=view-" + view + "][aria-current]') && " + READY;
    }

    static void assertFits(String what) {
        assertEquals(
                0L,
                browser.run("return document.documentElement.scrollWidth - document.documentElement.clientWidth"),
                what);
    }

    static void assertClean(PackagedServer of) throws IOException {
        assertEquals(List.of(), browser.complaints());
        assertEquals(List.of(), browser.badRequests(of.uri()));
    }

    /** Waits until the JavaScript expression is true. */
    static void awaitTrue(String expression) throws InterruptedException {
        browser.await("return Boolean(" + expression + ")");
    }

    /** Opens the table below the picture. */
    static void openTable() throws InterruptedException {
        browser.run("document.querySelector('.data').open = true");
        awaitTrue("document.querySelector('.data tbody')");
    }

    /** The text of an element. */
    static String text(String id) {
        return (String) browser.run("return document.getElementById(arguments[0]).textContent", id);
    }
}
