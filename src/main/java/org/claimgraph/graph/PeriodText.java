package org.claimgraph.graph;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Normalises the name of a year, of two years, or of a quarter or half of a year: "FY2019" to "2019", "3Q19" to "2019 q3". */
final class PeriodText {
    /** Longer texts are no names of periods. */
    private static final int MAX_LENGTH = 60;

    private static final Pattern DIGITS = Pattern.compile("\\d{2}");
    private static final String CENTURY = "20";
    private static final PeriodText TABLE = new PeriodText("folding/periods.tsv");

    private final Map<String, String> parts = new HashMap<>();
    private final Pattern leading;
    private final Pattern yearAfterPart;
    private final Pattern yearBeforePart;
    private final List<Period> periods;

    /** A way to write periods, and the normal form of what matches it; null if that is no period. */
    private record Period(Pattern pattern, Function<MatchResult, String> normal) {
        Period(String pattern, Function<MatchResult, String> normal) {
            this(Pattern.compile(pattern), normal);
        }
    }

    private PeriodText(String table) {
        Map<String, List<String>> words = new HashMap<>();
        TermTable.rows(table)
                .forEach(row -> words.computeIfAbsent(row.meaning(), _ -> new ArrayList<>())
                        .addAll(row.terms()));
        addParts("q", 4, "t", words.get("quarter"), words);
        addParts("h", 2, "s", words.get("half"), words);
        String year = anyOf(words.get("year"));
        String between = anyOf(words.get("of"));
        String before = anyOf(words.get("in"));
        String yearBefore = "(?:" + year + " ?(?:" + between + " )?)?";
        String yearAfter = "(?: ?" + year + ")?";
        String begin = "(?:" + before + " ?)?" + yearBefore;
        String single = begin + "(\\d{4})" + yearAfter;
        leading = Pattern.compile("(?:" + before + "|" + between + ") ?(.+)");
        yearAfterPart = Pattern.compile("[/ ]?(?:" + between + " ?)?" + single);
        yearBeforePart = Pattern.compile(single + "[/ ]?");
        periods = List.of(
                new Period(single, match -> match.group(1)),
                new Period("fy ?(\\d{2})", match -> CENTURY + match.group(1)),
                new Period(
                        begin + "(\\d{4})[/ ](\\d{4}|\\d{2})" + yearAfter,
                        match -> match.group(1) + "/" + lastYear(match.group(1), match.group(2))),
                new Period(
                        "([1-4][qhts]|[qh][1-4])[/ ]?(?:fy ?)?(\\d{2})",
                        match -> joined(CENTURY + match.group(2), part(match.group(1)))));
    }

    /**
     * Adds the names of the quarters or halves of a year.
     *
     * @param letter of the normal form
     * @param otherLetter used like it in other languages
     * @param units the words for a quarter or a half
     */
    private void addParts(
            String letter, int count, String otherLetter, List<String> units, Map<String, List<String>> words) {
        for (int number = 1; number <= count; number++) {
            String part = letter + number;
            Stream.of(part, number + letter, otherLetter + number, number + otherLetter)
                    .forEach(name -> parts.put(name, part));
            words.getOrDefault(part, List.of()).forEach(name -> parts.put(name, part));
            for (String ordinal : words.get(String.valueOf(number))) {
                for (String unit : units) {
                    Stream.of(ordinal + " " + unit, ordinal + unit, unit + " " + ordinal)
                            .forEach(name -> parts.put(name, part));
                }
            }
        }
    }

    /** A regular expression for any of these words, the longest first. */
    private static String anyOf(List<String> words) {
        return words.stream()
                .distinct()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .map(Pattern::quote)
                .collect(Collectors.joining("|", "(?:", ")"));
    }

    /** The normal form of a folded text; null if it is no period. */
    static String normalised(String folded) {
        return folded.length() > MAX_LENGTH || !DIGITS.matcher(folded).find() ? null : TABLE.find(folded);
    }

    private String find(String folded) {
        for (Period period : periods) {
            Matcher matcher = period.pattern().matcher(folded);
            String normal = matcher.matches() ? period.normal().apply(matcher) : null;
            if (normal != null) {
                return normal;
            }
        }
        for (int at = 1; at < folded.length(); at++) {
            String normal = partOfYear(folded.substring(0, at), folded.substring(at));
            if (normal != null) {
                return normal;
            }
        }
        return null;
    }

    /** The part of a year that a text names first or last; null if it names none. */
    private String partOfYear(String begin, String end) {
        String first = part(begin);
        if (first != null) {
            return joined(year(yearAfterPart, end), first);
        }
        String last = part(end);
        return last == null ? null : joined(year(yearBeforePart, begin), last);
    }

    private static String joined(String year, String part) {
        return year == null || part == null ? null : year + " " + part;
    }

    private static String year(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.matches() ? matcher.group(1) : null;
    }

    /** The normal form of a part of a year; null if the text names none. */
    private String part(String text) {
        Matcher matcher = leading.matcher(text);
        return parts.getOrDefault(text, matcher.matches() ? parts.get(matcher.group(1)) : null);
    }

    /** The first year after another one that ends with these digits: 2000 for "00" after 1999. */
    private static int lastYear(String year, String digits) {
        int last = Integer.parseInt(digits);
        if (digits.length() == 4) {
            return last;
        }
        int first = Integer.parseInt(year);
        int sameCentury = first - first % 100 + last;
        return sameCentury < first ? sameCentury + 100 : sameCentury;
    }
}
