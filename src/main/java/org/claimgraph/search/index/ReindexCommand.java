package org.claimgraph.search.index;

import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.enterprise.context.Dependent;
import java.io.IOException;
import java.io.PrintWriter;
import org.apache.lucene.store.LockObtainFailedException;
import org.claimgraph.platform.command.ProgramCommand;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Builds the search index anew from the command line. */
@Dependent
@RegisterForReflection
@Command(
        name = "reindex",
        description = "Builds the search index anew from the ledger.",
        exitCodeList = {
            "0:the index is built",
            "2:the index is held in memory, where each start builds it",
            "3:the index is in use or its directory cannot be written"
        },
        exitCodeListHeading = "%nExit codes:%n")
class ReindexCommand implements ProgramCommand {
    private static final int PRINTED_NODES = 10_000;
    private final IndexStorage storage;
    private final IndexFollower follower;

    @Spec
    CommandSpec spec;

    ReindexCommand(IndexStorage storage, IndexFollower follower) {
        this.storage = storage;
        this.follower = follower;
    }

    @Override
    public Integer call() {
        if (storage.isInMemory()) {
            spec.commandLine()
                    .getErr()
                    .println("The search index is held in memory, where each start builds it. To keep it on disk, set"
                            + " claimgraph.search.index to a directory.");
            return WRONG_USE;
        }
        try (IndexStore store = storage.openOnDisk()) {
            rebuild(store, spec.commandLine().getOut());
            return DONE;
        } catch (LockObtainFailedException _) {
            spec.commandLine()
                    .getErr()
                    .println("The search index in %s is in use: stop the service first.".formatted(storage.place()));
        } catch (IOException failure) {
            spec.commandLine()
                    .getErr()
                    .println("The search index in %s cannot be written: %s".formatted(storage.place(), failure));
        }
        return INCOMPLETE;
    }

    private void rebuild(IndexStore store, PrintWriter out) {
        long all = follower.nodes();
        follower.rebuild(
                store,
                nodes -> {
                    out.println("%d of %d nodes".formatted(nodes, all));
                    out.flush();
                },
                PRINTED_NODES);
        out.println("The search index in %s is built: %d nodes.".formatted(storage.place(), all));
        out.flush();
    }
}
