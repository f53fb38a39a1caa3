package org.hubgraph.server.page.entry;

import java.util.List;
import java.util.TreeMap;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The JSON-LD of relations. */
@QuarkusTest
class StructuredDataTest {
    private static final Pattern RELATION = Pattern.compile("href=\"(/relations/[^\"]*)\"");

    @Test
    void relationsHaveTheTypesOfSchemaOrg() throws Exception {
        var types = new TreeMap<String, String>();
        for (String page : List.of(
                "/hubs/shanghai-foundation-model-innovation-center",
                "/tenants/sensetime",
                "/tenants/zenly",
                "/people/xi-jinping")) {
            var links = RELATION.matcher(found(page));
            while (links.find()) {
                String relation = found(links.group(1));
                String type = relation.replaceFirst("(?s).*<p class=\"crumbs\">([^<]*)<.*", "$1");
                var data = structured(relation);
                types.put(
                        relation.contains("Neighbour") ? type + " of a neighbour" : type,
                        data.path("@type").asText());
                if (!data.isMissingNode()) {
                    assertEquals("https://schema.org", data.path("@context").asText(), type);
                    assertTrue(data.toString().contains(links.group(1)), data::toString);
                }
            }
        }

        assertEquals("Organization", types.get("Tenancy"), types::toString);
        assertEquals("", types.get("Tenancy of a neighbour"), types::toString);
        assertEquals("Organization", types.get("Role"), types::toString);
        assertEquals("Organization", types.get("Backing"), types::toString);
        assertEquals("BuyAction", types.get("Acquisition"), types::toString);
        assertEquals("Event", types.get("Visit"), types::toString);
        assertEquals("", types.get("Operatorship"), types::toString);
    }

    /** A missing node if there is none. */
    private static JsonNode structured(String page) throws Exception {
        var found = Pattern.compile("(?s)<script type=\"application/ld\\+json\">(.*?)</script>")
                .matcher(page);
        return found.find() ? new ObjectMapper().readTree(found.group(1)) : MissingNode.getInstance();
    }

    private static String found(String address) {
        return given().urlEncodingEnabled(false)
                .get(address)
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }
}
