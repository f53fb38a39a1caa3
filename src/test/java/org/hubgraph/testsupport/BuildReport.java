package org.hubgraph.testsupport;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;

import org.w3c.dom.Element;

/**
 * The last lines of the build: the slowest test classes, and the tests that ran on no database, each with its reason.
 * Read from the reports of Surefire and Failsafe.
 */
public final class BuildReport {
    private static final int SLOWEST = 10;
    /** The number of a test with parameters, at the end of its name. */
    private static final Pattern PARAMETERS = Pattern.compile("\\[\\d+\\]$");

    private final List<TestClass> classes = new ArrayList<>();
    private final Map<String, String> skipped = new TreeMap<>();
    private final TreeSet<String> run = new TreeSet<>();

    private record TestClass(String name, String build, double seconds) {}

    private BuildReport() {}

    /** @param folders with reports; missing ones are ignored */
    public static void main(String[] folders) throws Exception {
        var report = new BuildReport();
        for (String folder : folders) {
            report.read(Path.of(folder));
        }
        report.print();
    }

    private void read(Path folder) throws Exception {
        if (!Files.isDirectory(folder)) {
            return;
        }
        var parser = DocumentBuilderFactory.newInstance().newDocumentBuilder();
        try (var files = Files.newDirectoryStream(folder, "TEST-*.xml")) {
            for (Path file : files) {
                read(parser, file, folder.toString().contains("postgresql") ? "PostgreSQL" : "H2");
            }
        }
    }

    private void read(DocumentBuilder parser, Path file, String build) throws Exception {
        var suite = parse(parser, file);
        classes.add(new TestClass(
                suite.getAttribute("name"),
                build,
                Double.parseDouble(suite.getAttribute("time").replace(",", ""))));
        var tests = suite.getElementsByTagName("testcase");
        for (int i = 0; i < tests.getLength(); i++) {
            var test = (Element) tests.item(i);
            String name = test.getAttribute("classname") + "." + test.getAttribute("name");
            var reasons = test.getElementsByTagName("skipped");
            if (reasons.getLength() == 0) {
                run.add(name);
                // A test with parameters that is skipped is reported without them.
                run.add(PARAMETERS.matcher(name).replaceFirst(""));
                run.add(test.getAttribute("classname"));
            } else {
                skipped.put(name, ((Element) reasons.item(0)).getAttribute("message"));
            }
        }
    }

    private static Element parse(DocumentBuilder parser, Path file) throws IOException {
        try {
            return parser.parse(file.toFile()).getDocumentElement();
        } catch (org.xml.sax.SAXException broken) {
            throw new IOException(file + " is no report", broken);
        }
    }

    private void print() {
        System.out.println();
        System.out.println("The slowest test classes, in seconds:");
        classes.stream()
                .sorted(Comparator.comparingDouble(TestClass::seconds).reversed())
                .limit(SLOWEST)
                .forEach(test ->
                        System.out.printf(Locale.ROOT, "%8.1f  %s on %s%n", test.seconds, test.name, test.build));
        // A test for one database runs only there. The report on a class that is skipped completely does not list its
        // tests.
        skipped.keySet()
                .removeIf(name ->
                        run.contains(name) || name.endsWith(".") && run.contains(name.substring(0, name.length() - 1)));
        System.out.println(skipped.isEmpty() ? "No test was skipped." : "Skipped:");
        skipped.forEach((name, reason) -> System.out.println("  " + name + ": " + reason));
    }
}
