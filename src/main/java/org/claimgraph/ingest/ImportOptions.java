package org.claimgraph.ingest;

/**
 * What an import may do.
 *
 * @param dryRun check everything and keep nothing
 * @param strict refuse the import if anything in it is wrong or unknown
 * @param allowRetractions let it retract more than a tenth of the data set
 * @param format the name of the format; null to recognise it
 * @param actor who imports, for the record of acts
 */
public record ImportOptions(boolean dryRun, boolean strict, boolean allowRetractions, String format, String actor) {
    public static final ImportOptions DEFAULT = new ImportOptions(false, false, false, null);
    private static final String IMPORT = "import";

    /** Options of an import by the operator of the service. */
    public ImportOptions(boolean dryRun, boolean strict, boolean allowRetractions, String format) {
        this(dryRun, strict, allowRetractions, format, IMPORT);
    }
}
