package org.claimgraph.platform.command;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CommandProgramTest {
    @ParameterizedTest
    @CsvSource({"help, 0", "--help, 0", "-h, 0", "imprt, 2"})
    void helpIsFoundUnderItsUsualNames(String argument, int exitCode) {
        assertEquals(exitCode, new CommandProgram(List.of()).run(argument));
    }
}
