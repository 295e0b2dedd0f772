package org.claimgraph.ingest.parse;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Turns language codes of ISO 639-2 and 639-3 into BCP 47. */
public final class Languages {
    /** The language of a text whose language is not known. */
    public static final String UNDETERMINED = "und";

    /** The language of codes and numbers. */
    public static final String NONE = "zxx";

    /** The language of a collection in several languages. */
    public static final String MULTIPLE = "mul";

    private static final Map<String, String> SHORT = Arrays.stream(Locale.getISOLanguages())
            .collect(Collectors.toMap(
                    code -> Locale.of(code).getISO3Language(), code -> code, (first, second) -> first));
    private static final int LONG = 3;

    private Languages() {}

    /** The BCP 47 tag of a code, which may be one already; {@link #UNDETERMINED} for null or an empty one. */
    public static String tag(String code) {
        if (code == null || code.isBlank()) {
            return UNDETERMINED;
        }
        String lower = code.strip().toLowerCase(Locale.ROOT);
        return lower.length() == LONG
                ? SHORT.getOrDefault(lower, lower)
                : Locale.forLanguageTag(code.strip()).toLanguageTag();
    }
}
