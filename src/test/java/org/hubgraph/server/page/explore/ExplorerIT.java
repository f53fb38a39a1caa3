package org.hubgraph.server.page.explore;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;

import org.hubgraph.testsupport.Axe;
import org.hubgraph.testsupport.PackagedServer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Views, addresses, keys and dates. */
class ExplorerIT extends ExplorerBrowser {
    private static final List<Integer> WIDTHS = List.of(360, 768, 1440);
    private static final Keys[] TABS = Collections.nCopies(20, Keys.TAB).toArray(Keys[]::new);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String NAME = "e => e.localName + ' ' + (e.dataset.key ?? e.id) + ' ' +"
            + " (e.getAttribute('aria-label') ?? e.textContent).slice(0, 60) + ' ' + (e.getAttribute('href') ?? '')";

    @Test
    void eachViewFitsEachWidthAndIsAccessible() throws Exception {
        var axe = Axe.install();
        var faults = new ArrayList<String>();
        var addresses = new ArrayList<>(List.of("/explore"));
        VIEWS.forEach(view -> addresses.add(HUB + "&view=" + view));
        for (String address : addresses) {
            for (int width : WIDTHS) {
                browser.show(width, false);
                visit(server, address);
                assertFits(address + " at " + width);
            }
            axe.violations(browser).forEach(violation -> faults.add(address + " " + violation));
            browser.show(1440, true);
            axe.violationsOfColours(browser).forEach(violation -> faults.add(address + " dark " + violation));
        }
        assertEquals(List.of(), faults);
        assertClean(server);
    }

    @Test
    void aLinkShowsTheSameAsTheWayThere() throws Exception {
        browser.show(1280, false);
        visit(server, HUB);
        String network = shown();
        choose("timeline");
        String timeline = shown();
        choose("sources");
        String sources = shown();
        String address = browser.address();

        browser.back();
        awaitView("timeline");
        assertEquals(timeline, shown());
        browser.back();
        awaitView("network");
        assertEquals(network, shown());
        browser.forward();
        awaitView("timeline");
        assertEquals(timeline, shown());
        visit(server, address.substring(server.uri().toString().length()));
        assertEquals(sources, shown());
        assertClean(server);
    }

    /** The title, the controls and the view, as text and as pictures. */
    private static String shown() {
        return (String) browser.run("return document.getElementById('title').innerText"
                + " + [...document.querySelectorAll('.drawing > svg')].map(svg => svg.textContent).join()"
                + " + document.getElementById('view').innerText");
    }

    @Test
    void theKeyboardReachesAndOperatesEverything() throws Exception {
        browser.show(1280, false);
        for (String view : VIEWS) {
            visit(server, OTHER_HUB + "&view=" + view);
            browser.run("document.querySelector('.kinds').open = true; document.activeElement.blur();");
            var reached = tabStops();
            @SuppressWarnings("unchecked")
            var operable = new ArrayList<>((List<String>) browser.run(
                    "return [...document.querySelectorAll('a[href], button, input, select, summary, svg [tabindex=\"0\"]')]"
                            + ".filter(e => e.checkVisibility()).map(" + NAME + ")"));
            operable.removeAll(reached);
            assertEquals(List.of(), operable, view);
        }

        visit(server, HUB);
        browser.run("document.querySelector('svg [tabindex=\"0\"]').focus()");
        String first = focused();
        browser.pressKeys(Keys.ARROW_UP);
        assertFalse(first.equals(focused()), first);
        browser.pressKeys(Keys.ENTER);
        awaitTrue("location.search.includes('expanded=') && " + READY);
        assertTrue(focused().startsWith("g "), focused());
        visit(server, HUB + "&view=timeline");
        browser.run("document.querySelector('svg [tabindex=\"0\"]').focus()");
        browser.pressKeys(Keys.ARROW_DOWN, Keys.ENTER);
        awaitView("sources");
        assertEquals("h2", browser.run("return document.activeElement.localName"));
        assertClean(server);
    }

    /** The elements that the tab key reaches from the beginning of the page, until it begins again. */
    private static Set<String> tabStops() {
        browser.run("window.reached = []; document.addEventListener('focusin', event => window.reached.push((" + NAME
                + ")(event.target)))");
        for (int presses = 0; presses < 600; presses += TABS.length) {
            browser.pressKeys(TABS);
            @SuppressWarnings("unchecked")
            var reached = (List<String>) browser.run("return window.reached");
            if (reached.lastIndexOf(reached.get(0)) > 0) {
                return Set.copyOf(reached);
            }
        }
        throw new AssertionError("The tab key does not come back to the first element");
    }

    private static String focused() {
        return (String) browser.run("return (" + NAME + ")(document.activeElement)");
    }

    /** The browser applies the date itself; the server would choose the same relations. */
    @Test
    void theDateMeansTheSameAsInTheApi() throws Exception {
        browser.show(1280, false);
        String query = "query($asOf: PartialDate) { hub(slug: \"station-f\") { tenancies(asOf: $asOf) { totalCount }"
                + " backings(asOf: $asOf) { totalCount } operatorships(asOf: $asOf) { totalCount } } }";
        for (String date : List.of("2016", "2017-06", "2020-01-01", "2024", "2025-06~", "202X", "2026")) {
            visit(server, "/explore?entry=hub/station-f&kinds=tenancy,backing,operatorship&asOf=" + date);
            openTable();
            var body = JSON.readTree(get(
                    server,
                    "/graphql?query=" + encoded(query) + "&variables=" + encoded("{\"asOf\":\"" + date + "\"}")));
            int expected = 0;
            for (String list : List.of("tenancies", "backings", "operatorships")) {
                expected += body.at("/data/hub/" + list + "/totalCount").asInt(-100);
            }

            assertEquals(
                    (long) expected, browser.run("return document.querySelectorAll('.data tbody tr').length"), date);
        }
    }

    private static String get(PackagedServer of, String address) throws Exception {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(of.uri() + address)).build(),
                        HttpResponse.BodyHandlers.ofString())
                .body();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
