package org.hubgraph.registry.entry;

import java.time.Instant;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;

/** Where a lookup of a merged entry leads. */
@Description("A redirect: an entry was merged into another one, and its id, slug and external ids lead to that entry"
        + " since.")
public class Redirect {
    @Ignore
    final GlobalId survivor;

    private final String fromId;
    private final String fromSlug;
    private final Instant mergedAt;

    private Redirect(GlobalId survivor, String fromId, String fromSlug, Instant mergedAt) {
        this.survivor = survivor;
        this.fromId = fromId;
        this.fromSlug = fromSlug;
        this.mergedAt = mergedAt;
    }

    static Redirect of(MergedEntry merged) {
        return new Redirect(
                new GlobalId(merged.typeName, merged.survivorKey),
                GlobalId.ofRead(merged.typeName, merged.mergedKey).text(),
                merged.mergedSlug,
                merged.mergedAt);
    }

    @Id
    @NonNull
    @Description("The id that the merged entry had.")
    public String getFromId() {
        return fromId;
    }

    @NonNull
    @Description("The slug that the merged entry had.")
    public String getFromSlug() {
        return fromSlug;
    }

    @NonNull
    @Description("When the entry was merged, in UTC.")
    public Instant getMergedAt() {
        return mergedAt;
    }
}
