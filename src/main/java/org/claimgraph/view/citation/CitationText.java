package org.claimgraph.view.citation;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.claimgraph.graph.value.Precision;
import org.claimgraph.graph.value.TimeValue;

/** Writes citations as sentences. */
final class CitationText {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter YEAR = DateTimeFormatter.ofPattern("uuuu", Locale.ENGLISH);

    /** First strong isolate and its end: keep a title of another direction from mixing with the text around it. */
    private static final String ISOLATED = "\u2068%s\u2069";

    private CitationText() {}

    static String of(Citation citation) {
        String title = title(citation);
        String source = Stream.of(citation.publisher(), date(citation.published()))
                .filter(part -> part != null)
                .collect(Collectors.joining(", "));
        return "%s %s%s %s"
                .formatted(
                        sentence(title),
                        sentence(source),
                        citation.url() == null ? "" : " " + citation.url() + ".",
                        sentence(citation.note()));
    }

    private static String title(Citation citation) {
        if (citation.title() == null) {
            return "Untitled document";
        }
        return citation.isRightToLeft() ? ISOLATED.formatted(citation.title()) : citation.title();
    }

    private static String sentence(String text) {
        return text.matches("(?s).*[.!?…。！？؟]\u2069?") ? text : text + ".";
    }

    /** For example "18 October 2024", "October 2024", "2024", or "n.d." if it is not known. */
    private static String date(TimeValue time) {
        if (time == null) {
            return "n.d.";
        }
        if (time.from() == null) {
            return time.printed() == null ? "n.d." : time.printed();
        }
        LocalDate to = time.closed().to();
        DateTimeFormatter format = format(time.precision());
        String first = format.format(time.from());
        String last = format.format(to);
        return first.equals(last) ? first : first + " to " + last;
    }

    private static DateTimeFormatter format(Precision precision) {
        return switch (precision) {
            case YEAR, DECADE -> YEAR;
            case MONTH, QUARTER -> MONTH;
            case WEEK, DAY -> DAY;
            case null -> DAY;
        };
    }
}
