package org.hubgraph.registry.source;

import jakarta.annotation.security.RolesAllowed;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

import org.hubgraph.registry.change.CurationTexts;
import org.hubgraph.registry.change.DeleteEntry;
import org.hubgraph.registry.change.Deleted;
import org.hubgraph.registry.change.Editing;
import org.hubgraph.registry.change.Given;
import org.hubgraph.registry.change.Roles;
import org.hubgraph.registry.change.SlugLookup;
import org.hubgraph.registry.change.Violations;

/** Mutations of sources. */
@GraphQLApi
public class SourceCuration {
    /** Sources between one that relays and the original. Each is read in a statement of its own. */
    private static final int MOST_RELAYED = 20;

    private final Editing editing;
    private final Sources sources;
    private final SlugLookup slugs;

    SourceCuration(Editing editing, Sources sources, SlugLookup slugs) {
        this.editing = editing;
        this.slugs = slugs;
        this.sources = sources;
    }

    @Mutation
    @RolesAllowed(Roles.EDITOR)
    @Description("Adds a source, so that it can be cited.")
    public SourceChanged createSource(
            @NonNull @Description("The source to add.") CreateSource input,
            @Description(CurationTexts.REASON) String reason) {
        return new SourceChanged(create(input, reason));
    }

    /** Adds it without a check of roles, for callers inside the server. */
    public Source create(CreateSource input, String reason) {
        return editing.create(new Source(), input, reason, (source, violations) -> {
            String name = input.title == null ? input.publisher : input.title;
            source.slug = slugs.slug(source, input.slug, name, violations);
            checkAuthors(source, violations);
            relay(source, input.relays, violations);
        });
    }

    @Mutation
    @RolesAllowed(Roles.EDITOR)
    @Description("Updates a source. Fields left out stay unchanged; null clears a field.")
    public SourceChanged updateSource(
            @NonNull @Description("The source and the fields to change.") UpdateSource input,
            @Description(CurationTexts.REASON) String reason) {
        return new SourceChanged(editing.change(Source.class, input, reason, (source, violations) -> {
            Given.required(
                    input.slug, slug -> source.slug = slugs.slug(source, slug, null, violations), violations, "slug");
            checkAuthors(source, violations);
            Given.optional(input.relays, relays -> relay(source, relays, violations));
            checkOrder(source, "publishedOn", violations);
        }));
    }

    @Mutation
    @RolesAllowed(Roles.ADMIN)
    @Description("Marks a source as retracted. It remains in the registry, with all its citations: see"
            + " `Source.soleSupportOf` and `unsupportedCitations`.")
    public SourceChanged withdrawSource(
            @NonNull @Description("The source, and when it was retracted.") WithdrawSource input,
            @Description(CurationTexts.REASON) String reason) {
        return new SourceChanged(editing.change(Source.class, input, reason, (source, violations) -> {
            source.withdrawnOn = input.on;
            source.withdrawalNote = input.note;
            checkOrder(source, "on", violations);
        }));
    }

    @Mutation
    @RolesAllowed(Roles.ADMIN)
    @Description("Marks a withdrawn source as valid again.")
    public SourceChanged reinstateSource(
            @NonNull @Description("The source to reinstate.") ReinstateSource input,
            @Description(CurationTexts.REASON) String reason) {
        return new SourceChanged(editing.change(Source.class, input, reason, (source, violations) -> {
            if (source.withdrawnOn == null) {
                violations.add("is not withdrawn.", "id");
            }
            source.withdrawnOn = null;
            source.withdrawalNote = null;
        }));
    }

    @Mutation
    @RolesAllowed(Roles.ADMIN)
    @Description("Deletes a source without citations. Its history remains. If the source was retracted, use"
            + " `withdrawSource` instead.")
    public Deleted deleteSource(
            @NonNull @Description("The source to delete.") DeleteEntry input,
            @Description(CurationTexts.REASON) String reason) {
        return new Deleted(editing.delete(Source.class, input, reason, (source, violations) -> {}));
    }

    /**
     * Sets the source that this one reports at second hand. The chain must end at a source that relays no other, within {@link
     * #MOST_RELAYED} steps; a chain of a registry that already is a circle does not end either. A concurrent transaction that
     * changes the chain conflicts with this one: see {@link Source#relaysKey}.
     */
    private void relay(Source source, String relays, Violations violations) {
        var next = editing.named(Source.class, relays, violations, "relays");
        source.relaysKey = next == null ? null : next.key;
        for (int steps = 1; next != null; steps++) {
            if (next == source) {
                violations.add("would lead back to this source.", "relays");
                return;
            }
            if (steps > MOST_RELAYED) {
                violations.add(
                        "leads over more than " + MOST_RELAYED + " sources; name one nearer to the original.",
                        "relays");
                return;
            }
            next = next.relaysKey == null ? null : sources.findById(next.relaysKey);
        }
    }

    private static void checkAuthors(Source source, Violations violations) {
        violations.checkDistinct(source.authors, author -> author, "authors");
    }

    private static void checkOrder(Source source, String field, Violations violations) {
        boolean published = source.publishedOn != null && source.withdrawnOn != null;
        if (published && !source.publishedOn.mayBeUntil(source.withdrawnOn)) {
            violations.add(
                    "It was published on " + source.publishedOn + " and cannot have been withdrawn before that, on "
                            + source.withdrawnOn + ".",
                    field);
        }
    }

    @Type("SourcePayload")
    @Description("The source after the change.")
    public record SourceChanged(
            @NonNull @Description("The source.") Source source) {}
}
