package org.hubgraph.server.page.imports;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;

import org.hubgraph.testsupport.Axe;
import org.hubgraph.testsupport.Browser;
import org.hubgraph.testsupport.Editor;
import org.hubgraph.testsupport.PackagedServer;
import org.hubgraph.testsupport.TestUser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Files are imported in a browser, with a keyboard alone. */
class ImportPageIT {
    /** The second row may be the first one; the third has no name. */
    private static final String FILE = """
            Nr;Firma;Ort;Land;Webseite;Gegründet;<script>
            1; Qvist Harbour Optics;Hamburg;DE;https://qvist-optics.example;2011;x
            2;Qvist Harbor Optics;Hamburg;DE;https://qvist-optics.example;2011;<b>bold</b>
            3;;Ulm;DE;;1999;
            """;

    private static final int MOST_STOPS = 200;

    @TempDir
    static Path directory;

    private static PackagedServer server;
    private static Browser browser;
    private static Axe axe;

    private final List<String> faults = new ArrayList<>();

    @BeforeAll
    static void open() throws Exception {
        axe = Axe.install();
        TestUser.add(directory.resolve("server"), "bob", "password of bob", "admin");
        server = PackagedServer.start(
                directory.resolve("server"), Editor.settings("-Dhubgraph.playground.enabled=false"));
        browser = Browser.open(directory.resolve("browser"));
    }

    @AfterAll
    static void close() {
        browser.close();
        server.close();
    }

    @Test
    void aFileIsTriedImportedDecidedAndTakenBack() throws Exception {
        var file = Files.writeString(directory.resolve("firms.csv"), FILE);
        browser.show(1280, false);
        browser.open(server.uri().resolve("/import"));
        awaitTrue("document.activeElement.id === 'user'");
        assertGood("signed out");
        browser.pressKeys(Editor.NAME, Keys.TAB, Editor.PASSWORD, Keys.ENTER);
        awaitTrue("document.activeElement.id === 'chosen'");

        browser.type("#chosen", file.toString());
        awaitTrue("document.activeElement.textContent === '2. Mapping'");
        awaitTrue("document.getElementById('yaml').value.includes('foundedOn: \"Gegründet\"')");
        tabTo("e.ariaLabel === 'Field of the column Nr'");
        browser.pressKeys("Key");
        awaitTrue("document.getElementById('yaml').value.includes('key: \"Nr\"')");
        browser.run("document.getElementById('yaml-part').open = true");
        assertGood("mapping");

        tabTo("e.value === 'dry'");
        browser.pressKeys(Keys.ENTER);
        awaitEnd("The dry run has ended");
        assertEquals(0, found());
        browser.run("document.querySelector('.totals .created').click()");
        awaitTrue("document.querySelector('.report summary')?.textContent.includes(' cleaned')");
        tabTo("e.textContent === 'Import this file'");
        browser.pressKeys(Keys.ENTER);
        awaitEnd("The import has ended");
        assertEquals(1, found());

        awaitTrue("document.querySelector('.side + .side dd')?.textContent.includes('Qvist Harbour Optics')");
        assertEquals(
                "Qvist Harbor Optics",
                browser.run(
                        "return [...document.querySelectorAll('.side dt')].find(name => name.textContent === 'Firma')"
                                + ".nextSibling.textContent"));
        assertGood("suspect");
        tabTo("e.textContent === 'What the file no longer has'");
        browser.pressKeys(Keys.ENTER);
        awaitTrue("document.activeElement.textContent === 'What the file no longer has'"
                + " && document.activeElement.localName === 'h3'");
        assertEquals(
                "The file has every record with a key that earlier files of its source had.",
                browser.run("return document.activeElement.nextSibling.textContent"));
        tabTo("e.textContent.startsWith('It is this one')");
        browser.pressKeys(Keys.ENTER);
        awaitTrue("document.getElementById('message').textContent === 'Row 2: recognised.'");
        assertEquals(1, found());
        // What is decided is no longer beside candidates, and the entry has a link.
        awaitTrue("!document.querySelector('.suspect')"
                + " && document.querySelector('.report li p a')?.pathname.startsWith('/tenants/qvist-')");

        browser.run("HTMLAnchorElement.prototype.click = () => {}; const made = URL.createObjectURL;"
                + " URL.createObjectURL = blob => { blob.text().then(text => (window.saved = text));"
                + " return made.call(URL, blob); };");
        tabTo("e.textContent === 'Download the refused rows'");
        browser.pressKeys(Keys.ENTER);
        awaitTrue("window.saved");
        String saved = (String) browser.run("return window.saved");
        assertTrue(saved.strip().endsWith("\n3;;Ulm;DE;;1999;"), saved);

        tabTo("e.textContent === 'Take back…'");
        browser.pressKeys(Keys.ENTER);
        browser.pressKeys(Keys.ENTER);
        awaitEnd("The import was taken back");
        awaitTrue("document.getElementById('message').textContent.startsWith('The import was taken back.')");
        assertEquals(0, found());
        tabTo("e.textContent === 'Delete the file…'");
        browser.pressKeys(Keys.ENTER);
        browser.pressKeys(Keys.ENTER);
        awaitTrue("[...document.querySelectorAll('.actions')].some(actions =>"
                + " /^(?!.*(Delete|refused)).*Download the report/.test(actions.textContent))");
        browser.back();
        awaitEnd("The dry run has ended");
        assertEquals(List.of(), faults);
        assertEquals(List.of(), browser.complaints());
        assertEquals(List.of(), browser.badRequests(server.uri()));
    }

