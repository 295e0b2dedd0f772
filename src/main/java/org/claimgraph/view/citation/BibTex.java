package org.claimgraph.view.citation;

import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import org.claimgraph.graph.value.Precision;
import org.claimgraph.graph.value.TimeValue;

/** Writes citations as entries of BibTeX. */
final class BibTex {
    private static final Map<Integer, String> ESCAPES = Map.ofEntries(
            Map.entry((int) '\\', "\\textbackslash{}"),
            Map.entry((int) '~', "\\textasciitilde{}"),
            Map.entry((int) '^', "\\textasciicircum{}"),
            Map.entry((int) '{', "\\{"),
            Map.entry((int) '}', "\\}"),
            Map.entry((int) '$', "\\$"),
            Map.entry((int) '&', "\\&"),
            Map.entry((int) '#', "\\#"),
            Map.entry((int) '%', "\\%"),
            Map.entry((int) '_', "\\_"));
    private final StringBuilder entry = new StringBuilder();

    private BibTex() {}

    static String of(Citation citation) {
        BibTex bibTex = new BibTex();
        bibTex.entry.append("@misc{").append(citation.claim().replaceAll("[^A-Za-z0-9-]+", "-"));
        // The second pair of braces keeps BibTeX from changing capitals.
        bibTex.field("title", citation.title() == null ? null : "{" + escaped(citation.title()) + "}");
        bibTex.field("howpublished", escaped(citation.publisher()));
        bibTex.date(citation.published());
        bibTex.field("url", address(citation.url()));
        bibTex.field(
                "urldate",
                citation.retrieved() == null
                        ? null
                        : citation.retrieved()
                                .atZone(ZoneOffset.UTC)
                                .toLocalDate()
                                .toString());
        bibTex.field("language", escaped(citation.language()));
        bibTex.field("note", escaped(citation.note()));
        return bibTex.entry.append("\n}").toString();
    }

    private void field(String name, String value) {
        if (value != null) {
            entry.append(",\n  ").append(name).append(" = {").append(value).append('}');
        }
    }

    private void date(TimeValue time) {
        if (time == null || time.from() == null) {
            return;
        }
        field("year", "%04d".formatted(time.from().getYear()));
        if (time.precision() != Precision.YEAR && time.precision() != Precision.DECADE) {
            String month = time.from().getMonth().name().substring(0, 3).toLowerCase(Locale.ROOT);
            entry.append(",\n  month = ").append(month);
        }
        if (time.precision() == Precision.DAY) {
            field("date", time.from().toString());
        }
    }

    private static String escaped(String text) {
        if (text == null) {
            return null;
        }
        StringBuilder escaped = new StringBuilder(text.length());
        text.codePoints().forEach(one -> {
            String replaced = ESCAPES.get(one);
            if (replaced == null) {
                escaped.appendCodePoint(one);
            } else {
                escaped.append(replaced);
            }
        });
        return escaped.toString();
    }

    /** An address stands as it is, except for what would end the field. */
    private static String address(String url) {
        return url == null
                ? null
                : url.replace("{", "%7B")
                        .replace("}", "%7D")
                        .replace("\\", "%5C")
                        .replace(" ", "%20");
    }
}
