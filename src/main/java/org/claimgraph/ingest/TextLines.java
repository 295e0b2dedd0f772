package org.claimgraph.ingest;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Reads the lines of a UTF-8 file, in bounded memory. A byte-order mark, carriage returns and empty lines are left out. */
public final class TextLines {
    private static final int LONGEST = 8 * 1024 * 1024;
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private TextLines() {}

    /** Takes one line after the other. */
    @FunctionalInterface
    public interface LineReceiver {
        void line(FilePlace place, String text);
    }

    /**
     * Reads a file. A line that is too long or not UTF-8 is reported and left out.
     *
     * @throws IOException if the file cannot be read
     */
    public static void read(ImportFile file, FindingReporter findings, LineReceiver receiver) throws IOException {
        try (InputStream in = new BufferedInputStream(file.open(), 1 << 16)) {
            ByteArrayOutputStream line = new ByteArrayOutputStream();
            long number = 0;
            int length = 0;
            for (int one = in.read(); ; one = in.read()) {
                if (one >= 0 && one != '\n') {
                    length++;
                    if (length <= LONGEST) {
                        line.write(one);
                    }
                    continue;
                }
                number++;
                pass(new FilePlace(file.path(), number), line.toByteArray(), length, findings, receiver);
                line.reset();
                length = 0;
                if (one < 0) {
                    return;
                }
            }
        }
    }

    private static void pass(
            FilePlace place, byte[] bytes, int length, FindingReporter findings, LineReceiver receiver) {
        if (length > LONGEST) {
            findings.error(
                    place,
                    "line-too-long",
                    "The line has more than %d MB: it is left out.".formatted(LONGEST / 1024 / 1024));
            return;
        }
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            boolean isMarked = place.line() == 1 && !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK;
            String content = isMarked ? text.substring(1) : text;
            if (!content.isBlank()) {
                receiver.line(place, content);
            }
        } catch (CharacterCodingException _) {
            findings.error(place, "not-utf-8", "The line is not UTF-8: it is left out; save the file as UTF-8.");
        }
    }
}
