package org.claimgraph.engine.execution;

import graphql.GraphQLContext;
import graphql.schema.Coercing;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLScalarType;
import java.util.Locale;

/** How the values of a scalar or an enum are written; what needs no coercion is written as it is. */
final class LeafSerializer {
    /** Bytes that are JSON already. */
    record Written(byte[] json) {}

    private enum Kind {
        TEXT,
        INTEGER,
        TRUTH,
        DECIMAL,
        CHOICE,
        OTHER
    }

    private final Kind kind;
    private final Coercing<?, ?> coercing;
    private final GraphQLEnumType choices;
    private volatile Constants constants;

    LeafSerializer(GraphQLScalarType scalar) {
        kind = kind(scalar.getName());
        coercing = scalar.getCoercing();
        choices = null;
    }

    LeafSerializer(GraphQLEnumType choices) {
        kind = Kind.CHOICE;
        coercing = null;
        this.choices = choices;
    }

    private static Kind kind(String scalar) {
        return switch (scalar) {
            case "String", "ID" -> Kind.TEXT;
            case "Int" -> Kind.INTEGER;
            case "Boolean" -> Kind.TRUTH;
            case "Float" -> Kind.DECIMAL;
            default -> Kind.OTHER;
        };
    }

    /**
     * Writes a value that is not null.
     *
     * @return false where it serialises to null, and nothing is written
     * @throws RuntimeException where the value is none of this type
     */
    boolean write(JsonBuffer out, Object value) {
        if (value instanceof String text && kind == Kind.TEXT) {
            out.string(text);
        } else if (value instanceof Integer number && kind == Kind.INTEGER) {
            out.write(number.intValue());
        } else if (value instanceof Boolean truth && kind == Kind.TRUTH) {
            out.write(truth.booleanValue());
        } else if (value instanceof Double number && kind == Kind.DECIMAL && Double.isFinite(number)) {
            out.text(number.toString());
        } else if (value instanceof Enum<?> constant && kind == Kind.CHOICE) {
            out.write(constant(constant));
        } else if (value instanceof Written written) {
            out.write(written.json());
        } else {
            Object serialised = serialised(value);
            if (serialised == null) {
                return false;
            }
            JsonValueWriter.write(out, serialised);
        }
        return true;
    }

    private Object serialised(Object value) {
        return choices == null
                ? coercing.serialize(value, GraphQLContext.getDefault(), Locale.ENGLISH)
                : choices.serialize(value, GraphQLContext.getDefault(), Locale.ENGLISH);
    }

    private byte[] constant(Enum<?> constant) {
        Constants known = constants;
        if (known == null || known.type != constant.getDeclaringClass()) {
            known = new Constants(constant.getDeclaringClass());
            constants = known;
        }
        byte[] json = known.json[constant.ordinal()];
        if (json == null) {
            json = JsonBuffer.ascii('"' + serialised(constant).toString() + '"');
            known.json[constant.ordinal()] = json;
        }
        return json;
    }

    /** The constants of one Java enum as they are written; races write the same bytes twice. */
    private static final class Constants {
        private final Class<?> type;
        private final byte[][] json;

        private Constants(Class<? extends Enum<?>> type) {
            this.type = type;
            json = new byte[type.getEnumConstants().length][];
        }
    }
}
