package org.claimgraph.ingest.csv;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads the names of entities in a cell. */
final class CsvNames {
    private static final Set<String> NOTHING =
            Set.of("", "-", "–", "—", "n/a", "na", "n.a.", "none", "null", "k.a.", "k. a.");
    private static final Set<String> UNKNOWN =
            Set.of("?", "undisclosed", "not disclosed", "unknown", "tbd", "unbekannt", "nicht bekannt");
    private static final Pattern NOTE =
            Pattern.compile("\\s*\\([^)]*\\)\\s*$|\\s+(?:geb\\.|née|né|formerly|früher)\\s.*$");
    private static final Pattern LEGAL_FORM = Pattern.compile(
            "(?i)(?:inc|ltd|llc|l\\.l\\.c|plc|corp|co|gmbh|ag|kg|se|sa|s\\.a|spa|s\\.p\\.a|bv|b\\.v|nv|oy|ab|as|a/s|e\\.v|limited|incorporated|corporation|gmbh & co\\.? kg)\\.?");

    private CsvNames() {}

    /** Whether the cell says nothing. */
    static boolean isNothing(String cell) {
        return NOTHING.contains(cell.strip().toLowerCase(Locale.ROOT));
    }

    /** Whether the cell says that there is something unknown. */
    static boolean isUnknown(String cell) {
        return UNKNOWN.contains(cell.strip().toLowerCase(Locale.ROOT));
    }

    /** Whether the cell names nobody. */
    static boolean isPlaceholder(String cell) {
        return isNothing(cell) || isUnknown(cell);
    }

    /** The names in the cell, separated by these separators; a piece that is only a legal form belongs to the piece before. */
    static List<String> split(String cell, List<String> separators) {
        List<String> pieces = List.of(cell);
        if (!separators.isEmpty()) {
            String pattern = separators.stream()
                    .map(Pattern::quote)
                    .reduce((one, other) -> one + "|" + other)
                    .get();
            pieces = List.of(cell.split(pattern));
        }
        List<String> names = new ArrayList<>();
        for (String piece : pieces) {
            String name = piece.strip();
            if (!names.isEmpty() && LEGAL_FORM.matcher(name).matches()) {
                names.set(names.size() - 1, names.getLast() + ", " + name);
            } else if (!isPlaceholder(name)) {
                names.add(clean(name));
            }
        }
        return names;
    }

    /** The name without a note behind it, such as "(ES)" or "geb. Müller". */
    private static String clean(String name) {
        return NOTE.matcher(name).replaceFirst("").replaceAll("\\s+", " ").strip();
    }

    /** Whether the name ends in a legal form of companies. */
    static boolean hasLegalForm(String name) {
        int space = name.lastIndexOf(' ');
        return space > 0 && LEGAL_FORM.matcher(name.substring(space + 1)).matches();
    }

    /** The name without a legal form at its end. */
    static String withoutLegalForm(String name) {
        return hasLegalForm(name)
                ? name.substring(0, name.lastIndexOf(' '))
                        .replaceFirst(",$", "")
                        .strip()
                : name;
    }
}
