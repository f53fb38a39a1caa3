package org.hubgraph.failure;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The object was changed after the client read it. Both states of each fact are in {@code extensions}, so that an
 * editor can choose.
 */
public final class Conflict extends Failure {
    private static final long serialVersionUID = 1L;

    private final int currentVersion;
    private final transient List<FieldConflict> facts;

    /**
     * @param givenVersion the version that the change is based on
     * @param currentVersion the current version
     * @param facts all facts of the object
     */
    public Conflict(int givenVersion, int currentVersion, List<FieldConflict> facts) {
        super(
                Code.CONFLICT,
                "Nothing was changed: the change is based on version " + givenVersion + ", but the current version is "
                        + currentVersion
                        + ". Review what has changed, then send the change again with the current version.");
        this.currentVersion = currentVersion;
        this.facts = List.copyOf(facts);
    }

    @Override
    public Map<String, ?> details() {
        var map = new LinkedHashMap<String, Object>();
        map.put("currentVersion", currentVersion);
        map.put("conflicts", facts.stream().map(FieldConflict::asMap).toList());
        return map;
    }
}
