package org.claimgraph.platform.database;

import java.nio.file.Path;

/**
 * The parts of an H2 URL.
 *
 * @param place the database's place: an absolute path, or one of H2's file systems; without the suffix of its file
 * @param options the rest, beginning with a semicolon, or empty
 */
record H2Url(String place, String options) {
    private static final String PREFIX = "jdbc:h2:";
    private static final String ON_DISK = "file:";
    private static final String IN_MEMORY = "memFS:";
    private static final String SUFFIX = ".mv.db";

    static boolean isH2(String url) {
        return url.startsWith(PREFIX);
    }

    /** Reads a URL. H2 refuses a relative path; here it is one below the working directory. */
    static H2Url parse(String url) {
        int semicolon = url.indexOf(';');
        int end = semicolon < 0 ? url.length() : semicolon;
        String place = url.substring(PREFIX.length(), end);
        boolean onDisk = place.startsWith(ON_DISK);
        return new H2Url(
                onDisk ? ON_DISK + Path.of(place.substring(ON_DISK.length())).toAbsolutePath() : place,
                url.substring(end));
    }

    boolean isOnDisk() {
        return place.startsWith(ON_DISK);
    }

    /** Whether the database is one file, on disk or in memory. */
    boolean hasFile() {
        return isOnDisk() || place.startsWith(IN_MEMORY);
    }

    /** The database's file: an absolute path, or one of H2's file system in memory. */
    String file() {
        return (isOnDisk() ? place.substring(ON_DISK.length()) : place) + SUFFIX;
    }

    String absolute() {
        return PREFIX + place + options;
    }

    /** The URL of a database beside this one, with the same options. */
    H2Url withSuffix(String suffix) {
        return new H2Url(place + suffix, options);
    }
}
