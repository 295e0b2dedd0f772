package org.claimgraph.platform;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Reads files packaged with the service on its class path. */
public final class ClasspathResource {
    private ClasspathResource() {}

    /** The bytes of the file; a missing one stops the start and is named. */
    public static byte[] bytes(String path) {
        try (InputStream stream = Thread.currentThread().getContextClassLoader().getResourceAsStream(path)) {
            if (stream == null) {
                throw new IllegalStateException("%s is missing from the distribution.".formatted(path));
            }
            return stream.readAllBytes();
        } catch (IOException failure) {
            throw new IllegalStateException("%s cannot be read: %s".formatted(path, failure.getMessage()), failure);
        }
    }

    /** The file as text; what is not UTF-8 stops the start and is named. */
    public static String text(String path) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes(path)))
                    .toString();
        } catch (CharacterCodingException _) {
            throw new IllegalStateException("%s is not UTF-8.".formatted(path));
        }
    }

    /** The lines of the file, without a last empty one. */
    public static List<String> lines(String path) {
        return text(path).lines().toList();
    }
}
