package org.claimgraph.engine.execution;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A growing array of UTF-8 bytes that JSON is written into; it can be truncated to an earlier length. */
final class JsonBuffer {
    /**
     * A little less than a power of two, and so is what it grows to: with its header, an array of 1 MB would take two
     * regions of a small heap, 2 MB.
     */
    private static final int INITIAL = 8192 - 32;

    private static final byte[] NULL = ascii("null");

    private final ResponseMemory memory;
    private byte[] bytes;
    private int length;

    /** A buffer for a few bytes, which are not reserved. */
    JsonBuffer() {
        memory = null;
        bytes = new byte[512];
    }

    /** @param memory limits how far the buffer grows */
    JsonBuffer(ResponseMemory memory) {
        this.memory = memory;
        bytes = new byte[memory.grow(0, INITIAL)];
    }

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
            int most = JsonStringEncoder.maxLength(count - plain) + 1;
            reserve(most > bytes.length - length ? JsonStringEncoder.length(text, plain) + 1 : most);
            length = JsonStringEncoder.write(text, plain, bytes, length);
        }
        bytes[length++] = '"';
    }

    /** Writes the leading characters that need no encoding, and returns how many they are. */
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
            int needed = Math.addExact(length, more);
            bytes = Arrays.copyOf(
                    bytes, memory == null ? Math.max(bytes.length * 2, needed) : memory.grow(bytes.length, needed));
        }
    }
}
