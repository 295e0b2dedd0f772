package org.claimgraph;

import static java.util.stream.Collectors.joining;

import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLEnumValueDefinition;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLUnionType;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.UnExecutableSchemaGenerator;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;

/** The TypeScript types of a schema. */
public final class TypeScriptTypes {
    public static final Path FILE = Path.of("docs/schema.d.ts");

    private TypeScriptTypes() {}

    /** @param sdl the schema in GraphQL's schema definition language */
    public static String of(String sdl) {
        GraphQLSchema schema = UnExecutableSchemaGenerator.makeUnExecutableSchema(new SchemaParser().parse(sdl));
        return schema.getAllTypesAsList().stream()
                .filter(type -> !type.getName().startsWith("__"))
                .sorted(Comparator.comparing(GraphQLNamedType::getName))
                .map(type -> declaration(schema, type))
                .filter(text -> !text.isEmpty())
                .collect(joining("\n", "// The types of schema.graphql, for clients in TypeScript.\n\n", ""));
    }

    private static String declaration(GraphQLSchema schema, GraphQLNamedType type) {
        return switch (type) {
            case GraphQLScalarType scalar -> scalar(scalar.getName());
            case GraphQLEnumType values ->
                union(
                        type,
                        values.getValues().stream()
                                .map(GraphQLEnumValueDefinition::getName)
                                .map(name -> "'" + name + "'")
                                .toList());
            case GraphQLUnionType of ->
                union(
                        type,
                        of.getTypes().stream().map(GraphQLNamedType::getName).toList());
            case GraphQLInterfaceType face ->
                fields(
                        type,
                        schema.getImplementations(face).stream()
                                .map(one -> "'" + one.getName() + "'")
                                .sorted()
                                .collect(joining(" | ")),
                        face.getFieldDefinitions());
            case GraphQLObjectType object -> fields(type, "'" + type.getName() + "'", object.getFieldDefinitions());
            case GraphQLInputObjectType input -> input(input);
            default -> throw new IllegalStateException(type.getName());
        };
    }

    private static String scalar(String name) {
        return List.of("Boolean", "Float", "ID", "Int", "String").contains(name)
                ? ""
                : "export type %s = string;\n".formatted(name);
    }

    private static String union(GraphQLNamedType type, List<String> alternatives) {
        return "export type %s = %s;\n".formatted(type.getName(), String.join(" | ", alternatives));
    }

    private static String fields(GraphQLNamedType type, String typeName, List<GraphQLFieldDefinition> fields) {
        return fields.stream()
                .map(field -> "  %s: %s;\n".formatted(field.getName(), written(field.getType())))
                .collect(joining(
                        "", "export interface %s {\n  __typename?: %s;\n".formatted(type.getName(), typeName), "}\n"));
    }

    private static String input(GraphQLInputObjectType type) {
        return type.getFieldDefinitions().stream()
                .map(TypeScriptTypes::inputField)
                .collect(joining("", "export interface %s {\n".formatted(type.getName()), "}\n"));
    }

    private static String inputField(GraphQLInputObjectField field) {
        String optional = field.getType() instanceof GraphQLNonNull ? "" : "?";
        return "  %s%s: %s;\n".formatted(field.getName(), optional, written(field.getType()));
    }

    private static String written(GraphQLType type) {
        return type instanceof GraphQLNonNull present ? present(present.getWrappedType()) : present(type) + " | null";
    }

    private static String present(GraphQLType type) {
        return switch (type) {
            case GraphQLList list -> "Array<" + written(list.getWrappedType()) + ">";
            case GraphQLScalarType scalar ->
                switch (scalar.getName()) {
                    case "Boolean" -> "boolean";
                    case "Float", "Int" -> "number";
                    case "ID", "String" -> "string";
                    default -> scalar.getName();
                };
            default -> ((GraphQLNamedType) type).getName();
        };
    }
}
