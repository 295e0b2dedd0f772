package org.claimgraph.ingest;

/**
 * A mapping that an import proposes for a spreadsheet without one.
 *
 * @param file the path of the spreadsheet
 * @param mapping the proposal in YAML
 */
public record MappingProposal(String file, String mapping) {
    /** The path at which an import finds the mapping; for an entry of a zip file, the path beside that file. */
    public String path() {
        String outer = file.replaceFirst("!.*", "");
        String folder = outer.substring(0, outer.lastIndexOf('/') + 1);
        return folder + MappingFiles.name(file, MappingFiles.YAML);
    }

    /** The arguments of the command that tries the mapping. */
    public String nextCommand() {
        return file.contains("!")
                ? "import %s --mapping %s --dry-run".formatted(file.replaceFirst("!.*", ""), path())
                : "import %s --dry-run".formatted(file);
    }
}
