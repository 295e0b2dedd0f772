package org.claimgraph.export;

import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.enterprise.context.Dependent;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.claimgraph.claim.ClaimSelection;
import org.claimgraph.platform.command.ProgramCommand;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Exports the graph from the command line. */
@Dependent
@RegisterForReflection
@Command(
        name = "export",
        sortOptions = false,
        description = "Exports the graph, or the part of it that some claims need, to a file.")
class ExportCommand implements ProgramCommand {
    private final Exports exports;
    private final Clock clock;

    @Spec
    CommandSpec spec;

    @Parameters(paramLabel = "FORMAT", description = "bundle, csv, followthemoney, graphml, jsonld ...")
    String format;

    @Option(
            names = {"-o", "--output"},
            required = true,
            paramLabel = "FILE",
            description = "The file to write.")
    Path file;

    @Option(names = "--predicate", paramLabel = "KEY", description = "Only claims with this predicate; repeatable.")
    List<String> predicates = new ArrayList<>();

    @Option(names = "--dataset", paramLabel = "NAME", description = "Only claims of this data set; repeatable.")
    List<String> dataSets = new ArrayList<>();

    ExportCommand(Exports exports, Clock clock) {
        this.exports = exports;
        this.clock = clock;
    }

    /** Writes beside the file first, so that it is whole or not there. */
    @Override
    public Integer call() throws IOException {
        ExportFormat chosen = exports.format(format);
        ClaimSelection selection = new ClaimSelection(predicates, List.of(), List.of(), dataSets, clock.instant());
        Path written = file.resolveSibling(file.getFileName() + ".part");
        List<String> remarks;
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(written))) {
            remarks = exports.write(chosen, selection, out);
        }
        Files.move(written, file, StandardCopyOption.REPLACE_EXISTING);
        remarks.forEach(spec.commandLine().getOut()::println);
        spec.commandLine().getOut().println("%s is written: %d bytes.".formatted(file, Files.size(file)));
        return DONE;
    }
}
