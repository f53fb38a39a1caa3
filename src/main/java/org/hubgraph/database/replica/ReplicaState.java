package org.hubgraph.database.replica;

/** Whether queries are sent to the replica and, if not, the reason. */
enum ReplicaState {
    READY("answers queries"),
    /** The lag may exceed {@link ReplicaSettings#maxLag}. */
    LAGGING("is too far behind the primary"),
    /** It is a primary itself or a standby of another one: its position cannot be compared with the primary's. */
    NO_STANDBY("is not a standby of the primary"),
    LOST("cannot be reached");

    private final String words;

    ReplicaState(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }
}
