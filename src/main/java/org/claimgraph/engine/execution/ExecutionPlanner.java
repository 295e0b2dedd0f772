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
    private final DocumentLimits limits;
    private final FieldCollector collector;
    private final List<Field> introspection = new ArrayList<>();
    private final Map<String, Integer> variableUses = new HashMap<>();
    private int planned;
    private long objectFields;
    private long inputObjects;

    ExecutionPlanner(
            GraphQLSchema schema, ResolverRegistry resolvers, DocumentLimits limits, FieldCollector collector) {
        this.schema = schema;
        this.resolvers = resolvers;
        this.limits = limits;
        this.collector = collector;
    }

    ExecutionPlan plan(GraphQLObjectType root, SelectionSet selection) {
        SelectionPlan rootPlan = selectionPlan(root, List.of(selection));
        QueryCost cost = new QueryCost(objectFields, inputObjects, variableUses);
        return new ExecutionPlan(rootPlan, List.copyOf(introspection), planned, cost);
    }

    private SelectionPlan selectionPlan(GraphQLNamedType type, List<SelectionSet> selections) {
        List<GraphQLObjectType> objectTypes = objectTypes(type);
        Level level = new Level();
        Map<String, Integer> numbers = new HashMap<>();
        SelectionPlan.Entry[][] entries = new SelectionPlan.Entry[objectTypes.size()][];
        for (int i = 0; i < entries.length; i++) {
            GraphQLObjectType objectType = objectTypes.get(i);
            numbers.put(objectType.getName(), i);
            entries[i] = entries(objectType, collector.collect(objectType, selections), level);
        }
        PlannedField[] plannedFields = level.fields.toArray(PlannedField[]::new);
        return new SelectionPlan(numbers, type instanceof GraphQLObjectType, entries, plannedFields, level.selection());
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
        checkAliases(fields);
        List<SelectionPlan.Entry> entries = new ArrayList<>(fields.size());
        fields.forEach((key, merged) -> {
            String start = (entries.isEmpty() ? "\"" : ",\"") + key + "\":";
            int field = SelectionPlan.Entry.CONSTANT;
            if (merged.getFirst().getName().equals(Introspection.TypeNameMetaFieldDef.getName())) {
                start += '"' + type.getName() + '"';
            } else {
                field = level.number(type, key, merged);
            }
            entries.add(new SelectionPlan.Entry(JsonBuffer.ascii(start), key, field));
        });
        return entries.toArray(SelectionPlan.Entry[]::new);
    }

    private void checkAliases(Map<String, List<Field>> fields) {
        Map<String, Integer> names = new HashMap<>();
        for (List<Field> merged : fields.values()) {
            Field field = merged.getFirst();
            if (names.merge(field.getName(), 1, Integer::sum) > limits.aliases()) {
                throw RequestError.tooComplex(
                        "The field '%s' has more than %d aliases in one selection"
                                .formatted(field.getName(), limits.aliases()),
                        field.getSourceLocation());
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

    private PlannedField plannedField(GraphQLObjectType type, GraphQLFieldDefinition definition, List<Field> merged) {
        if (++planned > DocumentLimits.WRITTEN_OUT_FIELDS) {
            throw new RequestError(
                    ErrorCode.TOO_COMPLEX,
                    "The document has more than " + DocumentLimits.WRITTEN_OUT_FIELDS + " fields, fragments included");
        }
        Field first = merged.getFirst();
        if (first.getName().startsWith("__")) {
            introspection.addAll(merged);
            return new PlannedField(type.getName(), definition, first, null, FieldType.RAW_JSON, null);
        }
        FieldType output = FieldType.of(definition.getType());
        Resolver resolver = resolvers.of(type.getName(), definition.getName());
        SelectionPlan below = output.leaf() != null
                ? null
                : selectionPlan(
                        output.named(),
                        merged.stream().map(Field::getSelectionSet).toList());
        PlannedField field = new PlannedField(type.getName(), definition, first, resolver, output, below);
        count(field);
        return field;
    }

    private void count(PlannedField field) {
        objectFields += field.selectionPlan == null ? 0 : 1;
        inputObjects += field.references.inputObjects();
        for (String variable : field.references.variables()) {
            variableUses.merge(variable, 1, Integer::sum);
        }
    }

    /** The fields of a level, each once for all the types that resolve it in the same way. */
    private final class Level {
        private final List<PlannedField> fields = new ArrayList<>();
        private final Map<FieldMergeKey, Integer> numbers = new HashMap<>();

        int number(GraphQLObjectType type, String key, List<Field> merged) {
            GraphQLFieldDefinition definition =
                    definition(type, merged.getFirst().getName());
            Resolver resolver = resolvers.of(type.getName(), definition.getName());
            FieldMergeKey mergeKey = FieldMergeKey.of(key, merged, resolver, definition);
            Integer number = numbers.get(mergeKey);
            if (number == null) {
                fields.add(plannedField(type, definition, merged));
                number = fields.size() - 1;
                numbers.put(mergeKey, number);
            }
            return number;
        }

        FieldSelection selection() {
            Map<String, FieldSelection> selections = new LinkedHashMap<>();
            for (PlannedField field : fields) {
                selections.merge(field.name, field.selection, FieldSelection::and);
            }
            return new FieldSelection(selections);
        }
    }
}
