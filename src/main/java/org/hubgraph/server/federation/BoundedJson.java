package org.hubgraph.server.federation;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.hubgraph.failure.LimitExceeded;

/** Writes responses of this package: one text or entity may be in a response thousands of times. */
final class BoundedJson extends OutputStream {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final int most;

    private BoundedJson(int most) {
        this.most = most;
    }

    /** @throws LimitExceeded if there are more bytes than allowed */
    static byte[] bytes(ObjectMapper mapper, JsonNode body, int most) {
        try (var json = new BoundedJson(most)) {
            mapper.writeValue(json, body);
            return json.bytes.toByteArray();
        } catch (Full large) {
            throw new LimitExceeded(
                    "response-bytes",
                    "The response has more than " + most + " bytes",
                    most,
                    "Request less, or split it into several requests.");
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    @Override
    public void write(int next) throws IOException {
        require(1);
        bytes.write(next);
    }

    @Override
    public void write(byte[] more, int offset, int length) throws IOException {
        require(length);
        bytes.write(more, offset, length);
    }

    private void require(int more) throws IOException {
        if (more > most - bytes.size()) {
            throw new Full();
        }
    }

    /** Jackson would wrap another exception. */
    private static final class Full extends IOException {
        private static final long serialVersionUID = 1L;
    }
}
