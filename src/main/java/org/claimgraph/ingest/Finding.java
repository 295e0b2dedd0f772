package org.claimgraph.ingest;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;

/**
 * What an import noticed in a file.
 *
 * @param kind groups findings of one cause: lower case with hyphens, for example unknown-property
 * @param message what is wrong and what was done about it
 */
public record Finding(FilePlace place, Level level, String kind, String message) {
    /** How serious a finding is. */
    @Enum("FindingLevel")
    @Description("How serious a finding of an import is.")
    public enum Level {
        @Description("Worth knowing; everything was imported.")
        INFO,
        @Description("Something may be wrong, or was imported differently from the file.")
        WARNING,
        @Description("Something was not imported.")
        ERROR
    }
}
