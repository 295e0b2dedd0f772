package org.claimgraph.engine.execution;

import graphql.introspection.Introspection;
import graphql.language.Field;
import graphql.language.SelectionSet;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLUnionType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Plans the operation of one document: which fields are resolved on which level, and how they are shown. */
final class ExecutionPlanner {
    private final GraphQLSchema schema;
    private final ResolverRegistry resolvers;
    private final ExecutionLimits limits;
    private final FieldCollector collector;
    private final List<Field> introspected = new ArrayList<>();
    private int planned;

    ExecutionPlanner(
            GraphQLSchema schema, ResolverRegistry resolvers, ExecutionLimits limits, FieldCollector collector) {
        this.schema = schema;
        this.resolvers = resolvers;
        this.limits = limits;
        this.collector = collector;
    }

    ExecutionPlan plan(GraphQLObjectType root, SelectionSet selection) {
        SelectionPlan shape = shape(root, List.of(selection));
        return new ExecutionPlan(shape, List.copyOf(introspected), planned);
    }

    private SelectionPlan shape(GraphQLNamedType type, List<SelectionSet> selections) {
        List<GraphQLObjectType> objectTypes = objectTypes(type);
        Level level = new Level();
        Map<String, Integer> numbers = new HashMap<>();
        SelectionPlan.Entry[][] entries = new SelectionPlan.Entry[objectTypes.size()][];
        for (int i = 0; i < entries.length; i++) {
            GraphQLObjectType objectType = objectTypes.get(i);
            numbers.put(objectType.getName(), i);
            entries[i] = entries(objectType, collector.collect(objectType, selections), level);
        }
        PlannedField[] occurrences = level.occurrences.toArray(PlannedField[]::new);
        return new SelectionPlan(numbers, type instanceof GraphQLObjectType, entries, occurrences, level.selection());
    }

    private List<GraphQLObjectType> objectTypes(GraphQLNamedType type) {
        return switch (type) {
            case GraphQLObjectType object -> List.of(object);
            case GraphQLInterfaceType face -> schema.getImplementations(face);
            case GraphQLUnionType union ->
                union.getTypes().stream().map(GraphQLObjectType.class::cast).toList();
            default -> throw new IllegalStateException(type.getName() + " has no fields");
        };
    }

    private SelectionPlan.Entry[] entries(GraphQLObjectType type, Map<String, List<Field>> fields, Level level) {
        refuseTooManyAliases(fields);
        List<SelectionPlan.Entry> entries = new ArrayList<>(fields.size());
        fields.forEach((key, merged) -> {
            String start = (entries.isEmpty() ? "\"" : ",\"") + key + "\":";
            int occurrence = SelectionPlan.Entry.CONSTANT;
            if (merged.getFirst().getName().equals(Introspection.TypeNameMetaFieldDef.getName())) {
                start += '"' + type.getName() + '"';
            } else {
                occurrence = level.number(type, key, merged);
            }
            entries.add(new SelectionPlan.Entry(JsonBuffer.ascii(start), key, occurrence));
        });
        return entries.toArray(SelectionPlan.Entry[]::new);
    }

    private void refuseTooManyAliases(Map<String, List<Field>> fields) {
        Map<String, Integer> names = new HashMap<>();
        for (List<Field> merged : fields.values()) {
            Field field = merged.getFirst();
            if (names.merge(field.getName(), 1, Integer::sum) > limits.aliases()) {
                String message = "The field '%s' is asked under more than %d names in one selection"
                        .formatted(field.getName(), limits.aliases());
                throw new RequestError(List.of(new ResponseError(
                        new ErrorInfo(message, ErrorCode.TOO_COMPLEX), List.of(field.getSourceLocation()), null)));
            }
        }
    }

    private GraphQLFieldDefinition definition(GraphQLObjectType type, String field) {
        return switch (field) {
            case "__schema" -> schema.getIntrospectionSchemaFieldDefinition();
            case "__type" -> schema.getIntrospectionTypeFieldDefinition();
            default -> type.getFieldDefinition(field);
        };
    }

    private PlannedField occurrence(GraphQLObjectType type, GraphQLFieldDefinition definition, List<Field> merged) {
        if (++planned > ExecutionLimits.WRITTEN_OUT) {
            throw new RequestError(ErrorCode.TOO_COMPLEX, "The document asks for too many fields");
        }
        Field first = merged.getFirst();
        if (first.getName().startsWith("__")) {
            introspected.addAll(merged);
            return new PlannedField(type.getName(), definition, first, null, FieldType.WRITTEN, null);
        }
        FieldType output = FieldType.of(definition.getType());
        Resolver resolver = resolvers.of(type.getName(), definition.getName());
        SelectionPlan below = null;
        if (output.leaf() == null) {
            below = shape(
                    output.named(), merged.stream().map(Field::getSelectionSet).toList());
        }
        return new PlannedField(type.getName(), definition, first, resolver, output, below);
    }

    /** The fields of a level, each once for all the types that resolve it the same way. */
    private final class Level {
        private final List<PlannedField> occurrences = new ArrayList<>();
        private final Map<FieldMergeKey, Integer> numbers = new HashMap<>();

        int number(GraphQLObjectType type, String key, List<Field> merged) {
            GraphQLFieldDefinition definition =
                    definition(type, merged.getFirst().getName());
            Resolver resolver = resolvers.of(type.getName(), definition.getName());
            FieldMergeKey same = FieldMergeKey.of(key, merged, resolver, definition);
            Integer known = numbers.get(same);
            if (known == null) {
                occurrences.add(occurrence(type, definition, merged));
                known = occurrences.size() - 1;
                numbers.put(same, known);
            }
            return known;
        }

        FieldSelection selection() {
            Map<String, FieldSelection> fields = new LinkedHashMap<>();
            for (PlannedField occurrence : occurrences) {
                fields.merge(occurrence.name, occurrence.selection, FieldSelection::and);
            }
            return new FieldSelection(fields);
        }
    }
}
