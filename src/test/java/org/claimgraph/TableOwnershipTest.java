package org.claimgraph;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each table has one owning package: nobody else writes it, and only packages above the owner read it. */
class TableOwnershipTest {
    private static final Path SOURCES = Path.of("src/main/java/org/claimgraph");
    private static final Path MIGRATIONS = Path.of("src/main/resources/db/migration");

    /** The owners of the tables that no JPA entity names. */
    private static final Map<String, String> PLAIN_TABLES = Map.ofEntries(
            Map.entry("api_key", "access"),
            Map.entry("curation_request", "curation"),
            Map.entry("entity_merge", "graph"),
            Map.entry("entity_distinction", "graph"),
            Map.entry("ledger", "act"),
            Map.entry("act", "act"),
            Map.entry("ledger_change", "act"),
            Map.entry("claim_past_rank", "claim"),
            Map.entry("claim_past_fact", "claim"),
            Map.entry("claim_redirect", "claim"),
            Map.entry("claim_past_retraction", "claim"),
            Map.entry("claim_past_supersession", "claim"),
            Map.entry("data_set_claim", "claim"),
            Map.entry("import_run", "ingest"),
            Map.entry("import_finding", "ingest"),
            Map.entry("fact", "claim"),
            Map.entry("fact_past", "claim"),
            Map.entry("fact_contest", "claim"),
            Map.entry("claim_none", "claim"),
            Map.entry("fact_redirect", "claim"),
            Map.entry("relation_end", "claim"),
            Map.entry("relation_redirect", "claim"),
            Map.entry("ledger_rebuild", "claim"),
            Map.entry("conflict", "view"),
            Map.entry("conflict_side", "view"),
            Map.entry("conflict_version", "view"),
            Map.entry("conflict_mention", "view"));

    private static final Pattern COMMENT = Pattern.compile("(?s)/\\*.*?\\*/|(?m)^\\s*//.*$");
    private static final Pattern LITERAL =
            Pattern.compile("(?s)\"\"\"(?<block>.*?)\"\"\"|\"(?<line>(?:[^\"\\\\\\n]|\\\\.)*)\"");
    private static final Pattern ENTITY_TABLE = Pattern.compile("@Table\\(name = \"(\\w+)\"\\)");
    private static final Pattern CREATED = Pattern.compile("(?im)^create table (\\w+)");
    private static final Pattern DROPPED = Pattern.compile("(?im)^drop table (\\w+)");
    private static final Pattern WRITE = Pattern.compile("(?i)\\b(?:insert into|update|delete from) (\\w+)");
    private static final Pattern READ = Pattern.compile("(?i)\\b(?:from|join) (\\w+)");

    /** A list's tables are given without the word "from", as "claim c". */
    private static final Pattern LISTED = Pattern.compile("^(\\w+) [a-z]{1,2}(?: .*)?$");

    private static List<String> groups(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(match -> match.group(1)).toList();
    }

    private static List<Path> files(Path directory, String suffix) {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(file -> file.toString().endsWith(suffix))
                    .sorted()
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String layer(Path file) {
        return SOURCES.relativize(file).getName(0).toString();
    }

    /** The tables of the present schema. */
    private static Set<String> tables() {
        Set<String> tables = new TreeSet<>();
        for (Path migration : files(MIGRATIONS, ".sql")) {
            String sql = read(migration);
            tables.addAll(groups(CREATED, sql));
            groups(DROPPED, sql).forEach(tables::remove);
        }
        return tables;
    }

    /** The packages that own each table: those of its JPA entities, or the one named above. */
    private static Map<String, Set<String>> owners() {
        Map<String, Set<String>> owners = new TreeMap<>();
        PLAIN_TABLES.forEach((table, owner) ->
                owners.computeIfAbsent(table, _ -> new TreeSet<>()).add(owner));
        for (Path file : files(SOURCES, ".java")) {
            for (String table : groups(ENTITY_TABLE, read(file))) {
                owners.computeIfAbsent(table, _ -> new TreeSet<>()).add(layer(file));
            }
        }
        return owners;
    }

    private static List<String> literals(String source) {
        List<String> literals = new ArrayList<>();
        for (MatchResult match : (Iterable<MatchResult>)
                LITERAL.matcher(COMMENT.matcher(source).replaceAll("")).results()::iterator) {
            literals.add(match.group("block") == null ? match.group("line") : match.group("block"));
        }
        return literals;
    }

    /** What the source of a package does that it must not, as sentences. */
    private static List<String> violations(String layer, String source, Map<String, String> owners) {
        List<String> violations = new ArrayList<>();
        for (String literal : literals(source)) {
            for (String table : groups(WRITE, literal)) {
                if (owners.containsKey(table) && !owners.get(table).equals(layer)) {
                    violations.add(layer + " writes " + table);
                }
            }
            Stream.concat(groups(READ, literal).stream(), groups(LISTED, literal).stream())
                    .filter(owners::containsKey)
                    .filter(table ->
                            DependencyTest.LAYERS.indexOf(owners.get(table)) < DependencyTest.LAYERS.indexOf(layer))
                    .forEach(table -> violations.add(layer + " reads " + table));
        }
        return violations;
    }

    private static Map<String, String> onlyOwners() {
        Map<String, String> only = new HashMap<>();
        owners().forEach(
                        (table, packages) -> only.put(table, packages.iterator().next()));
        return only;
    }

    @Test
    void everyTableHasOneOwner() {
        Map<String, Set<String>> owners = owners();
        assertEquals(tables(), owners.keySet());
        owners.forEach((table, packages) -> assertEquals(1, packages.size(), table + ": " + packages));
    }

    @Test
    void tablesAreWrittenByTheirOwnerAndReadFromAbove() {
        Map<String, String> owners = onlyOwners();
        List<String> violations = new ArrayList<>();
        for (Path file : files(SOURCES, ".java")) {
            violations(layer(file), read(file), owners)
                    .forEach(violation -> violations.add(SOURCES.relativize(file) + ": " + violation));
        }
        assertEquals(List.of(), violations);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "graph  | select m.entity_id from mention m      | graph reads mention",
                "graph  | select 1 from entity e join claim c on | graph reads claim",
                "source | conflict k                             | source reads conflict",
                "view   | update claim set rank = ?              | view writes claim",
                "claim  | delete from mention where              | claim writes mention",
            })
    void forbiddenAccessIsFound(String layer, String sql, String violation) {
        String source = "class Forbidden { String sql = \"" + sql + "\"; }";
        assertEquals(
                List.of(violation),
                violations(layer, source, onlyOwners()).stream()
                        .distinct()
                        .limit(1)
                        .toList());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "view  | select 1 from claim c join mention m on",
                "claim | insert into claim_past_rank (claim_id)",
                "graph | taken from the claim",
            })
    void allowedAccessIsNotReported(String layer, String sql) {
        String source = "/* from conflict */ class Allowed { String sql = \"" + sql + "\"; }";
        assertEquals(List.of(), violations(layer, source, onlyOwners()));
    }
}
