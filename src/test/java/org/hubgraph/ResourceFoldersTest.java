package org.hubgraph;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathFactory;

import org.junit.jupiter.api.Test;
import org.w3c.dom.NodeList;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The folders of resources that the build names. */
class ResourceFoldersTest {
    private static final String PLACE = "${project.basedir}";

    /**
     * Dev mode copies each folder of resources as a whole, without the includes of the build. If one contained the build,
     * it would copy its own copies without end, and the server would never start.
     */
    @Test
    void noFolderOfResourcesContainsTheBuild() throws Exception {
        var project = Path.of("").toAbsolutePath();
        var folders = texts("/project/build/*/*[self::resource or self::testResource]/directory").stream()
                .map(folder -> project.resolve(folder.replace(PLACE, project.toString()))
                        .normalize())
                .toList();

        assertTrue(folders.size() > 2, folders::toString);
        for (Path folder : folders) {
            assertFalse(project.resolve("target").startsWith(folder), folder::toString);
        }
    }

    /** Otherwise an image that is built from source lacks them. */
    @Test
    void anImageIsBuiltFromAllOfThem() throws Exception {
        var needed = new ArrayList<>(texts("/project/build/resources/resource/directory"));
        needed.addAll(texts("//execution//resource[directory = '" + PLACE + "']/includes/include"));
        assertTrue(needed.containsAll(List.of("src/site/markdown", "README.md")), needed::toString);
        var rules = Files.readAllLines(Path.of(".dockerignore"));
        assertTrue(rules.contains("*"), rules::toString);
        var sent = rules.stream()
                .filter(rule -> rule.startsWith("!"))
                .map(rule -> Path.of(rule.substring(1).replaceFirst("/\\*\\*$", "")))
                .toList();

        assertEquals(
                List.of(),
                needed.stream()
                        .filter(path -> sent.stream().noneMatch(Path.of(path)::startsWith))
                        .toList());
    }

    private static List<String> texts(String expression) throws Exception {
        var pom = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse("pom.xml");
        var found = (NodeList) XPathFactory.newInstance().newXPath().evaluate(expression, pom, XPathConstants.NODESET);
        var texts = new ArrayList<String>();
        for (int i = 0; i < found.getLength(); i++) {
            texts.add(found.item(i).getTextContent().strip());
        }
        return texts;
    }
}
