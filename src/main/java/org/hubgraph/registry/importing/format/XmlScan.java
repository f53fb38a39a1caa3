package org.hubgraph.registry.importing.format;

import java.nio.charset.StandardCharsets;

import org.hubgraph.registry.importing.fault.ImportRule;
import org.hubgraph.registry.importing.fault.UnreadableFile;

/**
 * Finds tags and texts in bytes of XML in an encoding that contains ASCII, and holds neither. What is not XML is ignored,
 * because no reader reads it on. XML that is not well-formed is left to the reader, which stops at the same place.
 */
abstract class XmlScan {
    private static final int MOST_TAG_BYTES = 10_000_000;
    private static final int LONGEST_NAME = 16;
    private static final String COMMENT = "--";
    private static final String TEXT_SECTION = "[CDATA[";

    private enum Place {
        BEGINNING,
        OTHER_CONTENT,
        TEXT,
        ELEMENT_NAME,
        TAG,
        ATTRIBUTE_NAME,
        VALUE,
        QUOTED,
        INSTRUCTION,
        DECLARATION,
        COMMENT,
        TEXT_SECTION
    }

    private final byte[] name = new byte[LONGEST_NAME];
    private Place place = Place.BEGINNING;
    private int nameLength;
    private String element = "";
    private boolean closing;
    private boolean closed;
    private boolean reference;
    private boolean address;
    private byte quote;
    private int letters;
    private int tagBytes;
    /** How many bytes of the end of a comment or section have been seen. */
    private int ending;

    /**
     * A tag.
     *
     * @param element its name without prefix; names of more than 16 bytes are cut off
     * @param starts whether it begins the element
     * @param ends whether it ends the element
     * @param reference whether it has an attribute {@code ref}
     * @param letters in its attribute {@code r}: all bytes but digits, also those of {@code &#90;}
     */
    protected record Tag(String element, boolean starts, boolean ends, boolean reference, int letters, int bytes) {}

    /** A tag has ended. */
    protected abstract void tag(Tag tag);

    /** Another byte of a text. */
    protected abstract void text();

    boolean isXml() {
        return place != Place.BEGINNING && place != Place.OTHER_CONTENT;
    }

    void follow(byte[] buffer, int length) {
        for (int i = 0; i < length && place != Place.OTHER_CONTENT; i++) {
            follow(buffer[i]);
        }
    }

    private void follow(byte next) {
        switch (place) {
            case BEGINNING -> begin(next);
            case TEXT -> {
                if (next == '<') {
                    open();
                } else {
                    text();
                }
            }
            case TEXT_SECTION -> {
                text();
                leave(next, ']');
            }
            case COMMENT -> leave(next, '-');
            case INSTRUCTION -> {
                if (next == '>' && ending == 1) {
                    place = Place.TEXT;
                }
                ending = next == '?' ? 1 : 0;
            }
            case DECLARATION -> declaration(next);
            default -> {
                if (++tagBytes > MOST_TAG_BYTES) {
                    throw new UnreadableFile(
                            ImportRule.TOO_LONG, "a tag of the workbook has more than " + MOST_TAG_BYTES + " bytes");
                }
                tag(next);
            }
        }
    }

    /** The byte order mark of UTF-8 and blanks may stand in front of XML. */
    private void begin(byte next) {
        boolean mark = next == (byte) 0xEF || next == (byte) 0xBB || next == (byte) 0xBF;
        if (next == '<') {
            open();
        } else if (!mark && !isBlank(next)) {
            place = Place.OTHER_CONTENT;
        }
    }

    private void open() {
        place = Place.ELEMENT_NAME;
        nameLength = 0;
        closing = false;
        closed = false;
        reference = false;
        letters = 0;
        tagBytes = 1;
    }

    /** A comment or a section ends with a byte twice and {@code >}. */
    private void leave(byte next, char twice) {
        if (next == '>' && ending == 2) {
            place = Place.TEXT;
        }
        ending = next == twice ? Math.min(ending + 1, 2) : 0;
    }

    private void declaration(byte next) {
        addToName(next);
        String begun = name();
        if (begun.equals(COMMENT) || begun.equals(TEXT_SECTION)) {
            place = begun.equals(COMMENT) ? Place.COMMENT : Place.TEXT_SECTION;
            ending = 0;
        } else if (!COMMENT.startsWith(begun) && !TEXT_SECTION.startsWith(begun)) {
            // Its entities could be texts of any length.
            throw new UnreadableFile(ImportRule.SYNTAX, "the workbook has a document type declaration");
        }
    }

    private void tag(byte next) {
        switch (place) {
            case ELEMENT_NAME -> elementName(next);
            case ATTRIBUTE_NAME -> {
                if (next == '=') {
                    beginValue();
                } else if (!isBlank(next)) {
                    addLocal(next);
                }
            }
            case VALUE -> {
                if (next == '"' || next == '\'') {
                    quote = next;
                    place = Place.QUOTED;
                }
            }
            case QUOTED -> quoted(next);
            default -> insideTag(next);
        }
    }

    private void elementName(byte next) {
        if (tagBytes == 2 && next == '!') {
            place = Place.DECLARATION;
        } else if (tagBytes == 2 && next == '?') {
            place = Place.INSTRUCTION;
            ending = 0;
        } else if (tagBytes == 2 && next == '/') {
            closing = true;
        } else if (isBlank(next) || next == '>' || next == '/') {
            element = name();
            place = Place.TAG;
            insideTag(next);
        } else {
            addLocal(next);
        }
    }

    private void insideTag(byte next) {
        if (next == '>') {
            place = Place.TEXT;
            tag(new Tag(element, !closing, closing || closed, reference, letters, tagBytes));
        } else if (next == '/') {
            closed = true;
        } else if (!isBlank(next)) {
            place = Place.ATTRIBUTE_NAME;
            nameLength = 0;
            addLocal(next);
        }
    }

    private void beginValue() {
        address = nameLength == 1 && name[0] == 'r';
        reference |= nameLength == 3 && name[0] == 'r' && name[1] == 'e' && name[2] == 'f';
        place = Place.VALUE;
    }

    private void quoted(byte next) {
        if (next == quote) {
            place = Place.TAG;
        } else if (address && (next < '0' || next > '9')) {
            letters++;
        }
    }

    /** The name without its prefix. */
    private void addLocal(byte next) {
        if (next == ':') {
            nameLength = 0;
        } else {
            addToName(next);
        }
    }

    /** A longer name is none of those that matter. */
    private void addToName(byte next) {
        if (nameLength < LONGEST_NAME) {
            name[nameLength++] = next;
        }
    }

    private String name() {
        // Most tags of a sheet.
        if (nameLength == 1 && (name[0] == 'c' || name[0] == 'v')) {
            return name[0] == 'c' ? "c" : "v";
        }
        return new String(name, 0, nameLength, StandardCharsets.ISO_8859_1);
    }

    private static boolean isBlank(byte next) {
        return next == ' ' || next == '\t' || next == '\r' || next == '\n';
    }
}
