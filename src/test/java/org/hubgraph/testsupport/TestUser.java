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

    /** Adds it to a packaged server that is not started yet, with both roles. */
    public void addTo(Path directory) {
        String name = name().toLowerCase(Locale.ROOT);
        add(directory, name, name + "-password", "editor,admin");
    }

    /**
     * Adds somebody as the README says it.
     *
     * @param directory the working directory of a packaged server that is not started yet
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

    /** SHA-512 of name, realm and password, as the README has it. */
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
