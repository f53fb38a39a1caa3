package org.hubgraph.registry.importing.cleaning;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

/** Texts in UTF-8 that were read as if they were in an encoding of one byte for each character. */
final class Mojibake {
    private static final char REPLACEMENT = '\uFFFD';
    /** The first byte of a sequence in UTF-8, and a next byte. */
    private static final Pattern SEQUENCE =
            Pattern.compile("[\\u00C2-\\u00F4][\\u0080-\\u00BF\\u0152-\\u02DC\\u2013-\\u2122\\u20AC]");

    private static final List<Charset> ENCODINGS =
            List.of(Charset.forName("windows-1252"), StandardCharsets.ISO_8859_1);

    private Mojibake() {}

    /**
     * Whether the text is one that another text in UTF-8 becomes by such a mistake, or has the replacement character
     * {@code U+FFFD}. Texts in Latin letters as people write them hardly ever are.
     */
    static boolean isLikely(String text) {
        if (text.indexOf(REPLACEMENT) >= 0) {
            return true;
        }
        return SEQUENCE.matcher(text).find() && ENCODINGS.stream().anyMatch(encoding -> isMisread(text, encoding));
    }

    private static boolean isMisread(String text, Charset encoding) {
        try {
            var bytes = encoding.newEncoder().encode(CharBuffer.wrap(text));
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes.array(), 0, bytes.limit()));
            return true;
        } catch (CharacterCodingException noMistake) {
            return false;
        }
    }
}
