package org.claimgraph.engine.execution;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A growing array of UTF-8 bytes that JSON is written into, and can be taken back to an earlier length. */
final class JsonBuffer {
    private static final byte[] NULL = ascii("null");

    private byte[] bytes = new byte[8192];
    private int length;

    static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    int length() {
        return length;
    }

    byte[] bytes() {
        return bytes;
    }

    void truncate(int to) {
        length = to;
    }

    void write(char ascii) {
        reserve(1);
        bytes[length++] = (byte) ascii;
    }

    void write(byte[] written) {
        reserve(written.length);
        System.arraycopy(written, 0, bytes, length, written.length);
        length += written.length;
    }

    void writeNull() {
        write(NULL);
    }

    void write(boolean value) {
        text(value ? "true" : "false");
    }

    void write(int value) {
        if (value < 0 || value > 9_999_999) {
            text(Integer.toString(value));
            return;
        }
        int digits = 1;
        for (int bound = 10; value >= bound; bound *= 10) {
            digits++;
        }
        reserve(digits);
        for (int i = length + digits - 1, rest = value; i >= length; i--, rest /= 10) {
            bytes[i] = (byte) ('0' + rest % 10);
        }
        length += digits;
    }

    /** Writes ASCII text as it is, without quotes: a number. */
    void text(String ascii) {
        int count = ascii.length();
        reserve(count);
        for (int i = 0; i < count; i++) {
            bytes[length + i] = (byte) ascii.charAt(i);
        }
        length += count;
    }

    /** Writes a JSON string; a surrogate without its other half is kept as an escape, for UTF-8 has no bytes for it. */
    void string(String text) {
        int count = text.length();
        reserve(count + 2);
        bytes[length++] = '"';
        int plain = plain(text, count);
        if (plain < count) {
            reserve(JsonStringEncoder.most(count - plain) + 1);
            length = JsonStringEncoder.write(text, plain, bytes, length);
        }
        bytes[length++] = '"';
    }

    /** Writes the characters at the beginning that stand for themselves, and says how many they are. */
    private int plain(String text, int count) {
        byte[] target = bytes;
        int start = length;
        int plain = 0;
        for (; plain < count; plain++) {
            char c = text.charAt(plain);
            if (c < ' ' || c == '"' || c == '\\' || c > '~') {
                break;
            }
            target[start + plain] = (byte) c;
        }
        length = start + plain;
        return plain;
    }

    private void reserve(int more) {
        if (bytes.length - length < more) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, Math.addExact(length, more)));
        }
    }
}
