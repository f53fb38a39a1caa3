package org.hubgraph.limit;

import java.util.function.Consumer;

import jakarta.enterprise.context.RequestScoped;

/**
 * The time that the current request may take. A mutation that reads the whole registry may take longer than other
 * requests; it says so after its caller's role is known.
 */
@RequestScoped
public class RequestTime {
    private Consumer<TimeLimit> extension = limit -> {};

    /** @param action extends the deadline of the current request */
    public void bind(Consumer<TimeLimit> action) {
        extension = action;
    }

    /** From the arrival of the request; no effect if the request may take longer already. */
    public void extendTo(TimeLimit limit) {
        extension.accept(limit);
    }
}
