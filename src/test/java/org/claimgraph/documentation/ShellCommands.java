package org.claimgraph.documentation;

import java.util.ArrayList;
import java.util.List;

/** Splits a shell block into its commands, without comments. A command may span lines inside quotes or by a backslash. */
final class ShellCommands {
    private final List<String> commands = new ArrayList<>();
    private final StringBuilder current = new StringBuilder();
    private char quote;

    private ShellCommands() {}

    static List<String> in(String block) {
        ShellCommands result = new ShellCommands();
        block.lines().forEach(result::addLine);
        result.endCommand();
        return result.commands;
    }

    private void addLine(String line) {
        for (int at = 0; at < line.length(); at++) {
            char character = line.charAt(at);
            if (quote == 0 && character == '#' && (at == 0 || line.charAt(at - 1) == ' ')) {
                break;
            }
            if (quote == 0 && (character == '\'' || character == '"')) {
                quote = character;
            } else if (character == quote) {
                quote = 0;
            }
            current.append(character);
        }
        boolean isContinued = quote == 0 && !current.isEmpty() && current.charAt(current.length() - 1) == '\\';
        if (isContinued) {
            current.setLength(current.length() - 1);
        } else if (quote != 0) {
            current.append('\n');
        } else {
            endCommand();
        }
    }

    private void endCommand() {
        String command = current.toString().strip();
        if (!command.isEmpty()) {
            commands.add(quote == 0 && !command.contains("\n") ? command.replaceAll(" +", " ") : command);
        }
        current.setLength(0);
    }
}
