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

    /** How many bytes this many characters may take. */
    static int most(int characters) {
        return Math.multiplyExact(characters, LONGEST);
    }

    /** Writes a text from a character on into bytes that have room, and says where it ended. */
    static int write(String text, int from, byte[] into, int at) {
        JsonStringEncoder escapes = new JsonStringEncoder(into, at);
        int count = text.length();
        for (int i = from; i < count; i++) {
            char c = text.charAt(i);
            if (Character.isHighSurrogate(c) && i + 1 < count && Character.isLowSurrogate(text.charAt(i + 1))) {
                escapes.supplementary(Character.toCodePoint(c, text.charAt(++i)));
            } else {
                escapes.character(c);
            }
        }
        return escapes.length;
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
