package org.hubgraph.registry.history;

import java.util.List;

import io.smallrye.graphql.api.Subscription;
import io.smallrye.mutiny.Multi;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;

import org.hubgraph.graphql.connection.Pages;

/** Resolves the subscription to changes of the registry. */
@GraphQLApi
public class FollowApi {
    private final Changes changes;
    private final Pages pages;
    private final ChangeNotifications news;

    FollowApi(Changes changes, Pages pages, ChangeNotifications news) {
        this.changes = changes;
        this.pages = pages;
        this.news = news;
    }

    @Subscription
    @NonNull
    @Description(
            "What is added, changed and deleted, as it happens: each change once, in the order of `changes`. To go on"
                    + " after an interruption, give the last cursor in `after`: nothing is missed, and nothing comes twice.")
    public Multi<@NonNull ChangeEdge> changed(
            @DefaultValue("[]") @Description("Only objects of these types; without it, and empty, all.")
                    List<@NonNull ChangedType> types,
            @Description(
                            "The cursor of a change, from here or from `changes`: what came after it comes first. Without it, what"
                                    + " happens from now on.")
                    String after) {
        return ChangeStream.of(changes, pages, news, types, after);
    }
}
