package org.claimgraph.graph.vocabulary;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.claimgraph.platform.ClasspathResource;

/** The keys of qualifiers, read and checked once at start-up. Claims can have other qualifiers too; those separate no facts. */
@Startup
@ApplicationScoped
public class QualifierKeys {
    private static final String TABLE = "vocabulary/qualifiers.tsv";
    private static final List<String> HEAD = List.of("key", "meaning");
    private final Set<String> known = new LinkedHashSet<>();

    @Inject
    QualifierKeys(Predicates predicates) {
        this(predicates, TABLE, ClasspathResource.lines(TABLE));
    }

    /** @param lines the lines of a table, the first of which names the columns */
    QualifierKeys(Predicates predicates, String table, List<String> lines) {
        TableRow.checkHead(HEAD, table, lines);
        for (int line = 1; line < lines.size(); line++) {
            TableRow row = new TableRow(HEAD, table + ":" + (line + 1), lines.get(line));
            row.required("meaning");
            if (!known.add(row.matching("key", TableRow.WORD))) {
                throw new IllegalStateException("%s:%d: key is \"%s\", but another line has the same key."
                        .formatted(table, line + 1, row.cell("key")));
            }
        }
        predicates
                .all()
                .forEach(predicate -> own(predicate)
                        .filter(key -> !known.contains(key))
                        .forEach(key -> {
                            throw new IllegalStateException(
                                    "%s: the table has no qualifier %s, which the predicate %s has."
                                            .formatted(table, key, predicate.key()));
                        }));
    }

    /** The qualifiers that separate the facts of a predicate or name the other party. */
    private static Stream<String> own(Predicate predicate) {
        return Stream.concat(Stream.ofNullable(predicate.object()), predicate.separators().stream());
    }

    /** Whether the vocabulary has the key. */
    public boolean knows(String key) {
        return known.contains(key);
    }

    /** Says that the vocabulary does not know the key, and which one of the predicate or of others may be meant. */
    public String advice(Predicate predicate, String key) {
        List<String> own = own(predicate).distinct().toList();
        List<String> nearest = NearestKeys.of(key, own);
        return "Unknown qualifier \"%s\" of \"%s\". %s"
                .formatted(
                        NearestKeys.shown(key),
                        NearestKeys.shown(predicate.key()),
                        hint(own, nearest.isEmpty() ? NearestKeys.of(key, known) : nearest));
    }

    private static String hint(List<String> own, List<String> nearest) {
        if (!nearest.isEmpty()) {
            return "Did you mean %s?".formatted(NearestKeys.alternatives(nearest));
        }
        return switch (own.size()) {
            case 0 -> "The query \"predicates\" lists the qualifiers that separate facts.";
            case 1 -> "The predicate has the qualifier \"%s\".".formatted(own.getFirst());
            default ->
                "The predicate has the qualifiers %s."
                        .formatted(own.stream().map("\"%s\""::formatted).collect(Collectors.joining(", ")));
        };
    }
}