    @Test
    void aDroppedFileGetsAReadyMappingThatCanBeChanged() throws Exception {
        signIn();
        drop("Ölwerke 2026.csv", "record_id,name,founded,dissolved\\n1,X,1999,2001\\n");
        awaitTrue("document.getElementById('yaml')?.value.includes('mapping: tenants')");
        awaitTrue("document.getElementById('yaml').value.includes('slug: \"olwerke-2026\"')");

        browser.run("document.getElementById('yaml-part').open = true;"
                + " document.getElementById('yaml').focus(); document.getElementById('yaml').select()");
        browser.pressKeys("mapping: mine", Keys.ENTER, "records: none");

        awaitTrue("document.getElementById('faults').textContent.includes('Line 1')");
        assertEquals("yaml", browser.run("return document.querySelector('input[name=mode]:checked').value"));
        tabTo("e.value === 'dry'");
        browser.pressKeys(Keys.ENTER);
        awaitTrue("document.getElementById('message').textContent.startsWith('The mapping has faults')");
        // The browser itself reports the response with status 400.
        browser.complaints();
        browser.badRequests(server.uri());
    }

    /** The hub of a list of its tenants is a value for all rows. */
    @Test
    void aListOfPeopleIsRecognisedAndTheTypeCanBeChanged() throws Exception {
        signIn();
        drop("list.csv", "Name,Role,Employer\\nAda,Founder,Optics\\n");
        awaitTrue("document.getElementById('yaml')?.value.includes('type: affiliation')");
        assertEquals("people and their roles", described());
        assertEquals(false, browser.run("return Boolean(document.getElementById('hub'))"));

        tabTo("e.getAttribute('aria-label') === 'What the rows describe'");
        browser.pressKeys("o");
        awaitTrue("document.getElementById('yaml')?.value.includes('type: tenant')");
        awaitTrue("document.activeElement.getAttribute('aria-label') === 'What the rows describe'");
        assertEquals("organisations", described());
        tabTo("e.id === 'hub'");
        browser.pressKeys("ai-tower");

        awaitTrue("document.getElementById('yaml').value.includes('hub: {slug: {value: \"ai-tower\"}}')");

        // What is sent has the last change, even if it was made a moment before.
        browser.run("const send = window.fetch; window.fetch = (address, options) => {"
                + " if (options?.body instanceof FormData) {"
                + " options.body.get('mapping').text().then(text => (window.sentMapping = text)); }"
                + " return send(address, options); };"
                + " const slug = document.getElementById('source-slug'); slug.value = 'changed-at-once';"
                + " slug.dispatchEvent(new Event('input', { bubbles: true }));"
                + " document.querySelector('#mapping button[value=dry]').click();");
        awaitTrue("window.sentMapping");
        assertTrue(((String) browser.run("return window.sentMapping")).contains("changed-at-once"));
        awaitEnd("The dry run has ended");
        assertEquals("", browser.run("return document.getElementById('faults').textContent"));
        assertEquals(List.of(), browser.complaints());
    }

