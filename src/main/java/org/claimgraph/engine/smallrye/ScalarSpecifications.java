package org.claimgraph.engine.smallrye;

import graphql.GraphQLContext;
import graphql.Scalars;
import graphql.schema.Coercing;
import graphql.schema.GraphQLAppliedDirective;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLScalarType;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Locale;

/** How each scalar of the schema is specified: by GraphQL itself, or by the page that {@code @specifiedBy} names. */
final class ScalarSpecifications {
    private static final String DATE_URL = "https://scalars.graphql.org/chillicream/local-date.html";
    private static final String DATE_TIME_URL = "https://scalars.graphql.org/andimarek/date-time.html";
    /** Its lexical form, digits with an optional sign and fraction and without an exponent, is that of xs:decimal. */
    private static final String DECIMAL_URL = "https://www.w3.org/TR/xmlschema-2/#decimal";

    private static final GraphQLScalarType ID = Scalars.GraphQLID.transform(id -> id.coercing(new CheckedCoercing(
            Scalars.GraphQLID.getCoercing(),
            "an ID, which is a string or an integer",
            CheckedCoercing.Numbers.INTEGERS,
            text -> text)));

    private ScalarSpecifications() {}

    /** The scalar as it is specified; the same if nothing is known of it. Standard scalars are the same on each call. */
    static GraphQLScalarType of(GraphQLScalarType scalar) {
        return switch (scalar.getName()) {
            case "Int" -> Scalars.GraphQLInt;
            case "Float" -> Scalars.GraphQLFloat;
            case "String" -> Scalars.GraphQLString;
            case "Boolean" -> Scalars.GraphQLBoolean;
            case "ID" -> ID;
            case "Date" -> isSpecified(scalar) ? scalar : date(scalar);
            case "DateTime" -> isSpecified(scalar) ? scalar : dateTime(scalar);
            case "Decimal" -> isSpecified(scalar) ? scalar : decimal(scalar);
            default -> scalar;
        };
    }

    private static boolean isSpecified(GraphQLScalarType scalar) {
        return scalar.getCoercing() instanceof CheckedCoercing;
    }

    private static GraphQLScalarType date(GraphQLScalarType scalar) {
        return scalar.transform(date -> specifiedBy(date, DATE_URL)
                .description("A day of the ISO 8601 calendar, for example \"2024-10-18\".")
                .coercing(new CheckedCoercing(
                        scalar.getCoercing(), "a Date such as \"2024-10-18\"", CheckedCoercing.Numbers.NONE, text -> {
                            LocalDate.parse(text);
                            return text;
                        })));
    }

    private static GraphQLScalarType dateTime(GraphQLScalarType scalar) {
        return scalar.transform(dateTime -> specifiedBy(dateTime, DATE_TIME_URL)
                .description("A moment as RFC 3339 writes it, for example \"2024-10-18T09:30:00Z\".")
                .coercing(new CheckedCoercing(
                        scalar.getCoercing(),
                        "a DateTime such as \"2024-10-18T09:30:00Z\"",
                        CheckedCoercing.Numbers.NONE,
                        text -> {
                            OffsetDateTime.parse(text);
                            return text;
                        })));
    }

    /** The class of the scalar reads the text. JSON numbers are taken as well: a client may not know that strings are safer. */
    private static GraphQLScalarType decimal(GraphQLScalarType scalar) {
        Coercing<?, ?> coercing = scalar.getCoercing();
        return scalar.transform(decimal -> specifiedBy(decimal, DECIMAL_URL)
                .coercing(new CheckedCoercing(
                        coercing,
                        "a Decimal such as \"13000000000\" or \"49.5\"",
                        CheckedCoercing.Numbers.DECIMALS,
                        text -> coercing.parseValue(text, GraphQLContext.getDefault(), Locale.ENGLISH))));
    }

    /** Also applies the directive, because the schema printer prints no address without it. */
    private static GraphQLScalarType.Builder specifiedBy(GraphQLScalarType.Builder scalar, String url) {
        return scalar.specifiedByUrl(url)
                .withAppliedDirective(GraphQLAppliedDirective.newDirective()
                        .name("specifiedBy")
                        .argument(argument -> argument.name("url")
                                .type(GraphQLNonNull.nonNull(Scalars.GraphQLString))
                                .valueProgrammatic(url)));
    }
}
