package org.claimgraph.operations.backup;

import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.enterprise.context.Dependent;
import java.io.IOException;
import java.nio.file.Path;
import org.claimgraph.engine.execution.ApiException;
import org.claimgraph.platform.command.ProgramCommand;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Restores a backup from the command line. */
@Dependent
@RegisterForReflection
@Command(
        name = "restore",
        sortOptions = false,
        description =
                "Replaces an embedded database by the one in a backup, and keeps the former file. For PostgreSQL, prints the command of its own tool.",
        exitCodeList = {"0:it is done", "2:the command was used wrongly", "3:nothing was done"},
        exitCodeListHeading = "%nExit codes:%n")
class RestoreCommand implements ProgramCommand {
    private final Backups backups;

    @Spec
    CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "The backup, a zip file.")
    Path file;

    RestoreCommand(Backups backups) {
        this.backups = backups;
    }

    @Override
    public Integer call() {
        try {
            Path former = backups.restore(file);
            spec.commandLine()
                    .getOut()
                    .println("The backup %s is restored; the former database is kept in %s.".formatted(file, former));
            return DONE;
        } catch (ApiException | IOException problem) {
            spec.commandLine().getErr().println(problem.getMessage());
            return INCOMPLETE;
        }
    }
}
