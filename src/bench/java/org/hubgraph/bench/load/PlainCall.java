package org.hubgraph.bench.load;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.hubgraph.bench.Refused;

/** A request whose response is read completely, for everything that is not measured. */
final class PlainCall {
    private static final ObjectMapper JSON =
            new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final URI url;

    PlainCall(URI url) {
        this.url = url;
    }

    /** @throws Refused if the status is not 200 or the response contains errors */
    JsonNode answer(String body) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(withoutUser())
                .header("Content-Type", "application/json")
                .header("Accept", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(Numbered.text(body)));
        Target.authorization(url).ifPresent(value -> request.header("Authorization", value));
        HttpResponse<String> response;
        try {
            response = CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (ConnectException nobodyThere) {
            throw new Refused("Nobody listens at " + url + ".");
        }
        if (response.statusCode() != 200) {
            throw new Refused(url + " answered " + response.statusCode() + ": " + shortened(response.body()));
        }
        var answer = JSON.readTree(response.body());
        if (answer.hasNonNull("errors") || !answer.path("data").isObject()) {
            throw new Refused(url + " answered: " + shortened(response.body()));
        }
        return answer;
    }

    private URI withoutUser() {
        try {
            return new URI(url.getScheme(), null, url.getHost(), url.getPort(), url.getPath(), null, null);
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String shortened(String text) {
        return text.length() <= 500 ? text : text.substring(0, 500) + " ...";
    }
}
