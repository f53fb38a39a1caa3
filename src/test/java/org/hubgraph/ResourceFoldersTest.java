package org.hubgraph;

import java.nio.file.Path;
import java.util.ArrayList;

import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathFactory;

import org.junit.jupiter.api.Test;
import org.w3c.dom.NodeList;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * Dev mode copies each folder of resources as a whole, without the includes of the build. If one contained the build, it
 * would copy its own copies without end, and the server would never start.
 */
class ResourceFoldersTest {
    @Test
    void noFolderOfResourcesContainsTheBuild() throws Exception {
        var project = Path.of("").toAbsolutePath();
        var pom = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse("pom.xml");
        var found = (NodeList) XPathFactory.newInstance()
                .newXPath()
                .evaluate(
                        "/project/build/*/*[self::resource or self::testResource]/directory",
                        pom,
                        XPathConstants.NODESET);
        var folders = new ArrayList<Path>();
        for (int i = 0; i < found.getLength(); i++) {
            String folder = found.item(i).getTextContent().strip().replace("${project.basedir}", project.toString());
            folders.add(project.resolve(folder).normalize());
        }

        assertTrue(folders.size() > 2, folders::toString);
        for (Path folder : folders) {
            assertFalse(project.resolve("target").startsWith(folder), folder::toString);
        }
    }
}
