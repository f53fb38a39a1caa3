package org.hubgraph.registry.importing.run;

import java.util.UUID;

import jakarta.persistence.EntityManager;

import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.graphql.api.Subscription;
import io.smallrye.mutiny.Multi;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;

import org.hubgraph.failure.Forbidden;
import org.hubgraph.failure.NotFound;
import org.hubgraph.failure.Unauthenticated;
import org.hubgraph.registry.change.Roles;

/** Resolves the subscription to the progress of an import. */
@GraphQLApi
public class ImportProgressApi {
    private final EntityManager entities;
    private final ProgressTicks ticks;
    private final SecurityIdentity identity;

    ImportProgressApi(EntityManager entities, ProgressTicks ticks, SecurityIdentity identity) {
        this.entities = entities;
        this.ticks = ticks;
        this.identity = identity;
    }

    @Subscription
    @NonNull
    @Description("The progress of an import: its present state, then each later one, at most two a second. Completes"
            + " when the import has ended. Requires the role editor. Fails with NOT_FOUND if there is no such import.")
    public Multi<@NonNull ImportProgress> importProgress(
            @NonNull @Id @Description("The id of the import, from the response to `POST /imports`.") String id) {
        requireEditor();
        UUID key;
        try {
            key = UUID.fromString(id);
        } catch (IllegalArgumentException malformed) {
            throw new NotFound("There is no import with this id.");
        }
        return ImportProgressStream.of(entities, ticks, key);
    }

    /** As {@code RolesAllowed}, whose interceptor would wrap the stream, which is read by its positions. */
    private void requireEditor() {
        if (identity.isAnonymous()) {
            throw new Unauthenticated(
                    "importProgress requires the role editor. Send credentials in the header Authorization.");
        }
        if (!identity.hasRole(Roles.EDITOR)) {
            throw new Forbidden("importProgress requires the role editor, which you do not have.");
        }
    }
}
