package org.claimgraph.ingest;

import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.enterprise.context.Dependent;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.claimgraph.ingest.files.ImportSource;
import org.claimgraph.platform.command.CommandProgram;
import org.claimgraph.platform.command.ProgramCommand;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Imports files from the command line. */
@Dependent
@RegisterForReflection
@Command(
        name = "import",
        sortOptions = false,
        description =
                "Imports files, folders, gzip and zip files. Each one is a data set: importing a new version of it corrects and retracts what it no longer says.",
        exitCodeList = {
            "0:everything was imported",
            "2:the command was used wrongly",
            "3:something was refused or left out"
        },
        exitCodeListHeading = "%nExit codes:%n")
class ImportCommand implements ProgramCommand {
    private final ImportRunner runner;
    private final Optional<String> key;

    @Spec
    CommandSpec spec;

    @Parameters(arity = "0..*", paramLabel = "FILE", description = "Files or folders to import.")
    List<Path> files = new ArrayList<>();

    @Option(
            names = "--dataset",
            paramLabel = "NAME",
            description = "The name of the data set; by default the name of the file or folder without its ending.")
    String dataSet;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "The format of the files; by default it is recognised.")
    String format;

    @Option(
            names = "--mapping",
            paramLabel = "FILE",
            description =
                    "The mapping of a spreadsheet, in YAML or JSON; by default the file beside it with the ending .mapping.yaml or .mapping.json.")
    Path mapping;

    @Option(names = "--dry-run", description = "Check everything and keep nothing.")
    boolean dryRun;

    @Option(names = "--strict", description = "Refuse the import if there is any error or warning.")
    boolean strict;

    @Option(
            names = "--allow-retractions",
            description = "Allow a new version to retract more than a tenth of the data set.")
    boolean allowRetractions;

    @Option(
            names = "--remove",
            paramLabel = "NAME",
            description = "Remove this data set: retract its claims, unless another data set makes them too.")
    String removed;

    @Option(
            names = CommandProgram.SERVER_OPTION,
            paramLabel = "URL",
            description =
                    "Import through the service that runs at this address, with the API key in the variable CLAIMGRAPH_KEY.")
    URI server;

    ImportCommand(ImportRunner runner, @ConfigProperty(name = "claimgraph.key") Optional<String> key) {
        this.runner = runner;
        this.key = key;
    }

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        if (files.isEmpty() == (removed == null)) {
            spec.commandLine().getErr().println("Name files to import, or a data set to --remove.");
            return WRONG_USE;
        }
        if (mapping != null && !Files.isReadable(mapping)) {
            spec.commandLine().getErr().println("The mapping %s does not exist or cannot be read.".formatted(mapping));
            return WRONG_USE;
        }
        if (server != null && (removed != null || key.isEmpty())) {
            spec.commandLine()
                    .getErr()
                    .println(
                            removed != null
                                    ? "A data set is taken out on the machine of the service: leave out --server."
                                    : "Set CLAIMGRAPH_KEY to an API key with the role curator.");
            return WRONG_USE;
        }
        ImportOptions options = new ImportOptions(dryRun, strict, allowRetractions, format);
        int exitCode = DONE;
        if (removed != null) {
            return print(runner.remove(removed, options), out);
        }
        for (Path file : files) {
            exitCode = Math.max(exitCode, run(file, options, out));
        }
        return exitCode;
    }

    private int run(Path file, ImportOptions options, PrintWriter out) {
        try {
            if (server != null) {
                return new ServerImport(
                                server,
                                key.orElseThrow(),
                                out,
                                spec.commandLine().getErr())
                        .run(file, dataSet, mapping, options);
            }
            ImportSource source = ImportSource.of(file, dataSet);
            if (mapping != null) {
                source = source.mappedBy(Files.readString(mapping));
            }
            return print(run(source, file, options, out), out);
        } catch (IOException failure) {
            spec.commandLine().getErr().println(failure.getMessage());
            return WRONG_USE;
        }
    }

    private ImportReport run(ImportSource source, Path file, ImportOptions options, PrintWriter out) {
        if (ConsoleProgress.isPossible()) {
            try (ConsoleProgress progress = new ConsoleProgress(String.valueOf(file.getFileName()), System.err)) {
                return runner.run(source, options, progress);
            }
        }
        return runner.run(source, options, line -> {
            out.println(file + ": " + line);
            out.flush();
        });
    }

    private static int print(ImportReport report, PrintWriter out) {
        ReportText.lines(report).forEach(out::println);
        out.flush();
        return report.hasErrors() ? INCOMPLETE : DONE;
    }
}
