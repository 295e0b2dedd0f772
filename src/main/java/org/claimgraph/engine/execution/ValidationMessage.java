package org.claimgraph.engine.execution;

import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Rewords messages of graphql-java's validation, which show literals as Java objects, in the words of a document. */
final class ValidationMessage {
    private static final String VALUE = " with value '";
    private static final Pattern ENUM = Pattern.compile("'EnumValue\\{name='(\\w+)'}'");
    private static final Pattern LITERAL =
            Pattern.compile("Expected an AST type of '(\\w+?)Value' but it was a '(\\w+?)(?:Value)?'");

    private ValidationMessage() {}

    static String reworded(String message) {
        String named = withoutValue(message);
        return LITERAL.matcher(ENUM.matcher(named).replaceAll("'$1'"))
                .replaceAll("Expected a literal of the kind $1, not $2");
    }

    /** The message without the literal; what is expected follows it. */
    private static String withoutValue(String message) {
        int start = message.indexOf(VALUE);
        int end = Stream.of(
                        "' must not be null",
                        "' is not a valid '",
                        "' must be an object type",
                        "' is missing required fields '",
                        "' contains a field not in '")
                .mapToInt(what -> message.indexOf(what, start + VALUE.length()))
                .filter(at -> at >= 0)
                .min()
                .orElse(-1);
        return start < 0 || end < 0 ? message : message.substring(0, start) + message.substring(end + 1);
    }
}
