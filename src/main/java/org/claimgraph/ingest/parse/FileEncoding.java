package org.claimgraph.ingest.parse;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.claimgraph.ingest.ImportFile;

/**
 * The encoding of a text file: that of its byte-order mark, else UTF-8 if the file is valid UTF-8, else Windows-1252, which
 * contains the printable characters of Latin-1.
 *
 * @param name the name of the encoding, for messages
 * @param charset how its bytes are decoded; Latin-1 for Windows-1252
 * @param mark the number of bytes of its byte-order mark; 0 without one
 */
public record FileEncoding(String name, Charset charset, int mark) {
    private static final String WINDOWS = "windows-1252";
    private static final int LONGEST_MARK = 3;
    private static final int BUFFER = 1 << 16;

    private FileEncoding(Charset charset, int mark) {
        this(charset.name(), charset, mark);
    }

    /**
     * Finds the encoding of a file by reading all of it.
     *
     * @throws IOException if the file cannot be read
     */
    public static FileEncoding of(ImportFile file) throws IOException {
        try (InputStream in = file.open()) {
            byte[] start = in.readNBytes(LONGEST_MARK);
            FileEncoding marked = marked(start);
            if (marked != null) {
                return marked;
            }
            PushbackInputStream all = new PushbackInputStream(in, LONGEST_MARK);
            all.unread(start);
            return isUtf8(all)
                    ? new FileEncoding(StandardCharsets.UTF_8, 0)
                    : new FileEncoding(WINDOWS, StandardCharsets.ISO_8859_1, 0);
        }
    }

    private static FileEncoding marked(byte[] start) {
        int first = start.length > 1 ? (start[0] & 0xff) << 8 | start[1] & 0xff : 0;
        if (first == 0xFEFF) {
            return new FileEncoding(StandardCharsets.UTF_16BE, 2);
        }
        if (first == 0xFFFE) {
            return new FileEncoding(StandardCharsets.UTF_16LE, 2);
        }
        boolean utf8 = first == 0xEFBB && start.length == LONGEST_MARK && (start[2] & 0xff) == 0xBF;
        return utf8 ? new FileEncoding(StandardCharsets.UTF_8, LONGEST_MARK) : null;
    }

    private static boolean isUtf8(InputStream in) throws IOException {
        Reader reader = new InputStreamReader(
                in,
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT));
        char[] buffer = new char[BUFFER];
        try {
            while (reader.read(buffer) >= 0) {
                // Reads on until the end or the first malformed bytes.
            }
            return true;
        } catch (CharacterCodingException _) {
            return false;
        }
    }

    /**
     * Opens the text behind the byte-order mark.
     *
     * @throws IOException if the file cannot be read
     */
    public Reader open(ImportFile file) throws IOException {
        InputStream in = file.open();
        in.skipNBytes(mark);
        Reader text = new BufferedReader(new InputStreamReader(in, charset));
        return name.equals(WINDOWS) ? new Windows1252Reader(text) : text;
    }
}
