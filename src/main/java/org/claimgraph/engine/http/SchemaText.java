package org.claimgraph.engine.http;

import graphql.schema.GraphQLSchema;
import graphql.schema.idl.DirectiveInfo;
import graphql.schema.idl.SchemaPrinter;
import graphql.schema.idl.SchemaPrinter.Options;

/** Prints a schema as text that other tools can parse: with descriptions and scalars, in a stable order. */
public final class SchemaText {
    private SchemaText() {}

    /**
     * The schema in the schema definition language, without introspection types. Directives that neither requests nor the
     * schema use are left out, and so are scalars that only those directives use.
     */
    public static String of(GraphQLSchema schema) {
        PrintedSchemaElements used = PrintedSchemaElements.of(schema);
        Options options = Options.defaultOptions()
                .includeScalarTypes(true)
                .includeIntrospectionTypes(false)
                .includeSchemaDefinition(false)
                .includeDirectiveDefinitions(true)
                .includeDirectiveDefinition(
                        name -> used.directive(name) && !DirectiveInfo.isGraphqlSpecifiedDirective(name))
                .includeSchemaElement(used::element);
        return new SchemaPrinter(options).print(schema).strip() + "\n";
    }
}
