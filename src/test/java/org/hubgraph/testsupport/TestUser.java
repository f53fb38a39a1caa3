package org.hubgraph.testsupport;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;

/** The users that write in tests, configured in {@code META-INF/microprofile-config.properties}. */
public enum TestUser {
    /** Has the role editor. */
    EDITOR,
    /** Has the role admin. */
    ADMIN,
    /** Has both roles. */
    CURATOR;

    /** The value of the header field {@code Authorization}. */
    public String credentials() {
        String name = name().toLowerCase(Locale.ROOT);
        return basic(name, name + "-password");
    }

    /** The value of the header field {@code Authorization} (RFC 7617). */
    public static String basic(String name, String password) {
        return "Basic " + Base64.getEncoder().encodeToString((name + ":" + password).getBytes(StandardCharsets.UTF_8));
    }

    /** Adds the user with both roles to a packaged server that has not started yet. */
    public void addTo(Path directory) {
        String name = name().toLowerCase(Locale.ROOT);
        add(directory, name, name + "-password", "editor,admin");
    }

    /**
     * Adds a user as the manual describes.
     *
     * @param directory the working directory of a packaged server that has not started yet
     * @param roles separated by commas
     */
    public static void add(Path directory, String name, String password, String roles) {
        String users = "quarkus.security.users.embedded.";
        try {
            Files.createDirectories(directory.resolve("config"));
            Files.writeString(
                    directory.resolve("config/application.properties"),
                    users + "users." + name + "=" + digest(name, password) + "\n" + users + "roles." + name + "="
                            + roles + "\n");
        } catch (IOException broken) {
            throw new IllegalStateException(broken);
        }
    }

    /** SHA-512 of name, realm and password, as in the manual. */
    static String digest(String name, String password) {
        try {
            var digest = MessageDigest.getInstance("SHA-512")
                    .digest((name + ":hubgraph:" + password).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }
}
