package org.claimgraph.engine.execution;

import graphql.GraphQLContext;
import graphql.execution.CoercedVariables;
import graphql.language.StringValue;
import graphql.language.Value;
import graphql.schema.Coercing;
import graphql.schema.CoercingParseLiteralException;
import graphql.schema.CoercingParseValueException;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLSchema;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.SchemaParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** A schema with resolvers for tests: people, animals and their boxes, and fields that fail in every way. */
final class ExampleSchema {
    enum Mood {
        HAPPY,
        SAD,
        GRUMPY
    }

    record Cat(String id, String name, Mood mood, int lives, BigDecimal weight) {}

    record Dog(String id, String name, Mood mood, List<String> tricks) {}

    record Human(int id, String name, Mood mood, Integer age, String email) {}

    record Box(String label, Double size, int[][] cells) {}

    record Faulty(int number) {}

    static final List<Object> BEINGS = List.of(
            new Cat("c1", "Tom", Mood.GRUMPY, 9, new BigDecimal("4.20")),
            new Cat("c2", "Mia \"the cat\"\n", Mood.HAPPY, 7, null),
            new Dog("d1", "Rex", Mood.HAPPY, List.of("sit", "roll")),
            new Dog("d2", "Ünsal 🐶", null, List.of()),
            new Human(1, "Ann", Mood.SAD, 33, "ann@example.org"),
            new Human(2, "Bob", null, null, null));

    private static final Box CELLAR = new Box("cellar", null, new int[][] {{}});
    private static final Box BOX = new Box("box", 2.5, new int[][] {{1, 2}, null, {3}});

    /** The resolver calls, in order: the field and the number of its parents. */
    final List<String> calls = Collections.synchronizedList(new ArrayList<>());

    final ResolverRegistry resolvers = new ResolverRegistry(
            object -> object instanceof Thread ? null : object.getClass().getSimpleName());
    final GraphQLSchema schema = schema();

    ExampleSchema() {
        query();
        beings();
        boxes();
        faults();
        mutations();
    }

    private void query() {
        add("Query", "being", Resolver.each((root, call) -> byId(call.argument("id"))));
        add("Query", "node", Resolver.each((root, call) -> byId(call.argument("id"))));
        add("Query", "beings", Resolver.each((root, call) -> {
            List<String> ids = call.argument("ids");
            return ids == null ? BEINGS : ids.stream().map(ExampleSchema::byId).toList();
        }));
        add(
                "Query",
                "things",
                Resolver.each((root, call) -> Arrays.asList(BEINGS.get(0), BOX, BEINGS.get(2))
                        .subList(0, Math.clamp(call.<Integer>argument("first"), 0, 3))));
        add(
                "Query",
                "echo",
                Resolver.each((root, call) -> sorted(call.arguments()).toString()));
        add("Query", "anything", Resolver.each((root, call) -> call.argument("value")));
        add("Query", "box", Resolver.each((root, call) -> BOX));
        add("Query", "cat", Resolver.each((root, call) -> BEINGS.getFirst()));
        add("Query", "faulty", Resolver.each((root, call) -> new Faulty(1)));
        List<Faulty> some = Arrays.asList(new Faulty(0), new Faulty(1), null, new Faulty(2));
        add("Query", "faulties", Resolver.each((root, call) -> some));
        add("Query", "strictFaulties", Resolver.each((root, call) -> List.of(new Faulty(1), new Faulty(2))));
        add("Query", "broken", call -> {
            throw new IllegalStateException("secret");
        });
    }

