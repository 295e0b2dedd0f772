package org.claimgraph.ingest.files;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Fails when a compressed file expands to far more than its size, as a zip bomb does. */
final class BoundedInputStream extends FilterInputStream {
    private static final long ALWAYS_ALLOWED = 64L * 1024 * 1024;
    private static final long MAX_RATIO = 200;
    private final String path;
    private final long limit;
    private long read;

    BoundedInputStream(InputStream in, String path, long compressedSize) {
        super(in);
        this.path = path;
        this.limit = Math.max(ALWAYS_ALLOWED, Math.max(0, compressedSize) * MAX_RATIO);
    }

    @Override
    public int read() throws IOException {
        int one = super.read();
        count(one < 0 ? 0 : 1);
        return one;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int count = super.read(bytes, offset, length);
        count(Math.max(0, count));
        return count;
    }

    private void count(long more) throws IOException {
        read += more;
        if (read > limit) {
            throw new IOException(
                    "%s expands to more than %d bytes, %d times its size: unpack it yourself if this is right."
                            .formatted(path, limit, MAX_RATIO));
        }
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}
