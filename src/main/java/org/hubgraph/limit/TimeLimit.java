package org.hubgraph.limit;

import org.hubgraph.failure.TimedOut;

/**
 * How long a request may take.
 *
 * @param setting its name, without {@code hubgraph.limit.}
 * @param advice for clients that exceed it
 */
public record TimeLimit(String setting, int milliseconds, String advice) {

    /** The error for clients. */
    public TimedOut exceeded() {
        return new TimedOut("This was not finished within " + milliseconds + " ms (limit " + setting + "). " + advice);
    }
}
