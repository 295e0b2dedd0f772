package org.claimgraph.ingest.parse;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A number as printed, in any notation: "1,234.56", "1.234,56", "1 234,56", "1'234.56".
 *
 * @param ambiguous whether a single point or comma before three digits could also mean the other sign
 * @param before the text before the number
 * @param after the text after it
 */
public record PrintedNumber(BigDecimal amount, boolean ambiguous, String before, String after) {
    private static final String SPACES = " \\u00a0\\u2009\\u202f";
    private static final Pattern NUMBER =
            Pattern.compile("(?<![\\p{L}\\d])[-\\u2212]?\\d+(?:['\\u2019" + SPACES + "]\\d{3}(?!\\d))*(?:[.,]\\d+)*");
    private static final Pattern FILLERS = Pattern.compile("['\\u2019" + SPACES + "]");
    private static final int GROUP = 3;
    private static final int MAX_LENGTH = 50;

    /**
     * Reads the first number of the text.
     *
     * @param decimalSign the point or comma that separates decimals; null where it is not known
     * @return empty if there is none, or its points and commas make no sense
     */
    public static Optional<PrintedNumber> parse(String text, Character decimalSign) {
        Matcher match = NUMBER.matcher(text);
        if (!match.find() || match.end() - match.start() > MAX_LENGTH) {
            return Optional.empty();
        }
        String digits = FILLERS.matcher(match.group()).replaceAll("").replace('\u2212', '-');
        boolean ambiguous = decimalSign == null && isAmbiguous(digits);
        String plain = plain(digits, decimalSign);
        return plain == null
                ? Optional.empty()
                : Optional.of(new PrintedNumber(
                        new BigDecimal(plain),
                        ambiguous,
                        text.substring(0, match.start()).strip(),
                        text.substring(match.end()).strip()));
    }

    private static boolean isAmbiguous(String digits) {
        int sign = Math.max(digits.lastIndexOf('.'), digits.lastIndexOf(','));
        return sign >= 0
                && digits.indexOf('.') + digits.indexOf(',') == sign - 1
                && digits.length() - sign - 1 == GROUP;
    }

    /** The digits with a point before the decimals; null if the signs make no sense. */
    private static String plain(String digits, Character decimalSign) {
        int point = digits.lastIndexOf('.');
        int comma = digits.lastIndexOf(',');
        if (point < 0 && comma < 0) {
            return digits;
        }
        char last = point > comma ? '.' : ',';
        char other = last == '.' ? ',' : '.';
        boolean both = point >= 0 && comma >= 0;
        boolean repeated = digits.indexOf(last) != digits.lastIndexOf(last);
        if (both && repeated) {
            return null;
        }
        if (both) {
            return grouped(
                    digits.substring(0, digits.lastIndexOf(last)),
                    other,
                    digits.substring(digits.lastIndexOf(last) + 1));
        }
        boolean three = digits.length() - digits.lastIndexOf(last) - 1 == GROUP;
        boolean thousands = repeated || three && (decimalSign == null ? last == ',' : decimalSign != last);
        return thousands ? grouped(digits, last, "") : digits.replace(last, '.');
    }

    /** Joins groups of three digits and decimals; null if a group has another length. */
    private static String grouped(String whole, char sign, String decimals) {
        String[] groups = whole.split(Pattern.quote(String.valueOf(sign)), -1);
        for (int at = 1; at < groups.length; at++) {
            if (groups[at].length() != GROUP) {
                return null;
            }
        }
        return String.join("", groups) + (decimals.isEmpty() ? "" : "." + decimals);
    }
}
