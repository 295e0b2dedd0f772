package org.claimgraph.access;

import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.enterprise.context.Dependent;
import java.io.PrintWriter;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.claimgraph.platform.command.ProgramCommand;
import org.claimgraph.platform.input.UserErrors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Makes an API key from the command line. */
@Dependent
@RegisterForReflection
@Command(
        name = "create-key",
        sortOptions = false,
        description = "Makes an API key, stores its hash and prints the key once.",
        exitCodeList = {"0:the key was made", "2:the command was used wrongly"},
        exitCodeListHeading = "%nExit codes:%n")
class CreateKeyCommand implements ProgramCommand {
    private final ApiKeyMaker maker;
    private final InstanceAccess access;
    private final Clock clock;

    @Spec
    CommandSpec spec;

    @Option(names = "--role", required = true, paramLabel = "ROLE", description = "reader, curator or admin.")
    String role;

    @Option(
            names = "--name",
            paramLabel = "NAME",
            description = "The name that acts are recorded under; by default one is made up.")
    String name;

    @Option(
            names = "--expires",
            paramLabel = "DATE",
            description =
                    "The last day on which it can be used (UTC), for example 2027-12-31; by default it does not expire.")
    String expires;

    CreateKeyCommand(ApiKeyMaker maker, InstanceAccess access, Clock clock) {
        this.maker = maker;
        this.access = access;
        this.clock = clock;
    }

    @Override
    public Integer call() {
        UserErrors errors = new UserErrors();
        NewApiKey made;
        try {
            made = maker.make(input(), null, errors);
        } catch (IllegalArgumentException wrong) {
            return refuse(wrong.getMessage());
        }
        return made == null ? refuse(errors.all().getFirst().message()) : print(made);
    }

    private CreateApiKeyInput input() {
        Role granted = Role.of(role);
        String named = name != null
                ? name
                : "%s-%s".formatted(granted.word(), UUID.randomUUID().toString().substring(0, 8));
        return new CreateApiKeyInput(named, granted, end(), null);
    }

    private Instant end() {
        if (expires == null) {
            return null;
        }
        try {
            LocalDate last = LocalDate.parse(expires);
            if (last.isBefore(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC))) {
                throw new IllegalArgumentException(
                        "--expires %s is in the past: give a later date.".formatted(expires));
            }
            return last.plusDays(1).atStartOfDay().toInstant(ZoneOffset.UTC);
        } catch (DateTimeException malformed) {
            throw new IllegalArgumentException(
                    "--expires %s is not a date: write it like 2027-12-31.".formatted(expires), malformed);
        }
    }

    private int print(NewApiKey made) {
        PrintWriter out = spec.commandLine().getOut();
        out.println(
                "The key \"%s\", which is shown only now:".formatted(made.key().name()));
        out.println();
        out.println("  " + made.text());
        out.println();
        out.println(
                access.losesChanges()
                        ? "It is not stored, because the data is kept in memory. To use it, add this to the setting:"
                        : "It is stored in the database. To use it on an instance with another database, add this to its setting:");
        out.println();
        out.println("  CLAIMGRAPH_API_KEYS=" + made.settingEntry());
        out.flush();
        return DONE;
    }

    private int refuse(String reason) {
        spec.commandLine().getErr().println(reason);
        return WRONG_USE;
    }
}
