package org.claimgraph.engine.execution;

import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLCompositeType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import graphql.schema.GraphQLUnionType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/**
 * Generates requests for any schema, with aliases, fragments, literal and variable arguments, conditions and some errors. The
 * same seed gives the same request.
 */
public final class DocumentGenerator {
    private static final String[] INTROSPECTION = {
        "__schema { queryType { name } }",
        "__type(name: \"Query\") { kind name }",
        "nothing: __type(name: \"None\") { name }"
    };

    private final GraphQLSchema schema;
    private final ArgumentValues values;
    private final int depth;
    private final Map<String, Set<String>> fieldTypes = new HashMap<>();

    /** @param depth maximum nesting of fields */
    public DocumentGenerator(GraphQLSchema schema, ArgumentValues values, int depth) {
        this.schema = schema;
        this.values = values;
        this.depth = depth;
        for (GraphQLNamedType type : schema.getAllTypesAsList()) {
            if (type instanceof GraphQLFieldsContainer container) {
                container
                        .getFieldDefinitions()
                        .forEach(field -> fieldTypes
                                .computeIfAbsent(field.getName(), name -> new HashSet<>())
                                .add(GraphQLTypeUtil.simplePrint(field.getType())));
            }
        }
    }

    public GraphQLRequest request(long seed) {
        return new Draft(new Random(seed)).request();
    }

    private final class Draft {
        private final Random random;
        private final ValueGenerator generator;
        private final Map<String, String> definitions = new LinkedHashMap<>();
        private final Map<String, Object> variables = new LinkedHashMap<>();
        private final List<String> fragments = new ArrayList<>();
        private final Map<String, String> fragmentTypes = new LinkedHashMap<>();
        private final Map<String, List<String>> heads = new HashMap<>();
        private int names;
        private int budget;

        private Draft(Random random) {
            this.random = random;
            this.budget = 5 + random.nextInt(60);
            this.generator = new ValueGenerator(values, random, random.nextInt(5) == 0 ? 0.05 : 0);
        }

        private GraphQLRequest request() {
            boolean mutation = schema.getMutationType() != null && random.nextInt(10) == 0;
            GraphQLObjectType root = mutation ? schema.getMutationType() : schema.getQueryType();
            String selection = selection(root, depth, !mutation);
            String header = definitions.isEmpty() ? "" : "(" + String.join(", ", definitions.values()) + ")";
            String document = (mutation ? "mutation Chosen" : "query Chosen") + header + " " + selection;
            boolean second = random.nextInt(10) == 0;
            if (second) {
                document += "\nquery Other { __typename }";
            }
            document += String.join("", fragments);
            return new GraphQLRequest(document, second ? "Chosen" : null, variables, Map.of());
        }

        private String selection(GraphQLCompositeType type, int left, boolean introspection) {
            StringBuilder text = new StringBuilder("{ ");
            int count = 1 + random.nextInt(4);
            for (int i = 0; i < count || text.length() < 3; i++) {
                text.append(part(type, left, introspection)).append(' ');
            }
            return text.append('}').toString();
        }

        private String part(GraphQLCompositeType type, int left, boolean introspection) {
            budget--;
            int dice = random.nextInt(20);
            if (introspection && dice == 0) {
                return INTROSPECTION[random.nextInt(INTROSPECTION.length)];
            }
            if (dice == 1 || type instanceof GraphQLUnionType && dice < 5) {
                return (random.nextBoolean() ? "" : "t" + random.nextInt(2) + ": ") + "__typename" + condition();
            }
            if (dice < 5 || type instanceof GraphQLUnionType) {
                GraphQLCompositeType within = overlapping(type);
                String on = within == type && random.nextBoolean() ? "" : " on " + within.getName();
                return "..." + on + condition() + " " + selection(within, left, false);
            }
            if (dice < 8) {
                return "..." + fragment(type, left) + condition();
            }
            return field((GraphQLFieldsContainer) type, left);
        }

        private String fragment(GraphQLCompositeType type, int left) {
            for (Map.Entry<String, String> known : fragmentTypes.entrySet()) {
                if (known.getValue().equals(type.getName() + left) && random.nextBoolean()) {
                    return known.getKey();
                }
            }
            GraphQLCompositeType within = overlapping(type);
            String name = "F" + names++;
            String text = "\nfragment " + name + " on " + within.getName() + " " + selection(within, left, false);
            fragments.add(text);
            fragmentTypes.put(name, type.getName() + left);
            return name;
        }

