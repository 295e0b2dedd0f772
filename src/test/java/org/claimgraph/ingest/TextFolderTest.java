package org.claimgraph.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.claimgraph.CapturedLog;
import org.claimgraph.engine.execution.ApiException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TextFolderTest {
    @TempDir
    Path directory;

    private final List<String> attached = new ArrayList<>();

    private boolean attach(byte[] text) {
        attached.add(new String(text, StandardCharsets.UTF_8));
        if (attached.getLast().equals("refused")) {
            throw ApiException.badInput("The text is refused.");
        }
        return attached.getLast().startsWith("known");
    }

    private List<String> logged() {
        try (CapturedLog log = new CapturedLog(TextFolder.class)) {
            new TextFolder(directory, 8).attachAll(this::attach);
            return log.messages();
        }
    }

    @Test
    void fileThatCannotBeUsedIsSkippedAndNamed() throws IOException {
        Files.writeString(directory.resolve("a"), "known");
        Files.writeString(directory.resolve("b"), "other");
        Files.writeString(directory.resolve("c"), "refused");
        Files.writeString(directory.resolve("d"), "known 12");
        assertEquals(
                List.of(
                        directory.resolve("b")
                                + " is skipped: its SHA-256 is not the content hash of any recorded document",
                        directory.resolve("c") + " is skipped: The text is refused.",
                        "2 of 4 files in " + directory + " are attached as texts."),
                logged());
    }

    @Test
    void fileLargerThanTheHeapIsNotRead() throws IOException {
        try (RandomAccessFile sparse =
                new RandomAccessFile(directory.resolve("large").toFile(), "rw")) {
            sparse.setLength(Runtime.getRuntime().maxMemory() * 2);
        }
        assertEquals(
                directory.resolve("large")
                        + " is skipped: it is larger than 8 bytes: raise CLAIMGRAPH_TEXTS_MAX_SIZE if it is the text of a document",
                logged().getFirst());
        assertEquals(List.of(), attached);
    }

    @Test
    void lineEndInAFileNameStaysOnItsLine() throws IOException {
        Files.writeString(directory.resolve("a\nERROR b"), "other");
        assertTrue(logged().getFirst().startsWith(directory + "/a\\u000aERROR b is skipped"));
    }

    @Test
    void missingDirectoryIsNamedBySetting() {
        TextFolder none = new TextFolder(directory.resolve("none"), 8);
        IllegalStateException failure = assertThrows(IllegalStateException.class, none::files);
        assertTrue(
                failure.getMessage().startsWith("CLAIMGRAPH_TEXTS names " + directory.resolve("none")),
                failure.getMessage());
    }
}
