package org.claimgraph.ingest.csv;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.claimgraph.graph.value.ShareOf;
import org.claimgraph.graph.value.ValueType;
import org.claimgraph.graph.vocabulary.Predicates;
import org.claimgraph.ingest.FindingReporter;
import org.claimgraph.ingest.parse.PrintedNumber;
import org.claimgraph.ingest.parse.Shares;

/** Proposes a mapping for a table by its header and first rows. */
final class CsvGuess {
    private static final int SAMPLE = 50;
    private static final YAMLMapper YAML = YAMLMapper.builder()
            .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
            .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
            .enable(YAMLGenerator.Feature.INDENT_ARRAYS_WITH_INDICATOR)
            .build();
    private static final String COMMENT = """
            # What the columns mean. Check above all the kind of the entities (COMPANY, PERSON, ORGANIZATION ...; GUESS
            # takes companies by their legal form, and others for persons) and the predicates; remove columns that are no facts.
            """;
    private static final Pattern AMOUNT = Pattern.compile(".*\\d.*(?:[$€£¥]|[A-Z]{3}|Mio|Mrd|bn|m\\b).*|[$€£¥].*\\d.*");
    private static final Pattern DAY_FIRST = Pattern.compile("(?:1[3-9]|2\\d|3[01])[/-]\\d{1,2}[/-]\\d{2,4}");
    private static final Pattern MONTH_FIRST = Pattern.compile("\\d{1,2}[/-](?:1[3-9]|2\\d|3[01])[/-]\\d{2,4}");
    private static final Pattern COMPANY = Pattern.compile(
            "(?iu).*(?:compan|corporat|issuer|supplier|firm|unternehmen|gesellschaft|công ty|perusahaan).*");
    private final List<List<String>> rows;
    private final Predicates predicates;
    private final int start;

    private CsvGuess(List<List<String>> rows, Predicates predicates) {
        this.rows = rows;
        this.predicates = predicates;
        this.start = start(rows);
    }

    /** The proposal, as YAML. */
    static String of(CsvTable table, Predicates predicates, FindingReporter findings) throws IOException {
        List<List<String>> rows = new ArrayList<>();
        table.each(findings, (_, row) -> {
            if (rows.size() < SAMPLE) {
                rows.add(row);
            }
        });
        ObjectNode proposal =
                rows.isEmpty() ? JsonNodeFactory.instance.objectNode() : new CsvGuess(rows, predicates).proposal();
        return COMMENT + YAML.writeValueAsString(proposal);
    }

    /** The first row that has as many filled cells as any other: the last row of the header. */
    private static int start(List<List<String>> rows) {
        long most = rows.stream().mapToLong(CsvGuess::filled).max().orElse(0);
        for (int at = 0; at < rows.size(); at++) {
            if (filled(rows.get(at)) == most) {
                return at;
            }
        }
        return 0;
    }

    private static long filled(List<String> row) {
        return row.stream().filter(cell -> !cell.isBlank()).count();
    }

    private ObjectNode proposal() {
        boolean two = start > 0 && filled(rows.get(start - 1)) > 1;
        List<String> header = CsvTable.header(rows.subList(two ? start - 1 : start, start + 1));
        ObjectNode mapping = JsonNodeFactory.instance.objectNode();
        if (start > 0) {
            mapping.put("titleRows", two ? start - 1 : start).put("headerRows", two ? 2 : 1);
        }
        mapping.put("language", "en");
        dateOrder().ifPresent(order -> mapping.put("dateOrder", order));
        mapping.put("key", header.getFirst());
        ArrayNode entities = mapping.putArray("entities");
        ArrayNode claims = mapping.putArray("claims");
        entities.addObject()
                .put("id", "subject")
                .put("kind", kind(header.getFirst()))
                .put("name", header.getFirst());
        for (int column = 1; column < header.size(); column++) {
            if (!header.get(column).isEmpty()) {
                claims.addObject()
                        .put("subject", "subject")
                        .put("predicate", predicate(header.get(column), column))
                        .put("column", header.get(column));
            }
        }
        return mapping;
    }

    /** COMPANY by the name of the column or the legal forms in it, else to be seen name by name. */
    private String kind(String name) {
        return COMPANY.matcher(name).matches() || mostly(cells(0), CsvNames::hasLegalForm) ? "COMPANY" : "GUESS";
    }

    /** The order in which a day above 12 stands in some date; without one the dates fit any order, or none is known. */
    private Optional<String> dateOrder() {
        boolean dayFirst = anyCell(DAY_FIRST);
        return dayFirst == anyCell(MONTH_FIRST) ? Optional.empty() : Optional.of(dayFirst ? "DMY" : "MDY");
    }

    private boolean anyCell(Pattern pattern) {
        return rows.stream()
                .skip(start + 1L)
                .flatMap(List::stream)
                .anyMatch(cell -> pattern.matcher(cell.strip()).matches());
    }

    /** The cells of the column that say something. */
    private List<String> cells(int column) {
        return rows.stream()
                .skip(start + 1L)
                .filter(row -> column < row.size() && !CsvNames.isPlaceholder(row.get(column)))
                .map(row -> row.get(column).strip())
                .toList();
    }

    private static boolean mostly(List<String> cells, Predicate<String> test) {
        return cells.stream().filter(test).count() * 2 > cells.size();
    }

    /** The predicate that the column is named after if its cells are such values, else a common one of the type of its cells. */
    private String predicate(String name, int column) {
        List<String> cells = cells(column);
        String key = camelCase(name);
        ValueType type = type(cells);
        if (predicates.knows(key) && predicates.of(key).takes(type)) {
            return key;
        }
        return switch (type) {
            case SHARE -> "ownershipShare";
            case MONEY -> "capital";
            case DATE -> "founded";
            default -> key;
        };
    }

    private static ValueType type(List<String> cells) {
        if (mostly(cells, cell -> cell.contains("%"))
                && cells.stream()
                        .anyMatch(cell -> Shares.parse(cell, ShareOf.EQUITY).isPresent())) {
            return ValueType.SHARE;
        }
        if (mostly(cells, cell -> AMOUNT.matcher(cell).matches())) {
            return ValueType.MONEY;
        }
        if (mostly(cells, CsvGuess::isDate)) {
            return ValueType.DATE;
        }
        return mostly(cells, CsvGuess::isNumber) ? ValueType.QUANTITY : ValueType.TEXT;
    }

    private static boolean isNumber(String cell) {
        return PrintedNumber.parse(cell, null)
                .filter(number -> number.before().isEmpty() && number.after().isEmpty())
                .isPresent();
    }

    private static boolean isDate(String cell) {
        return CsvDates.parse(cell, "DMY").isPresent()
                || CsvDates.parse(cell, "MDY").isPresent();
    }

    private static String camelCase(String name) {
        StringBuilder key = new StringBuilder();
        for (String word : name.split("[^\\p{L}\\p{N}]+")) {
            if (!word.isEmpty()) {
                key.append(
                        key.isEmpty()
                                ? word.toLowerCase(Locale.ROOT)
                                : word.substring(0, 1).toUpperCase(Locale.ROOT)
                                        + word.substring(1).toLowerCase(Locale.ROOT));
            }
        }
        return key.isEmpty() ? "note" : key.toString();
    }
}
