package org.hubgraph.registry.importing.format;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;

import org.hubgraph.registry.importing.fault.ImportRule;
import org.hubgraph.registry.importing.fault.UnreadableFile;

/** Decodes a stream of bytes. Bytes that the encoding does not have end it, with their position. */
final class StrictReader extends Reader {
    private static final int BUFFERED_BYTES = 16_384;

    private final InputStream input;
    private final Charset encoding;
    private final CharsetDecoder decoder;
    private final ByteBuffer bytes = ByteBuffer.allocate(BUFFERED_BYTES).limit(0);
    /** Position of the first byte of the buffer in the file. */
    private long offset;

    private boolean ended;

    /** @param offset the number of bytes in front of the stream, such as those of a byte order mark */
    StrictReader(InputStream input, Charset encoding, int offset) {
        this.input = input;
        this.encoding = encoding;
        this.offset = offset;
        this.decoder = encoding.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    @Override
    public int read(char[] target, int start, int length) throws IOException {
        var characters = CharBuffer.wrap(target, start, length);
        while (true) {
            var result = decoder.decode(bytes, characters, ended);
            if (result.isError()) {
                throw malformed(result);
            }
            if (characters.position() > start) {
                return characters.position() - start;
            }
            if (result.isOverflow()) {
                throw new IllegalArgumentException("no room for a surrogate pair");
            }
            if (ended) {
                return -1;
            }
            fill();
        }
    }

    private void fill() throws IOException {
        offset += bytes.position();
        bytes.compact();
        int read = input.read(bytes.array(), bytes.position(), bytes.remaining());
        ended = read < 0;
        bytes.position(bytes.position() + Math.max(read, 0)).flip();
    }

    private UnreadableFile malformed(CoderResult result) {
        int at = bytes.position();
        var shown = new StringBuilder();
        for (int i = 0; i < Math.min(result.length(), bytes.remaining()); i++) {
            shown.append(String.format(" %02X", bytes.get(at + i)));
        }
        return new UnreadableFile(
                ImportRule.ENCODING,
                "byte " + (offset + at + 1) + " is not " + encoding.name() + " (hexadecimal" + shown + ")");
    }

    @Override
    public void close() throws IOException {
        input.close();
    }
}
