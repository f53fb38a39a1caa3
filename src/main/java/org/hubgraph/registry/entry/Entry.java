package org.hubgraph.registry.entry;

import java.time.Instant;
import java.util.List;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

import org.hubgraph.value.Name;

/** Fields that all entries share: hubs, tenants, people and funds. {@link EntryApi} resolves those with arguments. */
@Description("What all entries of the registry share: hubs, tenants, people and funds.")
public interface Entry extends Cited {

    @NonNull
    @Description("A readable key, unique among entries of one type: lower-case letters, digits and hyphens.")
    String getSlug();

    @NonNull
    @Description("Every name known, in the editors' order: official, aliases, initials, and as sources spell it.")
    List<@NonNull Name> getNames();

    @NonNull
    @Description("When the registry first held this, in UTC.")
    Instant getCreatedAt();

    @NonNull
    @Description("When the registry last changed this, in UTC.")
    Instant getUpdatedAt();

    @NonNull
    @Description(
            "Counts the changes of this, from 0. Send it back with a change, so that nobody's work is overwritten.")
    Integer getVersion();
}
