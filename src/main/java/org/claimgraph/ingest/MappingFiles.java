package org.claimgraph.ingest;

import java.util.List;
import java.util.Locale;

/** The names of the files beside spreadsheets that say what their columns mean. */
public final class MappingFiles {
    /** The ending of a mapping that an import proposes. */
    public static final String YAML = ".mapping.yaml";

    static final List<String> ENDINGS = List.of(YAML, ".mapping.yml", ".mapping.json");

    private MappingFiles() {}

    /** The name of the mapping of the spreadsheet with this path, without its folder. */
    public static String name(String path, String ending) {
        String name = path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('!')) + 1);
        return name.replaceFirst("(?i)\\.(csv|tsv)(\\.gz)?$", "") + ending;
    }

    static boolean isMapping(String path) {
        String lower = path.toLowerCase(Locale.ROOT);
        return ENDINGS.stream().anyMatch(lower::endsWith);
    }
}
