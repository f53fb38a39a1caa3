package org.hubgraph.registry.snapshot;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** Computes the SHA-256 of what passes through. Closing it does not close the stream behind it. */
final class HashedOutput extends FilterOutputStream {
    private final MessageDigest digest;

    HashedOutput(OutputStream out) {
        super(out);
        this.digest = sha256();
    }

    /** A new SHA-256, which every Java platform has. */
    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    byte[] digest() {
        return digest.digest();
    }

    @Override
    public void write(int one) throws IOException {
        digest.update((byte) one);
        out.write(one);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        digest.update(bytes, from, length);
        out.write(bytes, from, length);
    }

    @Override
    public void close() throws IOException {
        flush();
    }
}
