package org.claimgraph.platform.database;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;

/**
 * Detects whether the file of an embedded database is truncated. H2 silently opens a truncated file in an older state,
 * possibly empty, so that claims would be lost unnoticed.
 */
final class TruncationCheck {
    private static final int BLOCK = 4096;
    private static final int FOOTER = 128;
    private static final int HEX = 16;

    private TruncationCheck() {}

    /** Whether the file lacks a part that it once had, by what its head says. A file that is in use is not judged. */
    static boolean isTruncated(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            return false;
        }
        Map<String, String> head;
        try (FileChannel channel = FileChannel.open(file)) {
            if (channel.size() == 0) {
                return true;
            }
            head = head(channel);
            if (head == null || isWhole(channel, head)) {
                return false;
            }
        }
        // The part may have made room for a newer one just before the process was killed: only H2 can tell.
        return newestVersion(file) < number(head, "version");
    }

    /** The newer one of the two copies of the head; null where H2 will say itself that it cannot read either. */
    private static Map<String, String> head(FileChannel channel) throws IOException {
        Map<String, String> first = words(channel, 0, BLOCK);
        Map<String, String> second = words(channel, BLOCK, BLOCK);
        if (first.containsKey("H") && second.containsKey("H")) {
            return number(first, "version") >= number(second, "version") ? first : second;
        }
        return first.containsKey("H") ? first : second.containsKey("H") ? second : null;
    }

    /** Whether the part that the head names stands where it says, from its beginning to its end. */
    private static boolean isWhole(FileChannel channel, Map<String, String> head) throws IOException {
        String chunk = head.get("chunk");
        long start = number(head, "block") * BLOCK;
        Map<String, String> beginning = words(channel, start, BLOCK);
        long end = start + number(beginning, "len") * BLOCK;
        return chunk == null
                || chunk.equals(beginning.get("chunk"))
                        && chunk.equals(words(channel, end - FOOTER, FOOTER).get("chunk"));
    }

    /** Reads {@code key:value} after {@code key:value} up to the end of the line; nothing of what is none. */
    private static Map<String, String> words(FileChannel channel, long from, int length) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(length);
        Map<String, String> words = new HashMap<>();
        if (from < 0 || channel.read(bytes, from) <= 0) {
            return words;
        }
        String line = new String(bytes.array(), 0, bytes.position(), StandardCharsets.ISO_8859_1);
        for (String word : line.lines().findFirst().orElse("").strip().split(",")) {
            int colon = word.indexOf(':');
            if (colon > 0) {
                words.put(word.substring(0, colon), word.substring(colon + 1));
            }
        }
        return words;
    }

    private static long number(Map<String, String> words, String key) {
        try {
            return Long.parseLong(words.getOrDefault(key, "0"), HEX);
        } catch (NumberFormatException unreadable) {
            return 0;
        }
    }

    private static long newestVersion(Path file) {
        try (MVStore store =
                new MVStore.Builder().fileName(file.toString()).readOnly().open()) {
            return store.getCurrentVersion();
        } catch (MVStoreException failure) {
            return failure.getErrorCode() == DataUtils.ERROR_FILE_LOCKED ? Long.MAX_VALUE : -1;
        }
    }
}
