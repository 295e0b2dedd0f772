package org.claimgraph.ingest;

/**
 * What an import noticed in a file.
 *
 * @param kind groups findings of one cause: lower case with hyphens, for example unknown-property
 * @param message what is wrong and what was done about it
 */
public record Finding(FilePlace place, Level level, String kind, String message) {
    /** How serious a finding is. */
    public enum Level {
        /** Worth knowing; everything was imported. */
        INFO,
        /** Something was imported differently than the file says, or may be wrong. */
        WARNING,
        /** Something was not imported. */
        ERROR
    }
}
