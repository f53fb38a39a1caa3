package org.hubgraph.server.webhook;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.hubgraph.registry.history.ChangeKind;
import org.hubgraph.registry.history.ChangedType;

/**
 * What administrators decide about a webhook.
 *
 * @param document the name of a trusted document
 * @param variables a JSON object
 * @param types of the objects whose changes it wants; empty for all
 * @param kinds of the changes that it wants; empty for all
 * @param formerSecret the secret before the last rotation; null if there was none
 * @param formerUntil until when the former secret signs, too
 */
record Webhook(
        UUID id,
        String address,
        String document,
        String variables,
        Set<ChangedType> types,
        Set<ChangeKind> kinds,
        boolean enabled,
        Secret secret,
        Secret formerSecret,
        Instant formerUntil,
        String createdBy,
        Instant createdAt,
        String changedBy,
        Instant changedAt) {

    /** The secrets that sign at this time. */
    List<Secret> secrets(Instant now) {
        return formerSecret == null || formerUntil.isBefore(now) ? List.of(secret) : List.of(secret, formerSecret);
    }
}
