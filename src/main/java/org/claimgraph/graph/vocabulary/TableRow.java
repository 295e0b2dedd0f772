package org.claimgraph.graph.vocabulary;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** A line of a tab-separated vocabulary table; an error in a cell names the line and the column. */
final class TableRow {
    static final Pattern WORD = Pattern.compile("[a-z][A-Za-z0-9]*");
    private static final String EMPTY = "-";
    private final List<String> head;
    private final String place;
    private final String[] cells;

    /** @param place the file and line, for messages */
    TableRow(List<String> head, String place, String line) {
        this.head = head;
        this.place = place;
        this.cells = line.split("\t", -1);
        if (cells.length != head.size()) {
            throw new IllegalStateException("%s: the line has %d columns instead of %d (%s)."
                    .formatted(place, cells.length, head.size(), String.join(", ", head)));
        }
    }

    static void checkHead(List<String> head, String file, List<String> lines) {
        if (lines.isEmpty() || !head.equals(List.of(lines.getFirst().split("\t", -1)))) {
            throw new IllegalStateException("%s:1: the columns must be %s.".formatted(file, String.join(", ", head)));
        }
    }

    String cell(String column) {
        return cells[head.indexOf(column)];
    }

    boolean isEmpty(String column) {
        return cell(column).equals(EMPTY);
    }

    String required(String column) {
        String cell = cell(column);
        if (cell.isBlank() || cell.equals(EMPTY) || !cell.equals(cell.strip())) {
            throw wrong(column, "it must not be empty or have spaces around it");
        }
        return cell;
    }

    String matching(String column, Pattern pattern) {
        String cell = required(column);
        if (!pattern.matcher(cell).matches()) {
            throw wrong(column, "it must match " + pattern);
        }
        return cell;
    }

    /** The cell, or null for a hyphen. */
    String optional(String column) {
        return isEmpty(column) ? null : required(column);
    }

    /** The cell, or null for a hyphen. */
    String optional(String column, Pattern pattern) {
        return isEmpty(column) ? null : matching(column, pattern);
    }

    List<String> words(String column) {
        return words(column, cell(column));
    }

    /** The words of a part of a cell, separated by single spaces and without duplicates; none for a hyphen. */
    List<String> words(String column, String part) {
        List<String> words = part.equals(EMPTY) ? List.of() : List.of(part.split(" ", -1));
        if (!words.stream().allMatch(word -> WORD.matcher(word).matches())) {
            throw wrong(column, "it must be words separated by single spaces");
        }
        if (Set.copyOf(words).size() < words.size()) {
            throw wrong(column, "a word occurs twice");
        }
        return words;
    }

    /** The constants in the cell, separated by single spaces; all of them for an asterisk. */
    <E extends Enum<E>> Set<E> constants(String column, Class<E> type) {
        if (cell(column).equals("*")) {
            return EnumSet.allOf(type);
        }
        EnumSet<E> constants = EnumSet.noneOf(type);
        for (String word : cell(column).split(" ", -1)) {
            if (!constants.add(constant(column, word, type))) {
                throw wrong(column, word + " occurs twice");
            }
        }
        return constants;
    }

    /** As {@link #constants}; empty for a hyphen. */
    <E extends Enum<E>> Set<E> optionalConstants(String column, Class<E> type) {
        return isEmpty(column) ? Set.of() : constants(column, type);
    }

    boolean truth(String column) {
        return switch (cell(column)) {
            case "yes" -> true;
            case "no" -> false;
            default -> throw wrong(column, "it must be yes or no");
        };
    }

    <E extends Enum<E>> E constant(String column, Class<E> type) {
        return constant(column, cell(column), type);
    }

    private <E extends Enum<E>> E constant(String column, String word, Class<E> type) {
        try {
            return Enum.valueOf(type, word);
        } catch (IllegalArgumentException _) {
            throw wrong(column, "it must be one of " + EnumSet.allOf(type));
        }
    }

    IllegalStateException wrong(String column, String problem) {
        return new IllegalStateException("%s: %s is \"%s\", but %s.".formatted(place, column, cell(column), problem));
    }
}
