package org.claimgraph.engine.smallrye;

import graphql.GraphQLContext;
import graphql.execution.CoercedVariables;
import graphql.language.AstPrinter;
import graphql.language.FloatValue;
import graphql.language.IntValue;
import graphql.language.StringValue;
import graphql.language.Value;
import graphql.schema.Coercing;
import graphql.schema.CoercingParseLiteralException;
import graphql.schema.CoercingParseValueException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/**
 * Reads the input of a scalar strictly, so that a wrong variable or literal is a request error that says what is expected.
 * Output goes through the coercing that the scalar had before.
 */
final class CheckedCoercing implements Coercing<Object, Object> {
    /** The JSON numbers that are accepted beside strings. */
    enum Numbers {
        NONE,
        INTEGERS,
        DECIMALS
    }

    private static final int SHOWN_LENGTH = 60;

    private final Coercing<?, ?> output;
    private final String expected;
    private final Numbers numbers;
    private final Function<String, Object> reader;

    /**
     * @param expected what the input must be, for messages
     * @param reader makes the value from its text, and throws any {@link RuntimeException} if it cannot
     */
    CheckedCoercing(Coercing<?, ?> output, String expected, Numbers numbers, Function<String, Object> reader) {
        this.output = output;
        this.expected = expected;
        this.numbers = numbers;
        this.reader = reader;
    }

    @Override
    public Object serialize(Object value, GraphQLContext context, Locale locale) {
        return output.serialize(value, context, locale);
    }

    @Override
    public Object parseValue(Object input, GraphQLContext context, Locale locale) {
        String text = text(input);
        if (text == null) {
            throw new CoercingParseValueException("Expected " + expected + ", not " + jsonType(input));
        }
        try {
            return reader.apply(text);
        } catch (RuntimeException e) {
            throw new CoercingParseValueException(notExpected(text));
        }
    }

    @Override
    public Object parseLiteral(Value<?> literal, CoercedVariables variables, GraphQLContext context, Locale locale) {
        String text = switch (literal) {
            case StringValue string -> string.getValue();
            case IntValue number -> text(number.getValue());
            case FloatValue number -> text(number.getValue());
            default -> null;
        };
        if (text == null) {
            throw new CoercingParseLiteralException(
                    shortened(AstPrinter.printAstCompact(literal)) + " is not " + expected);
        }
        try {
            return reader.apply(text);
        } catch (RuntimeException e) {
            throw new CoercingParseLiteralException(notExpected(text));
        }
    }

    @Override
    public Value<?> valueToLiteral(Object input, GraphQLContext context, Locale locale) {
        return output.valueToLiteral(input, context, locale);
    }

    /** The text of a value as it stands in JSON or in a document; null if it is of a type that is not accepted. */
    private String text(Object input) {
        return switch (input) {
            case String text -> text;
            case Integer _, Long _, BigInteger _ when numbers != Numbers.NONE -> input.toString();
            case BigDecimal number when numbers == Numbers.DECIMALS -> number.toPlainString();
            case null, default -> null;
        };
    }

    private static String jsonType(Object input) {
        return switch (input) {
            case Boolean _ -> "a boolean";
            case Number _ -> "a number";
            case List<?> _ -> "a list";
            case Map<?, ?> _ -> "an object";
            case null, default -> "this value";
        };
    }

    private String notExpected(String text) {
        return "\"" + shortened(text) + "\" is not " + expected;
    }

    private static String shortened(String text) {
        return text.length() > SHOWN_LENGTH ? text.substring(0, SHOWN_LENGTH) + "…" : text;
    }
}
