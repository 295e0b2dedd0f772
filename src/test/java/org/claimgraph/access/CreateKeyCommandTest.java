package org.claimgraph.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Instant;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

@QuarkusTest
@Tag("database")
class CreateKeyCommandTest {
    @Inject
    CreateKeyCommand command;

    @Inject
    ApiKeyStore store;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... arguments) {
        return new CommandLine(command)
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(arguments);
    }

    private String printed(String pattern) {
        var found = Pattern.compile(pattern).matcher(out.toString());
        assertTrue(found.find(), out::toString);
        return found.group(1);
    }

    @Test
    void keyIsPrintedAndItsHashStored() {
        assertEquals(0, run("--role", "curator", "--name", "CreateKeyCommandTest", "--expires", "2099-12-31"));
        ApiKey stored = store.withHash(ApiKeyText.hash(printed("(cgk_\\S+)")));
        assertEquals("CreateKeyCommandTest", stored.name());
        assertEquals(Role.CURATOR, stored.role());
        assertEquals(Instant.parse("2100-01-01T00:00:00Z"), stored.expiresAt());
        assertEquals(
                stored.sha256(),
                ConfiguredKeys.read(printed("CLAIMGRAPH_API_KEYS=(\\S+)"))
                        .getFirst()
                        .sha256());
    }

    @ParameterizedTest
    @CsvSource({
        "editor,, '\"editor\" is not a role; the roles are reader, curator, admin.'",
        "reader, 2099-13-01, 'is not a date: write it like 2027-12-31.'",
        "reader, 2020-01-01, is in the past"
    })
    void wrongUseIsExplained(String role, String expires, String message) {
        String[] arguments =
                expires == null ? new String[] {"--role", role} : new String[] {"--role", role, "--expires", expires};
        assertEquals(2, run(arguments));
        assertTrue(err.toString().contains(message), err::toString);
        assertEquals("", out.toString());
    }
}
