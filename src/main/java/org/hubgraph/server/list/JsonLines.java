package org.hubgraph.server.list;

import java.io.ByteArrayOutputStream;

import com.fasterxml.jackson.databind.JsonNode;

/** JSON Lines: each row as the response has it, with its nested objects and lists. */
final class JsonLines implements Rows {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    @Override
    public void add(JsonNode row) {
        bytes.writeBytes(Cells.json(row));
        bytes.write('\n');
    }

    @Override
    public void end() {}

    @Override
    public byte[] take() {
        byte[] taken = bytes.toByteArray();
        bytes.reset();
        return taken;
    }
}
