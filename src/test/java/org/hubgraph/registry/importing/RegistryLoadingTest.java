package org.hubgraph.registry.importing;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import org.hubgraph.testsupport.Api;
import org.hubgraph.testsupport.ChangesRegistry;
import org.hubgraph.testsupport.EachDatabase;
import org.hubgraph.testsupport.GraphQLCall;
import org.hubgraph.testsupport.TestUser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

@QuarkusTest
@EachDatabase
@ChangesRegistry
class RegistryLoadingTest {
    private static final String SOUND = """
            - slug: sound-record
              names: [{ text: Sound, language: en, kind: OFFICIAL }]
              kinds: [COMPANY]
              citations: [{ source: fact-sheet }]
            """;

    private static final String DELETE =
            "mutation { deleteTenant(input: { id: \"intel-that-was-added\", version: 0 }) { deletedId } }";

    @Inject
    RegistryLoading loading;

    @Test
    void loadingAgainAddsNothing() {
        var before = counts();

        assertEquals(0, loading.load());

        assertEquals(before, counts());
    }

    @Test
    void whatEditorsDeletedRemainsDeleted() {
        with(SOUND.replace("sound-record", "intel-that-was-added"), loading::load);
        var deleted = GraphQLCall.as(TestUser.ADMIN, DELETE, Map.of());
        assertFalse(deleted.has("errors"), deleted::toString);

        with(SOUND.replace("sound-record", "intel-that-was-added"), loading::load);

        assertNull(tenant("intel-that-was-added"));
    }

    @Test
    void backingsNameTheirBackersAndRoundsByKeysOfTheFiles() {
        var files = Map.of(
                "tenants.yaml", SOUND.replace("sound-record", "raises-in-a-file"),
                "people.yaml",
                        SOUND.replace("sound-record", "invests-in-a-file").replaceAll("(?m)^  kinds: .COMPANY.\n", ""),
                "funding-rounds.yaml", """
                - tenant: raises-in-a-file
                  kind: SEED
                  announcedOn: '2024-05'
                  total: { amount: 100, currency: CNY }
                  citations: [{ source: fact-sheet }]
                """,
                "acquisitions.yaml", """
                - buyer: intel
                  bought: raises-in-a-file
                  status: CALLED_OFF
                  citations: [{ source: fact-sheet }]
                """,
                "backings.yaml", """
                - organisation: intel
                  tenant: raises-in-a-file
                  kind: INVESTMENT
                  round: SEED/2024-05
                  citations: [{ source: fact-sheet }]
                - person: invests-in-a-file
                  tenant: raises-in-a-file
                  kind: BACKED_BY
                  citations: [{ source: fact-sheet }]
                """);

        with(files, loading::load);
        with(files, () -> assertEquals(0, loading.load()));

        assertEquals(
                GraphQLCall.expected(
                        "{'tenant': {'rounds': {'nodes': [{'total': {'amount': '100'}, 'backings': {'nodes':"
                                + " [{'backer': {'slug': 'intel'}}]}}]}, 'acquiredBy': {'nodes': [{'status': 'CALLED_OFF'}]},"
                                + " 'backings': {'totalCount': 2}}, 'person': {'backings': {'nodes': [{'kind': 'BACKED_BY'}]}}}"),
                GraphQLCall.data("""
                { tenant(slug: "raises-in-a-file") {
                    rounds { nodes { total { amount } backings { nodes { backer { slug } } } } }
                    acquiredBy { nodes { status } } backings { totalCount } }
                  person(slug: "invests-in-a-file") { backings { nodes { kind } } } }"""));
    }

    static Stream<Arguments> faults() {
        return Stream.of(
                fault("  colour: red", "colour", "no such field"),
                fault("  country: XX", "country", "ISO 3166-1"),
                fault("  foundedOn: '2023-13'", "foundedOn", "write YYYY"),
                fault("  website: example", "website", "http"),
                fault("  externalIds: [{ scheme: RORR, value: x }]", "externalIds[0].scheme", "not one of"),
                fault("  sectors: ['Not A Slug']", "sectors[0]", "No Sector has"),
                fault("  sectors: [null]", "sectors[0]", "must not be empty"),
                fault("  descriptions: [null]", "descriptions[0]", "must not be empty"));
    }

    private static Arguments fault(String line, String field, String reason) {
        return Arguments.of(SOUND.replace("sound-record", "faulty") + line + "\n", field, reason);
    }

    @ParameterizedTest
    @MethodSource("faults")
    void aFaultNamesFileEntryFieldAndReason(String faulty, String field, String reason) {
        refused(SOUND + faulty, "\"faulty\"", "\"" + field, reason);
    }

    @Test
    void aFactWithoutACitationIsRefused() {
        refused(SOUND + without("citations"), "\"faulty\"", "citations", "must not be empty");
    }

    @Test
    void aCitationOfAnUnknownSourceOrFieldIsRefused() {
        String faulty = SOUND.replace("sound-record", "faulty");

        refused(SOUND + faulty.replace("fact-sheet", "hearsay"), "\"faulty\"", "citations[0].source", "hearsay");
        refused(
                SOUND + faulty.replace("{ source", "{ fields: [colour], source"),
                "\"faulty\"",
                "citations[0].fields",
                "colour");
    }

    @Test
    void aSlugThatOccursTwiceIsRefused() {
        refused(SOUND + SOUND, "\"sound-record\"", "slug", "occurs twice");
    }

    @Test
    void aFileThatIsNoYamlIsRefusedWithItsLine() {
        refused(SOUND + "- slug: [unfinished", "tenants.yaml", "line", "");
        refused("just: a map", "tenants.yaml", "file", "not a YAML list");
    }

    private static String without(String field) {
        return SOUND.replace("sound-record", "faulty")
                .lines()
                .filter(line -> !line.contains(field))
                .reduce("", (text, line) -> text + line + "\n");
    }

    private void refused(String tenants, String... parts) {
        var before = counts();

        var fault = assertThrows(RegistryFault.class, () -> with(tenants, loading::load));

        assertTrue(fault.getMessage().startsWith("registry/tenants.yaml"), fault.getMessage());
        for (String part : parts) {
            assertTrue(fault.getMessage().contains(part), fault.getMessage());
        }
        assertEquals(before, counts());
        assertNull(tenant("sound-record"));
    }

    private static Object tenant(String slug) {
        return Api.query("query($slug: String) { tenant(slug: $slug) { slug } }", Map.of("slug", slug))
                .get("data.tenant");
    }

    private static Map<String, Integer> counts() {
        return Api.query("{ registry { hubs tenants people funds sources citations } }")
                .getMap("data.registry");
    }

    /** Loads with a different tenants.yaml on the class path. */
    private static void with(String tenants, Runnable load) {
        with(Map.of("tenants.yaml", tenants), load);
    }

    /** Loads with different files on the class path. */
    private static void with(Map<String, String> files, Runnable load) {
        var thread = Thread.currentThread();
        var usual = thread.getContextClassLoader();
        thread.setContextClassLoader(new ClassLoader(usual) {
            @Override
            public InputStream getResourceAsStream(String name) {
                String text = name.startsWith("registry/") ? files.get(name.substring("registry/".length())) : null;
                return text == null
                        ? super.getResourceAsStream(name)
                        : new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
            }
        });
        try {
            load.run();
        } finally {
            thread.setContextClassLoader(usual);
        }
    }
}
