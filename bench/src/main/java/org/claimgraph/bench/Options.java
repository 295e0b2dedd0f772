package org.claimgraph.bench;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The command line of the benchmark.
 *
 * @param root the root of the repository
 * @param claims the size of the ledger
 * @param sizes the sizes of all ledgers; several measure how the service grows with them
 * @param seconds the length of a round
 * @param warmUp the length of the uncounted first round of each contender and query, in seconds
 * @param connections the number of concurrent requests
 * @param heap of each Java server, as the option -Xmx takes it
 * @param out a file for the tables; empty for none
 */
public record Options(
        Path root,
        int claims,
        List<Integer> sizes,
        long seed,
        int rounds,
        int seconds,
        int warmUp,
        int connections,
        String heap,
        List<String> databases,
        List<String> contenders,
        List<String> queries,
        String jvm,
        Path previous,
        String out,
        boolean serve) {
    static final String USAGE = """
            bench/run [--option=value ...]
              --claims=300000       number of generated claims; several sizes measure growth
              --seed=1              seed of the generated claims
              --rounds=3            rounds per contender and query
              --seconds=5           length of a round
              --warm-up=15          seconds of warm-up per contender and query
              --connections=8       concurrent requests
              --heap=1g             heap of each Java server
              --databases=h2,postgresql
              --contenders=claimgraph,smallrye,handwritten,mercurius,postgraphile
              --queries=byId,nested,page,facts (with several sizes: conflicts,conflictsOf,factPage)
              --jvm=                further JVM options for claimgraph, for example a flight recording
              --previous=           directory of an earlier build's quarkus-app, measured as the contender previous
              --out=                file for the tables, in Markdown
              --serve=false         start everything and leave it running without measuring
            """;

    private static Options of(String[] arguments) {
        Map<String, String> given = new HashMap<>();
        for (String argument : arguments) {
            if (!argument.matches("--[a-z-]+=.*")) {
                throw new IllegalArgumentException("Unknown option \"" + argument + "\".\n" + USAGE);
            }
            int equals = argument.indexOf('=');
            given.put(argument.substring(2, equals), argument.substring(equals + 1));
        }
        List<Integer> sizes =
                list(take(given, "claims", "300000")).stream().map(Integer::valueOf).toList();
        Options options = new Options(
                Path.of(given.remove("root")).toAbsolutePath().normalize(),
                sizes.getFirst(),
                sizes,
                Long.parseLong(take(given, "seed", "1")),
                Integer.parseInt(take(given, "rounds", "3")),
                Integer.parseInt(take(given, "seconds", "5")),
                Integer.parseInt(take(given, "warm-up", "15")),
                Integer.parseInt(take(given, "connections", "8")),
                take(given, "heap", "1g"),
                list(take(given, "databases", "h2,postgresql")),
                list(take(given, "contenders", "claimgraph,smallrye,handwritten,mercurius,postgraphile")),
                list(take(given, "queries", sizes.size() == 1 ? "byId,nested,page,facts" : "conflicts,conflictsOf,factPage")),
                take(given, "jvm", ""),
                Path.of(take(given, "previous", "target/quarkus-app")).toAbsolutePath(),
                take(given, "out", ""),
                Boolean.parseBoolean(take(given, "serve", "false")));
        if (!given.isEmpty()) {
            throw new IllegalArgumentException("Unknown options " + given.keySet() + ".\n" + USAGE);
        }
        return options;
    }

    /** The options, or the end of the program with a message if there is an unknown one. */
    public static Options orExit(String[] arguments) {
        try {
            return of(arguments);
        } catch (IllegalArgumentException mistake) {
            System.err.println(mistake.getMessage());
            System.exit(2);
            throw mistake;
        }
    }

    /** These options with a ledger of another size. */
    public Options of(int size) {
        return new Options(
                root, size, sizes, seed, rounds, seconds, warmUp, connections, heap, databases, contenders, queries,
                jvm, previous, out, serve);
    }

    private static String take(Map<String, String> given, String name, String otherwise) {
        String value = given.remove(name);
        return value == null ? otherwise : value;
    }

    private static List<String> list(String text) {
        return List.of(text.split(","));
    }

    public Path work() {
        return root.resolve("bench/target/work");
    }
}
