package org.hubgraph.server.importing;

import java.util.HashMap;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import io.vertx.ext.web.RoutingContext;

import org.hubgraph.failure.Forbidden;
import org.hubgraph.failure.LimitExceeded;
import org.hubgraph.failure.Unauthenticated;
import org.hubgraph.limit.ImportLimits;
import org.hubgraph.server.request.Identities;

/** Who may send a request to {@code /imports}, and how many files may arrive at once. */
@ApplicationScoped
class ImportAdmission {
    private static final String EDITOR = "editor";

    private final Identities identities;
    private final ImportLimits limits;
    /** The number of files that arrive, by the editor who sends them. Guarded by itself. */
    private final Map<String, Integer> uploads = new HashMap<>();

    ImportAdmission(Identities identities, ImportLimits limits) {
        this.identities = identities;
        this.limits = limits;
    }

    /**
     * The name of the editor who sends the request. Blocks.
     *
     * @throws Unauthenticated without credentials
     * @throws Forbidden without the role
     */
    String editor(RoutingContext context) {
        var identity = identities.of(context);
        if (identity == null) {
            throw new Unauthenticated(
                    "Imports require the role " + EDITOR + ". Send credentials in the header Authorization.");
        }
        if (!identity.hasRole(EDITOR)) {
            throw new Forbidden("Imports require the role " + EDITOR + ", which you do not have.");
        }
        return identity.getPrincipal().getName();
    }

    String challenge() {
        return identities.challenge();
    }

    /**
     * @param user who sends the file
     * @throws LimitExceeded if too many files arrive; otherwise {@link #uploadEnded} must be called
     */
    void beginUpload(String user) {
        int share = shareOf(limits.uploads());
        synchronized (uploads) {
            int all = uploads.values().stream().mapToInt(Integer::intValue).sum();
            if (all >= limits.uploads()) {
                throw tooMany("Other files are arriving", limits.uploads());
            }
            if (uploads.getOrDefault(user, 0) >= share) {
                throw tooMany("Other files of yours are arriving", share);
            }
            uploads.merge(user, 1, Integer::sum);
        }
    }

    private static LimitExceeded tooMany(String actual, int allowed) {
        return new LimitExceeded("hubgraph.import.uploads", actual, allowed, "Send the file again later.");
    }

    void uploadEnded(String user) {
        synchronized (uploads) {
            uploads.computeIfPresent(user, (one, arriving) -> arriving > 1 ? arriving - 1 : null);
        }
    }

    /** What one editor may take of a limit, so that others have the rest. */
    static int shareOf(int limit) {
        return (limit + 1) / 2;
    }
}
