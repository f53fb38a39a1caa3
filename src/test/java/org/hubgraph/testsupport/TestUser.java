package org.hubgraph.testsupport;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;

/** Who writes in tests: the users in {@code META-INF/microprofile-config.properties}. */
public enum TestUser {
    /** With the role editor. */
    EDITOR,
    /** With the role admin. */
    ADMIN,
    /** With both. */
    CURATOR;

    /** For the header {@code Authorization}. */
    public String credentials() {
        String name = name().toLowerCase(Locale.ROOT);
        return basic(name, name + "-password");
    }

    /** For the header {@code Authorization} (RFC 7617). */
    public static String basic(String name, String password) {
        return "Basic " + Base64.getEncoder().encodeToString((name + ":" + password).getBytes(StandardCharsets.UTF_8));
    }
}
