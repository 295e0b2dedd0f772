package org.claimgraph.documentation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class ShellCommandsTest {
    @Test
    void everyLineIsACommandWithoutItsComment() {
        assertEquals(
                List.of("./mvnw verify", "echo a#b \"# not a comment\""),
                ShellCommands.in("# first\n./mvnw verify   # runs all tests\n\necho a#b \"# not a comment\"\n"));
    }

    @Test
    void quotesAndBackslashesContinueACommand() {
        assertEquals(
                List.of("curl -d 'query={\n  a\n}'", "kubectl create secret --from-literal=a=b", "true"),
                ShellCommands.in("curl -d 'query={\n  a\n}'\nkubectl create secret \\\n  --from-literal=a=b\ntrue\n"));
    }
}
