package org.claimgraph.platform.command;

import io.quarkus.arc.All;
import io.quarkus.runtime.QuarkusApplication;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.OptionSpec;

/** The program when it is given a command: the service starts without a port, the command runs, and the program ends. */
@RegisterForReflection(targets = CommandProgram.Root.class)
public final class CommandProgram implements QuarkusApplication {
    private static final Logger LOG = Logger.getLogger(CommandProgram.class);

    /** What a command needs of the service: no port, no search, no messages of the start, and all data before it begins. */
    private static final Map<String, String> SETTINGS = Map.of(
            "quarkus.http.host-enabled", "false",
            "quarkus.log.level", "WARN",
            "claimgraph.search.enabled", "false",
            "claimgraph.import.start-wait", "24h");

    /** The option of commands that work through a running service. */
    public static final String SERVER_OPTION = "--server";

    /** What such a command needs: the database, which the service may have open, is left alone. */
    private static final Map<String, String> REMOTE_SETTINGS =
            Map.of("claimgraph.db", "memory", "claimgraph.bundles", "", "claimgraph.seed", "none");

    private final List<ProgramCommand> commands;

    CommandProgram(@All List<ProgramCommand> commands) {
        this.commands = commands;
    }

    /** The program itself, which has subcommands only. */
    @Command(
            name = "claimgraph",
            description =
                    "Without a command, serves the graph. With one, the service must not run on an embedded database.",
            synopsisSubcommandLabel = "COMMAND")
    static final class Root {}

    /** Whether the arguments name a command, so that the program must not serve. */
    public static boolean isNamedBy(String... arguments) {
        return arguments.length > 0 && !Set.of("", "serve").contains(arguments[0]) && !arguments[0].startsWith("-D");
    }

    /** Makes the settings of a command those of the service; called before it starts. */
    public static void applySettings(String... arguments) {
        apply(SETTINGS);
        if (Stream.of(arguments).anyMatch(one -> one.equals(SERVER_OPTION) || one.startsWith(SERVER_OPTION + "="))) {
            apply(REMOTE_SETTINGS);
        }
    }

    private static void apply(Map<String, String> settings) {
        settings.forEach((name, value) -> {
            if (System.getProperty(name) == null) {
                System.setProperty(name, value);
            }
        });
    }

    @Override
    public int run(String... arguments) {
        CommandLine program = withHelp(new Root());
        program.addSubcommand(new CommandLine.HelpCommand());
        commands.forEach(command -> program.addSubcommand(withHelp(command)));
        program.setExecutionExceptionHandler((failure, line, _) -> {
            LOG.debug("The command failed", failure);
            line.getErr().println(failure.getMessage());
            return ProgramCommand.INCOMPLETE;
        });
        return program.execute(arguments);
    }

    /** The program or a command, with the option that shows how it is used. */
    private static CommandLine withHelp(Object command) {
        CommandLine line = new CommandLine(command);
        line.getCommandSpec()
                .addOption(OptionSpec.builder("-h", "--help")
                        .usageHelp(true)
                        .description("Show this help.")
                        .build());
        return line;
    }
}
