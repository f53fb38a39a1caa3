package org.hubgraph.server.webhook;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.databind.ObjectMapper;

import org.hubgraph.failure.Code;
import org.hubgraph.registry.history.ChangeLog.Entry;
import org.hubgraph.server.webhook.WebhookDocuments.NotNow;
import org.hubgraph.server.webhook.WebhookDocuments.NotRun;

/** The bodies of deliveries: JSON with the members that the Standard Webhooks specification recommends. */
@ApplicationScoped
class Payload {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final WebhookDocuments documents;
    private final int most;

    Payload(WebhookDocuments documents, WebhookSettings settings) {
        this.documents = documents;
        this.most = settings.bodyBytes();
    }

    /** Identifies the delivery of a change to a webhook. It is the same in each attempt. */
    static String id(Webhook webhook, Entry change) {
        return "msg_" + hexadecimal(change.key()) + "_" + hexadecimal(webhook.id());
    }

    private static String hexadecimal(UUID key) {
        return key.toString().replace("-", "");
    }

    /** The body for a change, with the response of the webhook's document to the present state. */
    byte[] of(Webhook webhook, Entry change) throws NotNow, NotRun {
        byte[] body = body(webhook, change, documents.response(webhook, change).orElse("null"));
        if (body.length <= most) {
            return body;
        }
        return body(
                webhook,
                change,
                "{\"errors\":[{\"message\":\"The delivery would have " + body.length + " bytes; at most " + most
                        + " are allowed (limit hubgraph.webhooks.body-bytes).\",\"extensions\":{\"code\":\""
                        + Code.LIMIT_EXCEEDED + "\"}}]}");
    }

    private static byte[] body(Webhook webhook, Entry change, String response) {
        var bytes = new ByteArrayOutputStream();
        try (var json = JSON.createGenerator(bytes)) {
            json.writeStartObject();
            json.writeStringField("type", (change.type() + "." + change.kind()).toLowerCase(Locale.ROOT));
            json.writeStringField("timestamp", change.at().toString());
            json.writeObjectFieldStart("data");
            json.writeObjectFieldStart("change");
            json.writeStringField("id", change.id());
            json.writeStringField("kind", change.kind().name());
            json.writeStringField("subjectType", change.type().name());
            json.writeStringField("subjectId", change.objectId());
            json.writeNumberField("version", change.version());
            json.writeStringField("actor", change.actor());
            json.writeEndObject();
            json.writeStringField("document", webhook.document());
            json.writeFieldName("response");
            json.writeRawValue(response);
            json.writeEndObject();
            json.writeEndObject();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }
}
