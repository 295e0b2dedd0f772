package org.claimgraph.graph;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Normalises the free text of a separating qualifier, so that one period or role written in several ways separates no facts:
 * "FY2019", "fy 2019" and "2019" are equal, and so are "CEO" and "chief executive officer".
 */
public final class SeparatorText {
    private static final Map<String, String> TERMS = read("/folding/terms.tsv");
    private static final String ARTICLE = "the ";
    /** After folding, and so "năm" without its accent. */
    private static final String YEAR =
            "(?:(?:fy|cy|in|nam|tahun(?: buku)?|عام|سنة|(?:the )?(?:full )?(?:(?:fiscal|financial|calendar)(?: year)?|year)(?: of)?)"
                    + " ?)?(\\d{4})(?:年度?| (?:fiscal|financial|calendar) year)?";

    private static final String SHORT_YEAR = "(?:fy ?)?(\\d{2})";
    private static final String CENTURY = "20";

    /** A way to write a period, and its normal form. */
    private record Period(Pattern pattern, Function<MatchResult, String> normal) {
        Period(String pattern, Function<MatchResult, String> normal) {
            this(Pattern.compile(pattern), normal);
        }
    }

    private static final List<Period> PERIODS = List.of(
            new Period(YEAR, match -> match.group(1)),
            new Period("fy ?(\\d{2})", match -> CENTURY + match.group(1)),
            new Period(YEAR + "[/ ](\\d{4})", match -> match.group(1) + "/" + match.group(2)),
            new Period(YEAR + "[/ ](\\d{2})", match -> match.group(1) + "/" + nextYear(match.group(1), match.group(2))),
            new Period("([qh][1-4])[/ ]?(?:of )?" + YEAR, match -> match.group(2) + " " + match.group(1)),
            new Period("([qh][1-4])[/ ]?" + SHORT_YEAR, match -> CENTURY + match.group(2) + " " + match.group(1)),
            new Period(YEAR + "[/ ]?([qh][1-4])", match -> match.group(1) + " " + match.group(2)),
            new Period("([1-4])([qh]) ?(\\d{4})", match -> match.group(3) + " " + match.group(2) + match.group(1)),
            new Period(
                    "([1-4])([qh]) ?" + SHORT_YEAR,
                    match -> CENTURY + match.group(3) + " " + match.group(2) + match.group(1)),
            new Period(
                    "(?:the )?(first|second|third|fourth|1st|2nd|3rd|4th) (quarter|half)(?: of)? " + YEAR,
                    match -> match.group(3) + " " + match.group(2).charAt(0) + ordinal(match.group(1))));

    private SeparatorText() {}

    /** The normal form; the folded text if it is no known period or role. */
    public static String normalised(String text) {
        String folded = TextFolding.fold(text);
        String term = TERMS.get(folded.startsWith(ARTICLE) ? folded.substring(ARTICLE.length()) : folded);
        if (term != null) {
            return term;
        }
        for (Period period : PERIODS) {
            Matcher matcher = period.pattern().matcher(folded);
            if (matcher.matches()) {
                return period.normal().apply(matcher);
            }
        }
        return folded;
    }

    /** The first year after another one that ends with these two digits: 2000 for "00" after 1999. */
    private static int nextYear(String year, String digits) {
        int first = Integer.parseInt(year);
        int last = first - first % 100 + Integer.parseInt(digits);
        return last < first ? last + 100 : last;
    }

    private static int ordinal(String word) {
        return switch (word) {
            case "first", "1st" -> 1;
            case "second", "2nd" -> 2;
            case "third", "3rd" -> 3;
            default -> 4;
        };
    }

    private static Map<String, String> read(String table) {
        Map<String, String> terms = new HashMap<>();
        try (BufferedReader reader = new BufferedReader(
                new InputStreamReader(SeparatorText.class.getResourceAsStream(table), StandardCharsets.UTF_8))) {
            reader.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t"))
                    .forEach(forms -> {
                        for (String form : forms) {
                            terms.put(TextFolding.fold(form), TextFolding.fold(forms[0]));
                        }
                    });
            return Map.copyOf(terms);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