    private void beings() {
        Resolver friends =
                Resolver.each((being, call) -> friends(being, call.argument("first"), call.argument("mood")));
        Resolver nickname = Resolver.each((being, call) -> call.argument("prefix") + "!");
        Resolver home = Resolver.each((being, call) -> being instanceof Cat ? BOX : null);
        Resolver sharedFriends = counted("Being.friends", friends);
        Resolver sharedHome = counted("Being.home", home);
        for (String type : List.of("Cat", "Dog", "Human")) {
            resolvers.field(type, "friends", sharedFriends).field(type, "home", sharedHome);
            resolvers.field(type, "nickname", nickname);
        }
        add("Cat", "enemy", Resolver.each((cat, call) -> ((Cat) cat).lives() > 8 ? BEINGS.get(2) : null));
        add("Dog", "owner", Resolver.each((dog, call) -> ((Dog) dog).mood() == null ? null : BEINGS.get(4)));
    }

    private void boxes() {
        List<Object> content = Arrays.asList(BEINGS.get(1), null, CELLAR, BEINGS.get(3));
        add("Box", "content", Resolver.each((box, call) -> box == BOX ? content : null));
        add("Box", "strictContent", Resolver.each((box, call) -> box == BOX ? content : List.of()));
        add("Box", "parent", Resolver.each((box, call) -> box == BOX ? CELLAR : null));
        add(
                "Box",
                "grid",
                Resolver.each((box, call) -> List.of(BEINGS.subList(0, 3), List.of(), BEINGS.subList(2, 5))));
    }

    private void faults() {
        resolvers.property("Faulty", "strictNumber", "number");
        resolvers.field("Faulty", "ok", Resolver.each((f, call) -> ((Faulty) f).number() < 2 ? true : null));
        Resolver odd = Resolver.each((f, call) -> {
            if (((Faulty) f).number() % 2 == 1) {
                throw ApiException.badInput("odd");
            }
            return ((Faulty) f).number();
        });
        resolvers.field("Faulty", "odd", odd).field("Faulty", "strictOdd", odd);
        constant("wrongInt", "x")
                .constant("strictWrongInt", "y")
                .constant("noList", 3)
                .constant("strictNoList", 4);
        constant("holes", Arrays.asList("a", null, "c")).constant("mood", "CROSS");
        constant("stranger", Thread.currentThread()).constant("strangers", List.of(Thread.currentThread(), BOX));
        failing("thrown", new IllegalArgumentException("secret")).failing("strictThrown", new Exception("secret"));
        failing("problem", new ApiException(ErrorCode.NOT_FOUND, "gone"));
        failing("strictProblem", new ApiException(ErrorCode.FORBIDDEN, "no"));
        Resolver self = Resolver.each((f, call) -> f);
        resolvers.field("Faulty", "self", self).field("Faulty", "again", self);
        Resolver next = Resolver.each((f, call) -> IntStream.range(0, ((Faulty) f).number() + 1)
                .mapToObj(Faulty::new)
                .toList());
        resolvers.field("Faulty", "many", next).field("Faulty", "loose", next);
        resolvers.field("Faulty", "matrix", Resolver.each((f, call) -> List.of(List.of(f, f), List.of(), List.of(f))));
    }

    private void mutations() {
        add("Mutation", "add", Resolver.each((root, call) -> call.<Integer>argument("n") + 1));
        add("Mutation", "rename", Resolver.each((root, call) -> new Cat("c1", call.argument("name"), null, 1, null)));
        add("Mutation", "fail", Resolver.each((root, call) -> {
            throw new ApiException(ErrorCode.CONFLICT, "already so");
        }));
        add("Mutation", "failStrictly", Resolver.each((root, call) -> null));
    }

    private ExampleSchema constant(String field, Object value) {
        resolvers.field("Faulty", field, Resolver.each((f, call) -> value));
        return this;
    }

    private ExampleSchema failing(String field, Exception thrown) {
        resolvers.field("Faulty", field, call -> {
            throw thrown;
        });
        return this;
    }

    private void add(String type, String field, Resolver resolver) {
        resolvers.field(type, field, counted(type + "." + field, resolver));
    }

    private Resolver counted(String name, Resolver resolver) {
        return call -> {
            calls.add(name + " " + call.parents().size());
            return resolver.resolve(call);
        };
    }

