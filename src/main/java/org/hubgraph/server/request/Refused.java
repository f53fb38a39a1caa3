package org.hubgraph.server.request;

import org.hubgraph.server.response.Answer;

/** A request is answered without having been run. */
public final class Refused extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Answer answer;

    public Refused(Answer answer) {
        super(null, null, false, false);
        this.answer = answer;
    }

    public Answer answer() {
        return answer;
    }
}
