package org.claimgraph.ingest.parse;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class Windows1252ReaderTest {
    @Test
    void everyByteIsReadAsTheEncodingOfTheJdkDoes() throws IOException {
        byte[] bytes = new byte[256];
        for (int at = 0; at < bytes.length; at++) {
            bytes[at] = (byte) at;
        }
        String expected = new String(bytes, Charset.forName("windows-1252"));
        for (int at = 0; at < bytes.length; at++) {
            char read = read(bytes[at]);
            if (expected.charAt(at) != '\uFFFD') {
                assertEquals(expected.charAt(at), read, "byte " + at);
            }
        }
    }

    private static char read(byte one) throws IOException {
        try (Reader reader = new Windows1252Reader(
                new InputStreamReader(new ByteArrayInputStream(new byte[] {one}), StandardCharsets.ISO_8859_1))) {
            return (char) reader.read();
        }
    }
}
