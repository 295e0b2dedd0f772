package org.claimgraph.engine.execution;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.Map;

/**
 * Writes serialised scalars: any value with a JSON representation, and the string form of any other.
 */
final class JsonValueWriter {
    private JsonValueWriter() {}

    static void write(JsonBuffer out, Object value) {
        switch (value) {
            case null -> out.writeNull();
            case String text -> out.string(text);
            case Integer number -> out.write(number.intValue());
            case Boolean truth -> out.write(truth.booleanValue());
            case BigDecimal decimal -> out.text(decimal.toPlainString());
            case Long _, Short _, Byte _, BigInteger _ -> out.text(value.toString());
            case Double number when Double.isFinite(number) -> out.text(number.toString());
            case Float number when Float.isFinite(number) -> out.text(number.toString());
            case Map<?, ?> map -> object(out, map);
            case Iterable<?> list -> list(out, list);
            case Object[] array -> list(out, Arrays.asList(array));
            default -> out.string(value.toString());
        }
    }

    private static void object(JsonBuffer out, Map<?, ?> map) {
        char before = '{';
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            out.write(before);
            out.string(String.valueOf(entry.getKey()));
            out.write(':');
            write(out, entry.getValue());
            before = ',';
        }
        close(out, before, '{', '}');
    }

    private static void list(JsonBuffer out, Iterable<?> list) {
        char before = '[';
        for (Object item : list) {
            out.write(before);
            write(out, item);
            before = ',';
        }
        close(out, before, '[', ']');
    }

    private static void close(JsonBuffer out, char before, char opening, char closing) {
        if (before == opening) {
            out.write(opening);
        }
        out.write(closing);
    }
}
