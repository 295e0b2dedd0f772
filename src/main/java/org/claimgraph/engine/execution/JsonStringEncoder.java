package org.claimgraph.engine.execution;

/** Writes the text of JSON strings that is not plain ASCII: escapes, and UTF-8 of more than one byte. */
final class JsonStringEncoder {
    private static final byte[] HEX = JsonBuffer.ascii("0123456789abcdef");
    private static final char LINE_SEPARATOR = '\u2028';
    private static final char PARAGRAPH_SEPARATOR = '\u2029';
    private static final int LONGEST = 6;

    private final byte[] bytes;
    private int length;

    private JsonStringEncoder(byte[] bytes, int length) {
        this.bytes = bytes;
        this.length = length;
    }

    /** The bytes that this many characters take at most. */
    static int maxLength(int characters) {
        return Math.multiplyExact(characters, LONGEST);
    }

    /** The bytes that a text takes from a character on: exact, but for escapes and pairs of surrogates, where it is more. */
    static int length(String text, int from) {
        int length = 0;
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean escaped = c < ' ' || c == '"' || c == '\\' || Character.isSurrogate(c) || c == LINE_SEPARATOR;
            length += escaped || c == PARAGRAPH_SEPARATOR ? LONGEST : c < 0x80 ? 1 : c < 0x800 ? 2 : 3;
        }
        return length;
    }

    /** Writes a text from a character on into an array with enough room, and returns where it ends. */
    static int write(String text, int from, byte[] into, int at) {
        JsonStringEncoder encoder = new JsonStringEncoder(into, at);
        int count = text.length();
        for (int i = from; i < count; i++) {
            char c = text.charAt(i);
            if (Character.isHighSurrogate(c) && i + 1 < count && Character.isLowSurrogate(text.charAt(i + 1))) {
                encoder.supplementary(Character.toCodePoint(c, text.charAt(++i)));
            } else {
                encoder.character(c);
            }
        }
        return encoder.length;
    }

    private void character(char c) {
        if (c < 0x80) {
            ascii(c);
        } else if (c < 0x800) {
            bytes[length++] = (byte) (0xC0 | c >> 6);
            bytes[length++] = (byte) (0x80 | c & 0x3F);
        } else if (Character.isSurrogate(c) || c == LINE_SEPARATOR || c == PARAGRAPH_SEPARATOR) {
            unicode(c);
        } else {
            bytes[length++] = (byte) (0xE0 | c >> 12);
            bytes[length++] = (byte) (0x80 | c >> 6 & 0x3F);
            bytes[length++] = (byte) (0x80 | c & 0x3F);
        }
    }

    private void supplementary(int point) {
        bytes[length++] = (byte) (0xF0 | point >> 18);
        bytes[length++] = (byte) (0x80 | point >> 12 & 0x3F);
        bytes[length++] = (byte) (0x80 | point >> 6 & 0x3F);
        bytes[length++] = (byte) (0x80 | point & 0x3F);
    }

    private void ascii(char c) {
        switch (c) {
            case '"', '\\' -> escape(c);
            case '\n' -> escape('n');
            case '\r' -> escape('r');
            case '\t' -> escape('t');
            default -> {
                if (c < ' ') {
                    unicode(c);
                } else {
                    bytes[length++] = (byte) c;
                }
            }
        }
    }

    private void escape(char c) {
        bytes[length++] = '\\';
        bytes[length++] = (byte) c;
    }

    private void unicode(char c) {
        escape('u');
        for (int shift = 12; shift >= 0; shift -= 4) {
            bytes[length++] = HEX[c >> shift & 0xF];
        }
    }
}
