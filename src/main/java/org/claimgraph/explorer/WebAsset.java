package org.claimgraph.explorer;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.GZIPOutputStream;
import org.claimgraph.engine.http.ResponsePart;
import org.claimgraph.platform.Hash;

/**
 * A file of the explorer as it is sent.
 *
 * @param type the media type
 * @param compressed the content, compressed with gzip
 * @param tag the entity tag, derived from the content
 */
record WebAsset(String type, ResponsePart content, ResponsePart compressed, String tag) {
    static WebAsset of(String type, byte[] content) {
        return new WebAsset(
                type, new ResponsePart(content), new ResponsePart(gzip(content)), '"' + Hash.sha256(content) + '"');
    }

    private static byte[] gzip(byte[] content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(content.length / 2);
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(content);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return bytes.toByteArray();
    }
}
