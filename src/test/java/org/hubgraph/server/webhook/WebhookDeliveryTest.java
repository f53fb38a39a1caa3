package org.hubgraph.server.webhook;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.hubgraph.testsupport.ChangesRegistry;
import org.hubgraph.testsupport.Edits;
import org.hubgraph.testsupport.WebhookReceiver;
import org.hubgraph.testsupport.WebhookReceiver.Answer;
import org.hubgraph.testsupport.WebhookReceiver.Delivery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Deliveries to a real receiver: their content, their order, and what happens if the receiver does not acknowledge. */
@QuarkusTest
@ChangesRegistry
class WebhookDeliveryTest {
    private final WebhookReceiver receiver = WebhookReceiver.start();
    private final WebhookClient client = new WebhookClient();

    @AfterEach
    void end() {
        client.close();
        receiver.close();
    }

    private JsonNode webhook(String path) {
        return client.ofTenants(receiver.address(path));
    }

    private static JsonNode rename(JsonNode tenant, String name) {
        return Edits.done(
                        "updateTenant",
                        Edits.with(
                                Edits.of(tenant),
                                "names",
                                List.of(Map.of("text", name, "language", "en", "kind", "OFFICIAL"))),
                        "tenant { id slug version }")
                .get("tenant");
    }

    private static List<Integer> versions(List<Delivery> deliveries, JsonNode tenant) {
        return deliveries.stream()
                .filter(each -> each.subject().equals(tenant.get("id").asText()))
                .map(Delivery::version)
                .toList();
    }

    @Test
    void eachChangeIsDeliveredSignedWithTheResponseOfTheDocument() throws Exception {
        var webhook = webhook("/hook?key=1");
        var tenant = Edits.tenant("Delivered Once");
        receiver.await("the addition", all -> all.size() == 1);
        rename(tenant, "Delivered Twice");

        var all = receiver.await("the change", now -> now.size() == 2);

        for (var each : all) {
            assertTrue(each.isSignedWith(webhook.get("secret").asText()));
            assertEquals("/hook?key=1", each.path());
            assertTrue(Math.abs(Instant.now().getEpochSecond() - each.timestamp()) < 60);
        }
        assertEquals(
                List.of("Delivered Once", "Delivered Twice"),
                all.stream()
                        .map(each -> each.json()
                                .at("/data/response/data/tenant/name")
                                .asText())
                        .toList());
        assertEquals(List.of("tenant.added", "tenant.changed"), types(all));
        assertEquals(List.of(0, 1), versions(all, tenant));
        assertEquals(2, all.stream().map(Delivery::id).distinct().count());
        var now = WebhookClient.await(webhook, "delivered", "2");
        assertFalse(now.has("secret"));
        assertEquals("0", now.get("failures").asText());
    }

    private static List<String> types(List<Delivery> all) {
        return all.stream().map(each -> each.json().get("type").asText()).toList();
    }

    @Test
    void onlyWantedChangesAreDelivered() throws Exception {
        client.create(Map.of(
                "address",
                receiver.address("/deletions"),
                "document",
                "where-is-an-organisation",
                "kinds",
                List.of("DELETED")));
        var tenant = Edits.tenant("Deleted Soon");

        Edits.done("deleteTenant", Edits.of(tenant), "deletedId");

        // Its citation is deleted with it.
        var all = receiver.await("the deletions", now -> now.size() == 2);
        assertEquals(
                List.of("citation.deleted", "tenant.deleted"),
                types(all).stream().sorted().toList());
        assertTrue(
                all.stream().allMatch(each -> each.json().at("/data/response").isNull()));
    }

    @Test
    void aFailedDeliveryIsRepeatedInTheOrderOfItsObjectAndHoldsUpNoOther() throws Exception {
        var failed = Edits.tenant("Failing At First");
        var failures = new AtomicInteger();
        receiver.behave(
                delivery -> delivery.subject().equals(failed.get("id").asText()) && failures.incrementAndGet() < 3
                        ? new Answer(500)
                        : new Answer(200));
        webhook("/order");
        rename(rename(failed, "Failing Once"), "Failing Twice");
        var other = Edits.tenant("Not Held Up");

        var all = receiver.await("all", now -> now.size() == 5);

        assertEquals(List.of(1, 1, 1, 2), versions(all, failed));
        assertEquals(List.of(0), versions(all, other));
        assertEquals(
                Set.of(all.get(0).id()),
                Set.copyOf(all.stream()
                        .filter(each -> each.version() == 1)
                        .map(Delivery::id)
                        .toList()));
    }

    /** As with a receiver that cannot digest some objects. */
    @Test
    void changesDoNotWaitForTheRetriesOfOtherObjects() throws Exception {
        receiver.behave(delivery -> {
            if (!delivery.json().at("/data/response/data/tenant/name").asText().startsWith("Poisonous")) {
                return new Answer(200);
            }
            Thread.sleep(500);
            return new Answer(500);
        });
        webhook("/poison");
        for (int number = 0; number < 6; number++) {
            Edits.tenant("Poisonous " + number);
        }
        receiver.await("an attempt for each", all -> subjects(all).size() == 6);
        var healthy = Edits.tenant("Healthy Among Them");
        int before = receiver.deliveries().size();

        var all = receiver.await("the other", now -> versions(now, healthy).size() == 1);

        int meanwhile = all.size() - 1 - before;
        assertTrue(meanwhile < 6, meanwhile + " attempts for others came first");
    }

