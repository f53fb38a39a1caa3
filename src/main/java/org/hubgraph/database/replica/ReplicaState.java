package org.hubgraph.database.replica;

/** Whether queries are sent to a replica and, if not, the reason. The first one describes several replicas best. */
enum ReplicaState {
    READY("answers queries"),
    /** The lag may exceed {@link ReplicaSettings#maxLag}. */
    LAGGING("is too far behind the primary"),
    /** It is a primary itself or a standby of another one: its position cannot be compared with the primary's. */
    NO_STANDBY("is not a standby of the primary"),
    LOST("cannot be reached"),
    /** One of several hosts always is, and after a failover another one. */
    PRIMARY("is the primary");

    private final String words;

    ReplicaState(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }
}
