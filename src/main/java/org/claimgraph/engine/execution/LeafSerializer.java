package org.claimgraph.engine.execution;

import graphql.GraphQLContext;
import graphql.schema.Coercing;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLScalarType;
import java.util.Locale;

/** Writes the values of a scalar or an enum; what needs no coercion is written directly. */
final class LeafSerializer {
    /** Bytes that are JSON already. */
    record RawJson(byte[] json) {}

    private enum Format {
        TEXT,
        INTEGER,
        BOOLEAN,
        FLOAT,
        ENUM,
        OTHER
    }

    private final Format format;
    private final Coercing<?, ?> coercing;
    private final GraphQLEnumType enumType;
    private volatile Constants constants;

    LeafSerializer(GraphQLScalarType scalar) {
        format = format(scalar.getName());
        coercing = scalar.getCoercing();
        enumType = null;
    }

    LeafSerializer(GraphQLEnumType enumType) {
        format = Format.ENUM;
        coercing = null;
        this.enumType = enumType;
    }

    private static Format format(String scalar) {
        return switch (scalar) {
            case "String", "ID" -> Format.TEXT;
            case "Int" -> Format.INTEGER;
            case "Boolean" -> Format.BOOLEAN;
            case "Float" -> Format.FLOAT;
            default -> Format.OTHER;
        };
    }

    /**
     * Writes a value that is not null.
     *
     * @return false where it serialises to null, and nothing is written
     * @throws RuntimeException if the value is not one of this type
     */
    boolean write(JsonBuffer out, Object value) {
        if (value instanceof String text && format == Format.TEXT) {
            out.string(text);
        } else if (value instanceof Integer number && format == Format.INTEGER) {
            out.write(number.intValue());
        } else if (value instanceof Boolean flag && format == Format.BOOLEAN) {
            out.write(flag.booleanValue());
        } else if (value instanceof Double number && format == Format.FLOAT && Double.isFinite(number)) {
            out.text(number.toString());
        } else if (value instanceof Enum<?> constant && format == Format.ENUM) {
            out.write(constant(constant));
        } else if (value instanceof RawJson raw) {
            out.write(raw.json());
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
        return enumType == null
                ? coercing.serialize(value, GraphQLContext.getDefault(), Locale.ENGLISH)
                : enumType.serialize(value, GraphQLContext.getDefault(), Locale.ENGLISH);
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

    /** The constants of one Java enum as they are written; a race writes the same bytes twice. */
    private static final class Constants {
        private final Class<?> type;
        private final byte[][] json;

        private Constants(Class<? extends Enum<?>> type) {
            this.type = type;
            json = new byte[type.getEnumConstants().length][];
        }
    }
}
