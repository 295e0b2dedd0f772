package org.claimgraph.engine.http;

import graphql.introspection.Introspection.DirectiveLocation;
import graphql.schema.GraphQLAppliedDirective;
import graphql.schema.GraphQLDirective;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLSchemaElement;
import graphql.schema.GraphQLTypeVisitorStub;
import graphql.schema.SchemaTraverser;
import graphql.util.TraversalControl;
import graphql.util.TraverserContext;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The directives and scalars that are used in a schema or can be used in requests. */
final class PrintedSchemaElements {
    private static final Set<DirectiveLocation> IN_REQUESTS =
            EnumSet.range(DirectiveLocation.QUERY, DirectiveLocation.VARIABLE_DEFINITION);

    private final Set<String> directives = new HashSet<>();
    private final Set<String> scalars = new HashSet<>();

    private PrintedSchemaElements() {}

    static PrintedSchemaElements of(GraphQLSchema schema) {
        PrintedSchemaElements used = new PrintedSchemaElements();
        schema.getSchemaAppliedDirectives().forEach(directive -> used.directives.add(directive.getName()));
        List<? extends GraphQLSchemaElement> types = schema.getAllTypesAsList().stream()
                .filter(type -> !(type instanceof GraphQLScalarType))
                .toList();
        used.visit(types);
        for (GraphQLDirective directive : schema.getDirectives()) {
            if (directive.validLocations().stream().anyMatch(IN_REQUESTS::contains)) {
                used.directives.add(directive.getName());
            }
            if (used.directive(directive.getName())) {
                used.visit(List.of(directive));
            }
        }
        return used;
    }

    boolean directive(String name) {
        return directives.contains(name);
    }

    boolean element(GraphQLSchemaElement element) {
        return !(element instanceof GraphQLScalarType scalar) || scalars.contains(scalar.getName());
    }

    private void visit(List<? extends GraphQLSchemaElement> roots) {
        var visitor = new GraphQLTypeVisitorStub() {
            @Override
            protected TraversalControl visitGraphQLType(
                    GraphQLSchemaElement node, TraverserContext<GraphQLSchemaElement> context) {
                add(node);
                return TraversalControl.CONTINUE;
            }
        };
        new SchemaTraverser().depthFirst(visitor, List.copyOf(roots));
    }

    private void add(GraphQLSchemaElement node) {
        switch (node) {
            case GraphQLAppliedDirective directive -> directives.add(directive.getName());
            // Older ways of building a schema use this class for applied directives.
            case GraphQLDirective directive -> directives.add(directive.getName());
            case GraphQLScalarType scalar -> scalars.add(scalar.getName());
            default -> {}
        }
    }
}
