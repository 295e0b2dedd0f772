package org.claimgraph.ingest;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

/** A small file to import. */
@Input("ImportDataInput")
@Description("A small file to import.")
public record ImportDataInput(
        @NonNull @Description("The name of the data set. Importing a data set of the same name again corrects it.")
        String dataSet,

        @NonNull
        @Description("The content of the file, within the size limit of a request. Send larger files to /imports.")
        String content,

        @Description("The name of the file; its ending helps to recognise the format. \"data\" by default.")
        String fileName,

        @Description("The name of the format; null to recognise it.")
        String format,

        @Description("True checks everything and keeps nothing; false by default.")
        Boolean dryRun,

        @Description("True refuses the import if there is any error or warning; false by default.")
        Boolean strict,

        @Description("True allows a new version to retract more than a tenth of the data set; false by default.")
        Boolean allowRetractions) {}
