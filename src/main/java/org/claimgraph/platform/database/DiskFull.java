package org.claimgraph.platform.database;

import java.util.stream.Stream;

/** Recognises errors caused by a full disk. Java reports them only in the message text of the operating system. */
final class DiskFull {
    private static final int MAX_CAUSES = 20;

    private DiskFull() {}

    static boolean isCause(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(MAX_CAUSES)
                .map(cause -> String.valueOf(cause.getMessage()))
                .anyMatch(message -> message.contains("No space left on device")
                        || message.contains("not enough space on the disk")
                        || message.contains("Disk quota exceeded"));
    }
}
