package org.hubgraph.failure;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The object was changed after the client read it. Both states are in {@code extensions}, so that an editor can choose.
 */
public final class Conflict extends Failure {
    private static final long serialVersionUID = 1L;

    private final int currentVersion;
    private final transient Map<String, Object> current;
    private final transient Map<String, Object> yours;

    /**
     * @param givenVersion the version that the change is based on
     * @param currentVersion the current version
     * @param current the current values
     * @param yours the values that the change would result in
     */
    public Conflict(int givenVersion, int currentVersion, Map<String, Object> current, Map<String, Object> yours) {
        super(
                Code.CONFLICT,
                "Nothing was changed: the change is based on version " + givenVersion + ", but the current version is "
                        + currentVersion
                        + ". Review what has changed, then send the change again with the current version.");
        this.currentVersion = currentVersion;
        this.current = current;
        this.yours = yours;
    }

    @Override
    public Map<String, ?> details() {
        var map = new LinkedHashMap<String, Object>();
        map.put("currentVersion", currentVersion);
        map.put("current", current);
        map.put("yours", yours);
        return map;
    }
}
