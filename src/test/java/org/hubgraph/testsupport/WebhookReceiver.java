package org.hubgraph.testsupport;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Predicate;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/** A receiver of webhooks on this machine. It remembers all requests, and answers as a test wants. */
public final class WebhookReceiver implements AutoCloseable {
    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<Delivery> deliveries = new ArrayList<>();
    private final List<Delivery> acknowledged = new ArrayList<>();
    private volatile Behaviour behaviour = delivery -> new Answer(204);

    /** @param path of the request */
    public record Delivery(String path, String id, long timestamp, String signature, byte[] body) {
        public JsonNode json() {
            return GraphQLCall.parsed(new String(body, StandardCharsets.UTF_8));
        }

        /** The id of the changed object. */
        public String subject() {
            return json().at("/data/change/subjectId").asText();
        }

        /** The version of the object after the change. */
        public int version() {
            return json().at("/data/change/version").asInt();
        }

        /** Whether one of the signatures is that with this secret. Computed as the specification says, not by the server. */
        public boolean isSignedWith(String secret) {
            try {
                var mac = Mac.getInstance("HmacSHA256");
                mac.init(new SecretKeySpec(
                        Base64.getDecoder().decode(secret.substring("whsec_".length())), "HmacSHA256"));
                mac.update((id + "." + timestamp + ".").getBytes(StandardCharsets.US_ASCII));
                String expected = "v1," + Base64.getEncoder().encodeToString(mac.doFinal(body));
                return Arrays.asList(signature.split(" ")).contains(expected);
            } catch (GeneralSecurityException impossible) {
                throw new IllegalStateException(impossible);
            }
        }
    }

    /** @param headers names and values in turn */
    public record Answer(int status, String... headers) {}

    /** Decides about the answer. */
    public interface Behaviour {
        Answer answer(Delivery delivery) throws InterruptedException;
    }

    private WebhookReceiver(HttpServer server) {
        this.server = server;
    }

    public static WebhookReceiver start() {
        try {
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 100);
            var receiver = new WebhookReceiver(server);
            server.setExecutor(receiver.threads);
            server.createContext("/", receiver::receive);
            server.start();
            return receiver;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** From now on; before, all deliveries are acknowledged. */
    public void behave(Behaviour wanted) {
        behaviour = wanted;
    }

    public String address(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    private void receive(HttpExchange exchange) throws IOException {
        try (exchange) {
            var headers = exchange.getRequestHeaders();
            var delivery = new Delivery(
                    exchange.getRequestURI().toString(),
                    headers.getFirst("webhook-id"),
                    Long.parseLong(headers.getFirst("webhook-timestamp")),
                    headers.getFirst("webhook-signature"),
                    exchange.getRequestBody().readAllBytes());
            var answer = behaviour.answer(delivery);
            synchronized (deliveries) {
                deliveries.add(delivery);
                if (answer.status() < 300) {
                    acknowledged.add(delivery);
                }
                deliveries.notifyAll();
            }
            for (int i = 0; i < answer.headers().length; i += 2) {
                exchange.getResponseHeaders().set(answer.headers()[i], answer.headers()[i + 1]);
            }
            exchange.sendResponseHeaders(answer.status(), -1);
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
        }
    }

    /** All deliveries so far, acknowledged or not, in the order in which they arrived. */
    public List<Delivery> deliveries() {
        synchronized (deliveries) {
            return List.copyOf(deliveries);
        }
    }

    /** Those of {@link #deliveries} that it acknowledged, whether the server has learnt it or not. */
    public List<Delivery> acknowledged() {
        synchronized (deliveries) {
            return List.copyOf(acknowledged);
        }
    }

    /** Returns the deliveries when they are as expected; fails after a while. */
    public List<Delivery> await(String what, Predicate<List<Delivery>> expected) throws InterruptedException {
        long end = System.nanoTime() + 30_000_000_000L;
        synchronized (deliveries) {
            while (!expected.test(deliveries)) {
                if (System.nanoTime() > end) {
                    throw new AssertionError("Not delivered: " + what + "; but "
                            + deliveries.stream()
                                    .map(each -> each.path() + " " + each.subject() + " " + each.version())
                                    .toList());
                }
                deliveries.wait(100);
            }
            return List.copyOf(deliveries);
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
