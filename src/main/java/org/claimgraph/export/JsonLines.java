package org.claimgraph.export;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import java.io.IOException;
import java.io.OutputStream;

/** Makes writers of JSON that leave the stream open. */
final class JsonLines {
    private static final JsonFactory FACTORY =
            JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

    private JsonLines() {}

    /** Writes each value of the top level on a line of its own. */
    static JsonGenerator of(OutputStream out) throws IOException {
        return FACTORY.createGenerator(out).setPrettyPrinter(new MinimalPrettyPrinter("\n"));
    }

    /** Writes one value. */
    static JsonGenerator single(OutputStream out) throws IOException {
        return FACTORY.createGenerator(out);
    }
}
