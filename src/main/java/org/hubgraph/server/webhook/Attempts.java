package org.hubgraph.server.webhook;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;

import jakarta.enterprise.context.ApplicationScoped;

import org.jboss.logging.Logger;

import org.hubgraph.registry.history.ChangeLog.Entry;

/** One attempt to deliver a change: runs the document, sends the response and judges the receiver's status. */
@ApplicationScoped
class Attempts {
    private static final Logger LOG = Logger.getLogger(Attempts.class);
    private static final int OK = 200;
    private static final int MULTIPLE_CHOICES = 300;
    private static final int GONE = 410;

    private final Payload payload;
    private final Sender sender;
    private final Leases leases;
    private final Clock clock;

    Attempts(Payload payload, Sender sender, Leases leases, Clock clock) {
        this.payload = payload;
        this.sender = sender;
        this.leases = leases;
        this.clock = clock;
    }

    enum Kind {
        ACKNOWLEDGED,
        FAILED,
        /** The receiver wants no deliveries any more. */
        GONE,
        /** Nothing was sent, for a reason that is not the receiver's. */
        NOT_NOW
    }

    /**
     * @param failure in a few words; null unless it failed
     * @param pause that the receiver asks for; zero for none
     */
    record Result(Kind kind, String failure, Duration pause) {
        boolean isAcknowledged() {
            return kind == Kind.ACKNOWLEDGED;
        }

        /** Whether other deliveries to the webhook may be tried now. */
        boolean mayGoOn() {
            return kind == Kind.ACKNOWLEDGED || kind == Kind.FAILED && pause.isZero();
        }

        private static Result of(Kind kind, String failure) {
            return new Result(kind, failure, Duration.ZERO);
        }
    }

    Result attempt(Webhook webhook, Entry change) throws SQLException {
        try {
            byte[] body = payload.of(webhook, change);
            var target = sender.target(webhook);
            // Running the document or resolving the name may have taken longer than the lease.
            if (!leases.keep(webhook.id())) {
                return Result.of(Kind.NOT_NOW, null);
            }
            return result(sender.send(webhook, target, Payload.id(webhook, change), body));
        } catch (WebhookDocuments.NotRun failed) {
            return Result.of(Kind.FAILED, failed.getMessage());
        } catch (Sender.NoReply none) {
            return Result.of(Kind.FAILED, none.getMessage());
        } catch (WebhookDocuments.NotNow later) {
            LOG.debugf(later, "A delivery to webhook %s waits", webhook.id());
            return Result.of(Kind.NOT_NOW, null);
        }
    }

    private Result result(Sender.Reply reply) {
        if (reply.status() >= OK && reply.status() < MULTIPLE_CHOICES) {
            return Result.of(Kind.ACKNOWLEDGED, null);
        }
        String failure = "status " + reply.status();
        return reply.status() == GONE
                ? Result.of(Kind.GONE, failure)
                : new Result(
                        Kind.FAILED,
                        failure,
                        Backoff.wish(reply.retryAfter(), clock.instant()).orElse(Duration.ZERO));
    }
}
