package org.hubgraph.registry.entry;

import java.time.Instant;
import java.util.List;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

import org.hubgraph.value.Name;

/** Fields that all entries share: hubs, tenants, people, funds and sectors. {@link EntryApi} resolves those with arguments. */
@Description("An entry of the registry: a hub, a tenant, a person, a fund or a sector.")
public interface Entry extends Cited {

    @NonNull
    @Description("A readable key, unique within the type: lower-case letters, digits and hyphens.")
    String getSlug();

    @NonNull
    @Description("All known names, in the editors' order: official names, aliases, acronyms and the spellings of"
            + " sources.")
    List<@NonNull Name> getNames();

    @NonNull
    @Description("When this was added to the registry, in UTC.")
    Instant getCreatedAt();

    @NonNull
    @Description("When this was last changed in the registry, in UTC.")
    Instant getUpdatedAt();

    @NonNull
    @Description("The revision number, from 0. Send it with an update so that you do not overwrite somebody else's"
            + " change.")
    Integer getVersion();
}