        /** A type that shares objects with this one. */
        private GraphQLCompositeType overlapping(GraphQLCompositeType type) {
            List<GraphQLCompositeType> all = new ArrayList<>(List.of(type));
            List<GraphQLObjectType> objects = objects(type);
            all.addAll(objects);
            GraphQLObjectType one = objects.get(random.nextInt(objects.size()));
            one.getInterfaces().forEach(face -> all.add((GraphQLInterfaceType) face));
            return all.get(random.nextInt(all.size()));
        }

        private List<GraphQLObjectType> objects(GraphQLCompositeType type) {
            return switch (type) {
                case GraphQLObjectType object -> List.of(object);
                case GraphQLInterfaceType face -> schema.getImplementations(face);
                default ->
                    ((GraphQLUnionType) type)
                            .getTypes().stream()
                                    .map(GraphQLObjectType.class::cast)
                                    .toList();
            };
        }

        private String field(GraphQLFieldsContainer type, int left) {
            List<GraphQLFieldDefinition> fields = type.getFieldDefinitions();
            GraphQLFieldDefinition field = fields.get(random.nextInt(fields.size()));
            for (int i = 0; i < 8 && !isScalar(field) && (left <= 1 || budget < 0); i++) {
                field = fields.get(random.nextInt(fields.size()));
            }
            if (!isScalar(field) && left <= 0) {
                return "__typename";
            }
            String below = isScalar(field)
                    ? ""
                    : " " + selection(GraphQLTypeUtil.unwrapAllAs(field.getType()), left - 1, false);
            return head(type, field) + condition() + below;
        }

        /** Alias, name and arguments; sometimes those of an earlier field, so that fields merge. */
        private String head(GraphQLFieldsContainer type, GraphQLFieldDefinition field) {
            List<String> known =
                    heads.computeIfAbsent(type.getName() + "." + field.getName(), key -> new ArrayList<>());
            if (!known.isEmpty() && random.nextBoolean()) {
                return known.get(random.nextInt(known.size()));
            }
            String arguments = arguments(type, field);
            boolean alone = fieldTypes.get(field.getName()).size() == 1 && arguments.isEmpty();
            String alias = alone && random.nextInt(3) > 0 ? "" : "a" + names++ + ": ";
            String head = alias + field.getName() + arguments;
            known.add(head);
            return head;
        }

        private String arguments(GraphQLFieldsContainer type, GraphQLFieldDefinition field) {
            List<String> written = new ArrayList<>();
            for (GraphQLArgument argument : field.getArguments()) {
                boolean needed = argument.getType() instanceof GraphQLNonNull && !argument.hasSetDefaultValue();
                if (needed && random.nextInt(50) > 0 || random.nextInt(3) == 0) {
                    String place = type.getName() + "." + field.getName() + "." + argument.getName();
                    written.add(argument.getName() + ": " + argument(place, argument));
                }
            }
            return written.isEmpty() ? "" : "(" + String.join(", ", written) + ")";
        }

        private String argument(String place, GraphQLArgument argument) {
            GraphQLType type = argument.getType();
            Object value = generator.value(place, type, 3);
            if (random.nextBoolean()) {
                return ValueGenerator.literal(value);
            }
            String name = "v" + names++;
            String printed = GraphQLTypeUtil.simplePrint(type);
            if (random.nextInt(4) == 0) {
                Object fallback = generator.value(place, GraphQLTypeUtil.unwrapNonNull(type), 2);
                printed = GraphQLTypeUtil.simplePrint(GraphQLTypeUtil.unwrapNonNull(type));
                printed += " = " + ValueGenerator.literal(fallback);
            }
            definitions.put(name, "$" + name + ": " + printed);
            if (random.nextInt(5) > 0) {
                variables.put(name, ValueGenerator.variable(value));
            }
            return "$" + name;
        }

        private String condition() {
            if (random.nextInt(8) > 0) {
                return "";
            }
            String directive = random.nextBoolean() ? " @skip(if: " : " @include(if: ";
            if (random.nextBoolean()) {
                return directive + random.nextBoolean() + ")";
            }
            String name = "c" + random.nextInt(3);
            if (!definitions.containsKey(name)) {
                boolean fallback = random.nextBoolean();
                definitions.put(name, "$" + name + (fallback ? ": Boolean = true" : ": Boolean!"));
                if (!fallback || random.nextBoolean()) {
                    variables.put(name, random.nextBoolean());
                }
            }
            return directive + "$" + name + ")";
        }

        private static boolean isScalar(GraphQLFieldDefinition field) {
            return !(GraphQLTypeUtil.unwrapAll(field.getType()) instanceof GraphQLCompositeType);
        }
    }
}
