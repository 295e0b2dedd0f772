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
    private static final int HEX = 16;
    private static final String CHUNK = "chunk.";

    private TruncationCheck() {}

    /** Whether the file lacks a part that its header or its chunks refer to. A file that is in use is not judged. */
    static boolean isTruncated(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            return false;
        }
        Map<String, String> header;
        long size;
        try (FileChannel channel = FileChannel.open(file)) {
            size = channel.size();
            header = header(channel);
        }
        return size == 0 || header != null && lacksChunks(file, header, size);
    }

    /** H2 opens the newest version that is whole; that one is older than the header says if its chunks are missing. */
    private static boolean lacksChunks(Path file, Map<String, String> header, long size) {
        try (MVStore store =
                new MVStore.Builder().fileName(file.toString()).readOnly().open()) {
            return store.getCurrentVersion() < number(header, "version") || end(store) > size;
        } catch (MVStoreException failure) {
            return failure.getErrorCode() != DataUtils.ERROR_FILE_LOCKED;
        }
    }

    /** Where the last chunk that is still needed ends, in bytes. */
    private static long end(MVStore store) {
        long end = 0;
        for (Map.Entry<String, String> entry : store.getLayoutMap().entrySet()) {
            if (entry.getKey().startsWith(CHUNK)) {
                Map<String, String> chunk = words(entry.getValue());
                if (!"0".equals(chunk.get("livePages"))) {
                    end = Math.max(end, (number(chunk, "block") + number(chunk, "len")) * BLOCK);
                }
            }
        }
        return end;
    }

    /** The newer of the two copies of the header; null if neither can be read, which H2 reports itself. */
    private static Map<String, String> header(FileChannel channel) throws IOException {
        Map<String, String> first = words(channel, 0);
        Map<String, String> second = words(channel, BLOCK);
        if (first.containsKey("H") && second.containsKey("H")) {
            return number(first, "version") >= number(second, "version") ? first : second;
        }
        return first.containsKey("H") ? first : second.containsKey("H") ? second : null;
    }

    /** The {@code key:value} pairs of the first line of a block; other text is ignored. */
    private static Map<String, String> words(FileChannel channel, long from) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(BLOCK);
        if (channel.read(bytes, from) <= 0) {
            return Map.of();
        }
        return words(new String(bytes.array(), 0, bytes.position(), StandardCharsets.ISO_8859_1));
    }

    private static Map<String, String> words(String text) {
        Map<String, String> words = new HashMap<>();
        for (String word : text.lines().findFirst().orElse("").strip().split(",")) {
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
}
