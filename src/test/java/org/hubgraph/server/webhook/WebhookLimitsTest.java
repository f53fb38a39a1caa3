package org.hubgraph.server.webhook;

import java.nio.charset.StandardCharsets;
import java.util.List;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.hubgraph.registry.history.ChangeLog;
import org.hubgraph.testsupport.ChangesRegistry;
import org.hubgraph.testsupport.Edits;
import org.hubgraph.testsupport.GraphQLCall;
import org.hubgraph.testsupport.WebhookReceiver;
import org.hubgraph.testsupport.WebhookReceiver.Answer;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** What happens at the limits on deliveries. */
@QuarkusTest
@ChangesRegistry
class WebhookLimitsTest {
    private final WebhookReceiver receiver = WebhookReceiver.start();
    private final WebhookClient client = new WebhookClient();

    @ConfigProperty(name = "hubgraph.webhooks.dead-letters")
    int deadLetters;

    @Inject
    WebhookDatabase database;

    @Inject
    Webhooks webhooks;

    @Inject
    WebhookDocuments documents;

    @Inject
    ChangeLog changes;

    @AfterEach
    void end() {
        client.close();
        receiver.close();
    }

    @Test
    void aWebhookWithTooManyDeadLettersIsStoppedAndLosesNothing() throws Exception {
        receiver.behave(delivery -> new Answer(404));
        var webhook = client.ofTenants(receiver.address("/dying"));
        for (int i = 0; i < deadLetters; i++) {
            Edits.tenant("Dying " + i);
        }
        WebhookClient.await(webhook, "deadLetters", "" + deadLetters);
        Edits.tenant("Dying Last");
        WebhookClient.await(webhook, "stopped", "there are " + deadLetters + " dead letters");
        receiver.behave(delivery -> new Answer(200));

        var again = WebhookClient.admin().post("/webhooks/" + webhook.get("id").asText() + "/dead-letters");

        assertEquals("{\"deadLetters\":" + deadLetters + "}", again.asString());
        WebhookClient.await(webhook, "delivered", "" + (deadLetters + 1));
    }

    @Test
    void aDeliveryThatIsTooLargeHasNoResponse() throws Exception {
        client.ofTenants(receiver.address("/large"));
        Edits.tenant("Large");
        var delivered =
                receiver.await("the addition", all -> !all.isEmpty()).get(0).json();
        var entry = database.read(connection -> changes.list(
                        connection,
                        List.of(ChangeLog.keyOf(delivered.at("/data/change/id").asText())
                                .orElseThrow())))
                .get(0);
        var hook = database.read(connection -> webhooks.list(connection)).get(0);

        var small = GraphQLCall.parsed(
                new String(new Payload(documents, new GivenSettings()).of(hook, entry), StandardCharsets.UTF_8));

        assertEquals(
                "LIMIT_EXCEEDED",
                small.at("/data/response/errors/0/extensions/code").asText());
        assertEquals(delivered.at("/data/change"), small.at("/data/change"));
    }
}