    private static Object byId(String id) {
        return BEINGS.stream().filter(being -> id(being).equals(id)).findFirst().orElse(null);
    }

    private static String id(Object being) {
        return switch (being) {
            case Cat cat -> cat.id();
            case Dog dog -> dog.id();
            default -> String.valueOf(((Human) being).id());
        };
    }

    private static List<Object> friends(Object being, Integer first, Object mood) {
        int from = BEINGS.indexOf(being);
        return IntStream.range(1, BEINGS.size())
                .mapToObj(step -> BEINGS.get((from + step) % BEINGS.size()))
                .filter(friend -> mood == null || Objects.toString(mood).equals(moodOf(friend)))
                .limit(first == null ? 1 : Math.clamp(first, 0, 4))
                .toList();
    }

    private static String moodOf(Object being) {
        return switch (being) {
            case Cat cat -> Objects.toString(cat.mood());
            case Dog dog -> Objects.toString(dog.mood());
            default -> Objects.toString(((Human) being).mood());
        };
    }

    private static Object sorted(Object value) {
        if (value instanceof Map<?, ?> map) {
            Map<String, Object> sorted = new TreeMap<>();
            map.forEach((key, inner) -> sorted.put((String) key, sorted(inner)));
            return sorted;
        }
        return value instanceof List<?> list
                ? list.stream().map(ExampleSchema::sorted).toList()
                : value;
    }

    private static GraphQLSchema schema() {
        try (var sdl = ExampleSchema.class.getResourceAsStream("example.graphql")) {
            return new SchemaGenerator()
                    .makeExecutableSchema(
                            new SchemaParser().parse(new String(sdl.readAllBytes(), StandardCharsets.UTF_8)),
                            RuntimeWiring.newRuntimeWiring()
                                    .scalar(scalar("Amount", new AmountCoercing()))
                                    .scalar(scalar("Anything", new AnythingCoercing()))
                                    .type("Node", wiring -> wiring.typeResolver(object -> null))
                                    .type("Being", wiring -> wiring.typeResolver(object -> null))
                                    .type("Thing", wiring -> wiring.typeResolver(object -> null))
                                    .build());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static GraphQLScalarType scalar(String name, Coercing<?, ?> coercing) {
        return GraphQLScalarType.newScalar().name(name).coercing(coercing).build();
    }

    /** Decimals as strings. */
    private static final class AmountCoercing implements Coercing<BigDecimal, String> {
        @Override
        public String serialize(Object value, GraphQLContext context, Locale locale) {
            return ((BigDecimal) value).toPlainString();
        }

        @Override
        public BigDecimal parseValue(Object value, GraphQLContext context, Locale locale) {
            try {
                return new BigDecimal((String) value);
            } catch (RuntimeException e) {
                throw new CoercingParseValueException("No amount: " + value);
            }
        }

        @Override
        public BigDecimal parseLiteral(
                Value<?> literal, CoercedVariables variables, GraphQLContext context, Locale locale) {
            if (literal instanceof StringValue text) {
                try {
                    return new BigDecimal(text.getValue());
                } catch (NumberFormatException e) {
                    throw new CoercingParseLiteralException("No amount: " + text.getValue());
                }
            }
            throw new CoercingParseLiteralException("An amount is a string");
        }
    }

    /** Any JSON, by variable only. */
    private static final class AnythingCoercing implements Coercing<Object, Object> {
        @Override
        public Object serialize(Object value, GraphQLContext context, Locale locale) {
            return value;
        }

        @Override
        public Object parseValue(Object value, GraphQLContext context, Locale locale) {
            return value;
        }

        @Override
        public Object parseLiteral(
                Value<?> literal, CoercedVariables variables, GraphQLContext context, Locale locale) {
            if (literal instanceof StringValue text) {
                return text.getValue();
            }
            throw new CoercingParseLiteralException("Only a string can be written here");
        }
    }
}
