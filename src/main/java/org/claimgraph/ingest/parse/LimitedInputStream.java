package org.claimgraph.ingest.parse;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Fails when more bytes are read between two restarts than a limit. Used by one thread. */
final class LimitedInputStream extends FilterInputStream {
    private final long limit;
    private long read;

    LimitedInputStream(InputStream in, long limit) {
        super(in);
        this.limit = limit;
    }

    /** More bytes were read than the limit. */
    static final class ExceededException extends IOException {
        private static final long serialVersionUID = 1L;
    }

    /** Begins to count anew. */
    void restart() {
        read = 0;
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

    private void count(int more) throws ExceededException {
        read += more;
        if (read > limit) {
            throw new ExceededException();
        }
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}
