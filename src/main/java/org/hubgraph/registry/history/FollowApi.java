package org.hubgraph.registry.history;

import java.util.List;

import io.smallrye.graphql.api.Subscription;
import io.smallrye.mutiny.Multi;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;

import org.hubgraph.graphql.connection.Pages;
import org.hubgraph.registry.history.ChangeConnection.ChangeEdge;

/** Resolves the subscription to changes of the registry. */
@GraphQLApi
public class FollowApi {
    private final Changes changes;
    private final ChangeCursors cursors;
    private final Pages pages;
    private final ChangeNotifications news;

    FollowApi(Changes changes, ChangeCursors cursors, Pages pages, ChangeNotifications news) {
        this.changes = changes;
        this.cursors = cursors;
        this.pages = pages;
        this.news = news;
    }

    @Subscription
    @NonNull
    @Description("Changes as they happen. Each change is sent once, in the order of `changes`. To resume after an"
            + " interruption, send the last cursor in `after`: no change is missed or repeated.")
    public Multi<@NonNull ChangeEdge> changed(
            @DefaultValue("[]") @Description("Only changes of objects of these types; if null or empty, of all types.")
                    List<@NonNull ChangedType> types,
            @Description(
                            "The cursor of a change, from this subscription or from `changes`, or `Registry.changesCursor`: changes"
                                    + " after it are sent first. Without it, only changes from now on are sent, and those before"
                                    + " the first message are lost if the connection breaks.")
                    String after) {
        return ChangeStream.of(changes, cursors, pages, news, types, after);
    }
}
