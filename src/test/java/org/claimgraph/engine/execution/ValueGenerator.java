package org.claimgraph.engine.execution;

import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLType;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;

/** Generates values for input types, sometimes one of the wrong type. */
final class ValueGenerator {
    /** An enum value, which is written without quotes. */
    record Word(String name) {}

    private static final List<Object> WRONG =
            List.of("wrong", 1.5, 2_147_483_648L, true, Map.of("no", "such"), new Word("NOWHERE"));

    private final ArgumentValues values;
    private final Random random;
    private final double wrong;

    /** @param wrong the probability of a value of the wrong type */
    ValueGenerator(ArgumentValues values, Random random, double wrong) {
        this.values = values;
        this.random = random;
        this.wrong = wrong;
    }

    /** A JSON value, or a {@link Word}. */
    Object value(String place, GraphQLType type, int depth) {
        if (random.nextDouble() < wrong) {
            return WRONG.get(random.nextInt(WRONG.size()));
        }
        if (type instanceof GraphQLNonNull nonNull) {
            return present(place, nonNull.getWrappedType(), depth);
        }
        return random.nextInt(12) == 0 ? null : present(place, type, depth);
    }

    private Object present(String place, GraphQLType type, int depth) {
        return switch (type) {
            case GraphQLList list -> list(place, list.getWrappedType(), depth);
            case GraphQLInputObjectType object -> object(object, depth);
            case GraphQLEnumType choices -> {
                var all = choices.getValues();
                yield new Word(all.get(random.nextInt(all.size())).getName());
            }
            default -> scalar(place, ((GraphQLNamedType) type).getName());
        };
    }

    private Object list(String place, GraphQLType element, int depth) {
        if (random.nextInt(6) == 0) {
            return value(place, element, depth);
        }
        List<Object> list = new ArrayList<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            list.add(value(place, element, depth));
        }
        return list;
    }

    private Object object(GraphQLInputObjectType type, int depth) {
        Map<String, Object> object = new LinkedHashMap<>();
        if (type.isOneOf()) {
            var fields = type.getFieldDefinitions();
            GraphQLInputObjectField field = fields.get(random.nextInt(fields.size()));
            object.put(field.getName(), present(type.getName() + "." + field.getName(), field.getType(), depth - 1));
            return object;
        }
        for (GraphQLInputObjectField field : type.getFieldDefinitions()) {
            boolean needed = field.getType() instanceof GraphQLNonNull && !field.hasSetDefaultValue();
            if (needed || depth > 0 && random.nextInt(3) == 0) {
                object.put(field.getName(), value(type.getName() + "." + field.getName(), field.getType(), depth - 1));
            }
        }
        return object;
    }

    private Object scalar(String place, String type) {
        return values.of(place, type, random).orElseGet(() -> switch (type) {
            case "Int" -> random.nextInt(-1, 5);
            case "Float" ->
                random.nextBoolean() ? (Object) random.nextInt(9) : BigDecimal.valueOf(random.nextInt(99), 1);
            case "Boolean" -> random.nextBoolean();
            case "ID" -> random.nextBoolean() ? (Object) random.nextInt(4) : "c" + random.nextInt(4);
            case "String" ->
                List.of("", "word", "say \"ü\" \\ \u2028 🐶", "line").get(random.nextInt(4));
            default -> "12." + random.nextInt(10);
        });
    }

    /** A value as it is written in a document. */
    static String literal(Object value) {
        return switch (value) {
            case null -> "null";
            case Word word -> word.name();
            case String text -> '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
            case List<?> list -> list.stream().map(ValueGenerator::literal).collect(Collectors.joining(", ", "[", "]"));
            case Map<?, ?> map ->
                map.entrySet().stream()
                        .map(entry -> entry.getKey() + ": " + literal(entry.getValue()))
                        .collect(Collectors.joining(", ", "{", "}"));
            default -> value.toString();
        };
    }

    /** A value as it is sent in the variables of a request. */
    static Object variable(Object value) {
        return switch (value) {
            case Word word -> word.name();
            case Double number -> BigDecimal.valueOf(number);
            case List<?> list -> {
                List<Object> plain = new ArrayList<>();
                list.forEach(item -> plain.add(variable(item)));
                yield plain;
            }
            case Map<?, ?> map -> {
                Map<String, Object> plain = new LinkedHashMap<>();
                map.forEach((key, inner) -> plain.put((String) key, variable(inner)));
                yield plain;
            }
            case null, default -> value;
        };
    }
}
