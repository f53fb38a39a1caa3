package org.hubgraph.testsupport;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** An nginx installed on this machine, with the configuration of {@code src/main/nginx}, in front of servers. */
public final class Nginx implements AutoCloseable {
    private static final Path OURS = Path.of("src/main/nginx/hubgraph.conf");
    private static final int PATIENCE_SECONDS = 20;

    private final Process process;
    private final URI uri;

    private Nginx(Process process, URI uri) {
        this.process = process;
        this.uri = uri;
    }

    /**
     * Returns when nginx responds. nginx is {@linkplain Program#required required}.
     *
     * @param directory for everything that it writes
     */
    public static Nginx start(Path directory, List<PackagedServer> servers) throws IOException {
        var program = Program.required("nginx", "nginx-light");
        Files.createDirectories(directory);
        int port = FreePort.next();
        Files.writeString(directory.resolve("hubgraph.conf"), configuration(directory, port, servers));
        Files.writeString(directory.resolve("nginx.conf"), """
                daemon off;
                user %s;
                pid nginx.pid;
                error_log error.log;
                events { }
                http {
                  access_log off;
                  client_body_temp_path body;
                  proxy_temp_path proxy;
                  fastcgi_temp_path fastcgi;
                  uwsgi_temp_path uwsgi;
                  scgi_temp_path scgi;
                  include hubgraph.conf;
                }
                """.formatted(System.getProperty("user.name")));
        var log = directory.resolve("output.log");
        var process = new ProcessBuilder(
                        program.toString(), "-p", directory.toString(), "-c", "nginx.conf", "-e", "error.log")
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        var nginx = new Nginx(process, URI.create("http://127.0.0.1:" + port));
        nginx.awaitReady(port, log);
        return nginx;
    }

    /** The configuration, with paths and addresses replaced by those of the test; each must occur in it. */
    private static String configuration(Path directory, int port, List<PackagedServer> servers) throws IOException {
        String upstream = servers.stream()
                .map(server -> "  server 127.0.0.1:" + server.uri().getPort() + ";\n")
                .collect(Collectors.joining());
        String text = Files.readString(OURS);
        text = replaced(text, "  server 127.0.0.1:8080;\n  server 127.0.0.1:8081;\n", upstream);
        text = replaced(
                text, "/var/cache/nginx/hubgraph", directory.resolve("cache").toString());
        text = replaced(text, "/run/hubgraph-cache.sock", directory.resolve("s").toString());
        return replaced(text, "listen 80;", "listen 127.0.0.1:" + port + ";");
    }

    private static String replaced(String text, String old, String with) {
        if (!text.contains(old)) {
            throw new IllegalStateException(OURS + " has no \"" + old + "\"");
        }
        return text.replace(old, with);
    }

    /** The URL without a path. */
    public URI uri() {
        return uri;
    }

    @Override
    public void close() {
        Program.end(process);
    }

    private void awaitReady(int port, Path log) throws IOException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (process.isAlive() && System.nanoTime() < end) {
            try {
                new Socket(InetAddress.getLoopbackAddress(), port).close();
                return;
            } catch (ConnectException notYet) {
                Thread.onSpinWait();
            }
        }
        close();
        throw new IllegalStateException("nginx does not answer:\n" + Files.readString(log));
    }
}
