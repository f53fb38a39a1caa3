package org.hubgraph.database.replica;

/** Whether queries are sent to the replica, and if not, why. */
enum ReplicaState {
    READY("answers queries"),
    /** What it shows may be older than {@link ReplicaSettings#maxLag}. */
    LAGGING("is too far behind the primary"),
    /** A primary itself, or a standby of another one: whether it has a write cannot be told. */
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
