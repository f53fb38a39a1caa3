package org.hubgraph.registry.snapshot;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/** Ends a text with a line that is too long for the heap. */
final class BoundedLines extends FilterReader {
    private final String name;
    private final int most;
    private int length;

    /** @param most characters of a line */
    BoundedLines(Reader reader, String name, int most) {
        super(reader);
        this.name = name;
        this.most = most;
    }

    @Override
    public int read() throws IOException {
        char[] one = new char[1];
        return read(one, 0, 1) < 0 ? -1 : one[0];
    }

    @Override
    public int read(char[] target, int start, int count) throws IOException {
        int read = super.read(target, start, count);
        for (int i = start; i < start + read; i++) {
            length = target[i] == '\n' ? 0 : length + 1;
            if (length > most) {
                throw new UnfitSnapshot("its file " + name + " has a line of more than " + most + " characters");
            }
        }
        return read;
    }
}
