package org.claimgraph.engine.http;

import graphql.schema.GraphQLSchema;
import graphql.schema.idl.DirectiveInfo;
import graphql.schema.idl.SchemaPrinter;
import graphql.schema.idl.SchemaPrinter.Options;

/** A schema as text that loads elsewhere: with its descriptions and scalars, in an order that does not change. */
public final class SchemaText {
    private SchemaText() {}

    /**
     * The schema in the schema definition language, without introspection types. Directives that requests cannot use and
     * that stand nowhere in the schema are left out, and so are the scalars that they alone need.
     */
    public static String of(GraphQLSchema schema) {
        UsedSchemaElements used = UsedSchemaElements.of(schema);
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