    /** @param content as in a literal of JavaScript */
    private static void drop(String name, String content) {
        browser.run("const transfer = new DataTransfer();"
                + " transfer.items.add(new File(['" + content + "'], '" + name + "'));"
                + " document.getElementById('drop').dispatchEvent(new DragEvent('drop', { dataTransfer: transfer }));");
    }

    private static Object described() {
        return browser.run("return document.querySelector('select[aria-label=\"What the rows describe\"]')"
                + ".selectedOptions[0].textContent");
    }

    private static void signIn() throws InterruptedException {
        browser.show(1280, false);
        browser.open(server.uri().resolve("/import"));
        awaitTrue("document.activeElement.id === 'user'");
        browser.pressKeys(Editor.NAME, Keys.TAB, Editor.PASSWORD, Keys.ENTER);
        awaitTrue("document.activeElement.id === 'chosen'");
    }

    @Test
    void thePageSaysWhatIsMissing() throws Exception {
        assertRefused("nobody", "wrong", "The name or the password is wrong");
        assertRefused("bob", "password of bob", "You are signed in, but you do not have the role editor");
        // The browser itself reports the responses with status 401 and 403.
        browser.complaints();
        browser.badRequests(server.uri());
    }

    private static void assertRefused(String name, String password, String reason) throws Exception {
        browser.open(server.uri().resolve("/import"));
        awaitTrue("document.activeElement.id === 'user'");

        browser.pressKeys(name, Keys.TAB, password, Keys.ENTER);

        awaitTrue("document.getElementById('message').textContent.startsWith('" + reason + "')");
        assertEquals(
                true, browser.run("return document.getElementById('sign-in').textContent.includes('the role editor')"));
        assertEquals(false, browser.run("return document.getElementById('start').checkVisibility()"));
    }

    /** The playground of this server is turned off. */
    @Test
    void pagesDoNotLeadToAPlaygroundThatIsTurnedOff() throws Exception {
        for (String path : List.of("/", "/hubs/station-f", "/sources/g-enews", "/import", "/explore")) {
            var page = get(path);
            assertEquals(200, page.statusCode(), path);
            assertFalse(page.body().contains("graphiql"), () -> page.body());
        }
        for (String path : List.of("/graphiql", "/graphiql/", "/graphiql/playground.js", "/graphiql/render.js")) {
            assertEquals(404, get(path).statusCode(), path);
        }
    }

    private static HttpResponse<String> get(String path) throws Exception {
        var request = HttpRequest.newBuilder(server.uri().resolve(path)).build();
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    }

    private static int found() {
        return new Editor()
                .data(server, "{ tenants(filter: { name: { startsWith: \"Qvist Harb\" } }) { totalCount } }", Map.of())
                .at("/tenants/totalCount")
                .asInt();
    }

    private static void awaitEnd(String text) throws InterruptedException {
        awaitTrue("document.getElementById('job').textContent.includes('" + text + "')");
    }

    private static void awaitTrue(String expression) throws InterruptedException {
        browser.await("return Boolean(" + expression + ")");
    }

    /** Presses the tab key until the element in focus, {@code e}, is the wanted one. */
    private static void tabTo(String wanted) {
        for (int stop = 0; stop < MOST_STOPS; stop++) {
            if (Boolean.TRUE.equals(browser.run("const e = document.activeElement; return " + wanted))) {
                return;
            }
            browser.pressKeys(Keys.TAB);
        }
        throw new AssertionError("The tab key does not reach " + wanted);
    }

    /** Looks at the present state of the page in several widths and both schemes. */
    private void assertGood(String what) {
        for (int width : new int[] {360, 768, 1440}) {
            browser.show(width, false);
            long hidden = (Long)
                    browser.run("const page = document.documentElement; return page.scrollWidth - page.clientWidth");
            if (hidden > 0) {
                faults.add(what + " is " + hidden + " pixels wider than " + width);
            }
        }
        axe.violations(browser).forEach(violation -> faults.add(what + " " + violation));
        browser.show(1280, true);
        axe.violationsOfColours(browser).forEach(violation -> faults.add(what + " dark " + violation));
        browser.show(1280, false);
    }
}
