package org.claimgraph.search.index;

import com.ibm.icu.text.Transliterator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.UnaryOperator;
import org.apache.lucene.store.ByteBuffersDirectory;

/**
 * Searches names that are generated as those of the benchmark's ledger: main prints the mean reciprocal rank and the median time by
 * kind of query, for each number of companies that it is given.
 */
public final class SyntheticSearch {
    private static final int QUERIES = 2000;
    private static final int DEPTH = 10;
    private static final int WARM_UP = 200;
    private static final long SEED = 7;
    /** The words of bench's ClaimGenerator. */
    private static final List<String> WORDS = List.of(
            "Amber",
            "Birch",
            "Cobalt",
            "Delta",
            "Ember",
            "Falcon",
            "Granite",
            "Harbor",
            "Indigo",
            "Juniper",
            "Kestrel",
            "Lumen",
            "Meridian",
            "Nimbus",
            "Orchid",
            "Pioneer",
            "Quartz",
            "Ridge",
            "Summit",
            "Tundra",
            "Umbra",
            "Vertex",
            "Willow",
            "Zenith");

    private static final Transliterator CYRILLIC = Transliterator.getInstance("Latin-Cyrillic");

    private SyntheticSearch() {}

    /** The kinds of queries. */
    private enum Query {
        ALIAS(name -> name + " 株式会社"),
        PREFIX(name -> name.substring(0, name.length() - 1)),
        TYPING_ERROR(name -> name.substring(0, 2) + name.substring(3)),
        WORD_ORDER(name -> String.join(" ", Arrays.asList(name.split(" ")).reversed())),
        TRANSLITERATION(CYRILLIC::transliterate);

        private final UnaryOperator<String> text;

        Query(UnaryOperator<String> text) {
            this.text = text;
        }
    }

    /** Results of one kind of query. */
    record Measured(double meanReciprocalRank, double medianMillis) {}

    private static String name(int number) {
        return WORDS.get(number % WORDS.size()) + " " + WORDS.get(number / WORDS.size() % WORDS.size()) + " " + number
                + " Works";
    }

    private static IndexedNode node(int number) {
        String id = "company-" + number;
        String name = name(number);
        return new IndexedNode(
                new SearchKind("COMPANY"),
                id,
                id,
                id,
                null,
                null,
                0,
                List.of(
                        IndexedText.of(SearchField.NAME, "en", name),
                        IndexedText.of(SearchField.ALIAS, "ja", name + " 株式会社"),
                        IndexedText.of(SearchField.ALIAS, "ar", "شركة " + name)));
    }

    static IndexStore index(int companies) throws IOException {
        IndexStore index = new IndexStore(new ByteBuffersDirectory());
        for (int number = 0; number < companies; number++) {
            index.add(List.of(node(number)));
        }
        index.commit(IndexPosition.NONE);
        return index;
    }

    private static Measured measure(IndexStore index, int companies, Query kind, int queries) {
        SplittableRandom random = new SplittableRandom(SEED);
        double ranks = 0;
        List<Long> nanos = new ArrayList<>();
        for (int at = 0; at < queries; at++) {
            int number = random.nextInt(companies);
            SearchRequest request = new SearchRequest(kind.text.apply(name(number)), List.of(), List.of());
            long begin = System.nanoTime();
            List<RankedHit> hits =
                    index.search(searcher -> IndexSearch.of(searcher, request)).hits();
            nanos.add(System.nanoTime() - begin);
            int place = hits.stream().limit(DEPTH).map(RankedHit::id).toList().indexOf("company-" + number);
            ranks += place < 0 ? 0 : 1.0 / (place + 1);
        }
        nanos.sort(null);
        return new Measured(ranks / queries, nanos.get(queries / 2) / 1e6);
    }

    /** The mean reciprocal rank over all kinds of queries. */
    static double meanReciprocalRank(IndexStore index, int companies, int queries) {
        return Arrays.stream(Query.values())
                .mapToDouble(kind -> measure(index, companies, kind, queries / Query.values().length)
                        .meanReciprocalRank())
                .average()
                .orElse(0);
    }

    public static void main(String... arguments) throws IOException {
        for (String argument : arguments) {
            int companies = Integer.parseInt(argument);
            long begin = System.nanoTime();
            try (IndexStore index = index(companies)) {
                System.out.printf("%d companies, built in %.1f s%n", companies, (System.nanoTime() - begin) / 1e9);
                meanReciprocalRank(index, companies, WARM_UP);
                for (Query kind : Query.values()) {
                    Measured measured = measure(index, companies, kind, QUERIES / Query.values().length);
                    System.out.printf(
                            "  %-16s mean reciprocal rank %.3f, median %.1f ms%n",
                            kind, measured.meanReciprocalRank, measured.medianMillis);
                }
            }
        }
    }
}