    private static Set<String> subjects(List<Delivery> deliveries) {
        return deliveries.stream().map(Delivery::subject).collect(Collectors.toSet());
    }

    @Test
    void deadLettersAreDeliveredInOrderWhenToldSo() throws Exception {
        var poison = Edits.tenant("Poison");
        receiver.behave(delivery ->
                new Answer(delivery.subject().equals(poison.get("id").asText()) ? 400 : 200));
        var webhook = webhook("/dead");
        var second = rename(poison, "Poison Two");
        var third = rename(second, "Poison Three");
        WebhookClient.await(webhook, "deadLetters", "2");
        // It goes behind the dead letters for its object at once.
        rename(third, "Poison Four");
        WebhookClient.await(webhook, "deadLetters", "3");
        var other = Edits.tenant("Alive");
        receiver.await("another object", all -> versions(all, other).size() == 1);

        var letters = WebhookClient.letters(webhook);

        assertEquals(List.of("1", "2", "3"), letters.findValuesAsText("version"));
        assertEquals(List.of("3", "0", "0"), letters.findValuesAsText("attempts"));
        assertEquals("status 400", letters.get(0).get("failure").asText());
        assertEquals(List.of(1, 1, 1), versions(receiver.deliveries(), poison));

        receiver.behave(delivery -> new Answer(200));
        WebhookClient.admin()
                .post("/webhooks/" + webhook.get("id").asText() + "/dead-letters?subjectId="
                        + poison.get("id").asText())
                .then()
                .statusCode(200);
        var all =
                receiver.await("the dead letters", now -> versions(now, poison).size() == 6);
        assertEquals(List.of(1, 1, 1, 1, 2, 3), versions(all, poison));
        WebhookClient.await(webhook, "deadLetters", "0");
        WebhookClient.await(webhook, "waiting", "0");
    }

    @Test
    void discardedLettersDoNotComeBack() throws Exception {
        receiver.behave(delivery -> new Answer(500));
        var webhook = webhook("/discard");
        var tenant = Edits.tenant("Discarded");
        WebhookClient.await(webhook, "deadLetters", "1");
        receiver.behave(delivery -> new Answer(200));

        var removed =
                WebhookClient.admin().delete("/webhooks/" + webhook.get("id").asText() + "/dead-letters");

        assertEquals("{\"deadLetters\":1}", removed.asString());
        rename(tenant, "Discarded And Changed");
        var all = receiver.await("the next change", now -> now.size() == 4);
        assertEquals(List.of(0, 0, 0, 1), versions(all, tenant));
    }

    @Test
    void aReceiverThatIsGoneGetsNothingMoreUntilTheWebhookIsEnabled() throws Exception {
        receiver.behave(delivery -> new Answer(410));
        var webhook = webhook("/gone");
        var tenant = Edits.tenant("Gone");
        WebhookClient.await(webhook, "stopped", "status 410");
        rename(tenant, "Gone Twice");
        receiver.behave(delivery -> new Answer(200));

        WebhookClient.update(webhook, Map.of("enabled", true));

        var all = receiver.await("both", now -> now.size() == 3);
        assertEquals(List.of(0, 0, 1), versions(all, tenant));
        assertTrue(WebhookClient.get(webhook).get("stopped").isNull());
    }

    @Test
    void aReceiverThatAsksForAPauseGetsOne() throws Exception {
        receiver.behave(delivery -> new Answer(503, "Retry-After", "3600"));
        var webhook = webhook("/busy");
        var before = Instant.now();
        Edits.tenant("Busy");
        Edits.tenant("Busy Too");

        var paused = WebhookClient.await(webhook, "failures", "1");

        var until = Instant.parse(paused.get("resumesAt").asText());
        assertTrue(
                until.isAfter(before.plusSeconds(3_590)) && until.isBefore(before.plusSeconds(3_660)), until::toString);
        assertEquals(1, receiver.deliveries().size());
    }

    @Test
    void redirectsAreNotFollowed() throws Exception {
        receiver.behave(delivery -> delivery.path().equals("/redirected")
                ? new Answer(307, "Location", receiver.address("/elsewhere"))
                : new Answer(200));
        var webhook = webhook("/redirected");
        Edits.tenant("Redirected");

        WebhookClient.await(webhook, "deadLetters", "1");

        assertEquals(
                List.of("/redirected", "/redirected", "/redirected"),
                receiver.deliveries().stream().map(Delivery::path).toList());
    }

    @Test
    void bothSecretsSignAfterARotation() throws Exception {
        var webhook = webhook("/rotated");

        var rotated = WebhookClient.update(webhook, Map.of("rotateSecret", true));

        Edits.tenant("Signed Twice");
        var delivery = receiver.await("the addition", all -> !all.isEmpty()).get(0);
        assertTrue(Stream.of(webhook, rotated)
                .allMatch(each -> delivery.isSignedWith(each.get("secret").asText())));
        assertEquals(2, delivery.signature().split(" ").length);
    }
}
