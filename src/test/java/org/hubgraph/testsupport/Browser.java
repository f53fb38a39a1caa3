package org.hubgraph.testsupport;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/**
 * The Chromium installed on this machine, in headless mode. Nothing is downloaded: a machine without Chromium has no
 * browser.
 */
public final class Browser implements AutoCloseable {
    /**
     * Without a sandbox, because containers build as root, for which it is not available. The other flags disable
     * background activity.
     */
    private static final String FLAGS = "--headless=new --no-sandbox --disable-dev-shm-usage --disable-gpu"
            + " --disable-quic --no-first-run --disable-background-networking --disable-component-update"
            + " --disable-sync --window-size=1280,800";

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    /**
     * A strong reference, so that the logger retains its level. Selenium warns if its developer tools do not match the
     * version of Chromium, but no test uses them.
     */
    private static final Logger DEV_TOOLS = Logger.getLogger("org.openqa.selenium.devtools");

    private static final ObjectMapper JSON = new ObjectMapper();

    private final ChromeDriver driver;

    private Browser(ChromeDriver driver) {
        this.driver = driver;
    }

    /**
     * Chromium and its driver are {@linkplain Program#required required}.
     *
     * @param profile a new directory, so that no data of earlier visits exists
     */
    public static Browser open(Path profile) {
        DEV_TOOLS.setLevel(Level.SEVERE);
        var logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.ALL);
        logs.enable(LogType.PERFORMANCE, Level.ALL);
        var options = new ChromeOptions()
                .setBinary(Program.required("chromium", "chromium").toFile())
                .addArguments(FLAGS.split(" "))
                .addArguments("--user-data-dir=" + profile.toAbsolutePath());
        options.setCapability("goog:loggingPrefs", logs);
        var service = new ChromeDriverService.Builder()
                .usingDriverExecutable(
                        Program.required("chromedriver", "chromium-driver").toFile())
                .build();
        return new Browser(new ChromeDriver(service, options));
    }

    /** Opens the first page of the server. */
    public void visit(URI server) {
        open(server.resolve("/"));
    }

    public void open(URI address) {
        driver.get(address.toString());
    }

    /** The URLs of all links that match the CSS selector. */
    public List<String> links(String selector) {
        return driver.findElements(By.cssSelector(selector)).stream()
                .map(link -> link.getDomProperty("href"))
                .toList();
    }

    public void click(String selector) {
        driver.findElement(By.cssSelector(selector)).click();
    }

    /** Opens all parts of the page that are folded. */
    public void unfold() {
        driver.executeScript("document.querySelectorAll('details').forEach(part => part.open = true)");
    }

    /** Types a text into the field that matches the CSS selector. */
    public void type(String selector, String text) {
        driver.findElement(By.cssSelector(selector)).sendKeys(text);
    }

    /** @param key a name of {@link Keys}, such as {@code ENTER} */
    public void press(String selector, String key) {
        driver.findElement(By.cssSelector(selector)).sendKeys(Keys.valueOf(key));
    }

    /** Waits until the script returns true. */
    public void await(String script) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!Boolean.TRUE.equals(driver.executeScript(script))) {
            if (System.nanoTime() > end) {
                throw new AssertionError("Not within " + PATIENCE + ": " + script);
            }
            Thread.sleep(50);
        }
    }

    /** Changes the width of the window, in CSS pixels, and the colour scheme that the user prefers. */
    public void show(int width, boolean dark) {
        var metrics = new LinkedHashMap<String, Object>();
        metrics.put("width", width);
        metrics.put("height", 900);
        metrics.put("deviceScaleFactor", 1);
        metrics.put("mobile", false);
        driver.executeCdpCommand("Emulation.setDeviceMetricsOverride", metrics);
        var scheme = new LinkedHashMap<String, Object>();
        scheme.put("name", "prefers-color-scheme");
        scheme.put("value", dark ? "dark" : "light");
        driver.executeCdpCommand("Emulation.setEmulatedMedia", Map.of("features", List.of(scheme)));
    }

    /** Runs a script in the page and returns what it returns. */
    public Object run(String script, Object... arguments) {
        return driver.executeScript(script, arguments);
    }

    /** Makes requests whose URL matches the pattern fail, as without a network; an empty pattern lets all pass. */
    public void block(String pattern) {
        driver.executeCdpCommand("Network.enable", Map.of());
        driver.executeCdpCommand(
                "Network.setBlockedURLs", Map.of("urls", pattern.isEmpty() ? List.of() : List.of(pattern)));
    }

    /** The value with which the JavaScript calls its last argument. */
    public Object asyncScript(String script, Object... arguments) {
        driver.manage().timeouts().scriptTimeout(PATIENCE);
        return driver.executeAsyncScript(script, arguments);
    }

    /** Types into the element in focus; {@link Keys} has the other keys. */
    public void pressKeys(CharSequence... keys) {
        new Actions(driver).sendKeys(keys).perform();
    }

    public void back() {
        driver.navigate().back();
    }

    public void forward() {
        driver.navigate().forward();
    }

    public String address() {
        return driver.getCurrentUrl();
    }

    /** The complete text of the CodeMirror editor that matches the CSS selector, once it exists and is not empty. */
    public String editorText(String selector) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end) {
            var text = driver.executeScript(
                    "return document.querySelector(arguments[0])?.CodeMirror?.getValue()", selector);
            if (text instanceof String found && !found.isBlank()) {
                return found;
            }
            Thread.sleep(50);
        }
        throw new AssertionError("Nothing within " + PATIENCE + ": " + selector + " in " + driver.getCurrentUrl());
    }

    /** Messages on the console at the level of a warning or above. */
    public List<String> complaints() {
        return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
                .filter(entry -> entry.getLevel().intValue() >= Level.WARNING.intValue())
                .map(Object::toString)
                .toList();
    }

    /** Requests of the site's pages that failed, were rejected, or went to another site. */
    public List<String> badRequests(URI site) throws IOException {
        var requested = new HashMap<String, String>();
        var bad = new ArrayList<String>();
        for (var entry : driver.manage().logs().get(LogType.PERFORMANCE)) {
            JsonNode message = JSON.readTree(entry.getMessage()).path("message");
            JsonNode params = message.path("params");
            String id = params.path("requestId").asText();
            String what = message.path("method").asText();
            if (what.equals("Network.requestWillBeSent") && isOf(site, params.path("documentURL"))) {
                var address = params.path("request").path("url");
                requested.put(id, address.asText());
                if (!isOf(site, address) && !isLocal(site, address.asText())) {
                    bad.add("elsewhere: " + address.asText());
                }
            } else if (requested.containsKey(id)
                    && (params.path("response").path("status").asInt() >= 400
                            || what.equals("Network.loadingFailed")
                                    && !params.path("canceled").asBoolean())) {
                bad.add(what + ": " + requested.get(id));
            }
        }
        return bad;
    }

    @Override
    public void close() {
        driver.quit();
    }

    /** Data in the address itself, or made by a page of the site: no request leaves the browser. */
    private static boolean isLocal(URI site, String address) {
        return address.startsWith("data:") || address.startsWith("blob:" + site + "/");
    }

    private static boolean isOf(URI site, JsonNode address) {
        return address.asText().startsWith(site + "/");
    }
}
