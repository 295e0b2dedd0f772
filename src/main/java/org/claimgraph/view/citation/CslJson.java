package org.claimgraph.view.citation;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.claimgraph.graph.value.Precision;
import org.claimgraph.graph.value.TimeValue;

/** Writes citations as items of the Citation Style Language (CSL-JSON 1.0.2). */
final class CslJson {
    private CslJson() {}

    static String of(Citation citation) {
        ArrayNode items = JsonNodeFactory.instance.arrayNode();
        ObjectNode item = items.addObject();
        item.put("id", citation.claim());
        item.put("type", citation.url() == null ? "document" : "webpage");
        text(item, "title", citation.title());
        text(item, "publisher", citation.publisher());
        text(item, "URL", citation.url());
        text(item, "language", citation.language());
        issued(item, citation.published());
        if (citation.retrieved() != null) {
            LocalDate day = citation.retrieved().atZone(ZoneOffset.UTC).toLocalDate();
            addDay(item.putObject("accessed").putArray("date-parts"), day, Precision.DAY);
        }
        item.put("note", citation.note());
        return items.toString();
    }

    private static void text(ObjectNode item, String name, String value) {
        if (value != null) {
            item.put(name, value);
        }
    }

    private static void issued(ObjectNode item, TimeValue time) {
        if (time == null) {
            return;
        }
        if (time.from() == null) {
            if (time.printed() != null) {
                item.putObject("issued").put("literal", time.printed());
            }
            return;
        }
        ArrayNode parts = item.putObject("issued").putArray("date-parts");
        LocalDate to = time.closed().to();
        addDay(parts, time.from(), time.precision());
        if (!to.equals(lastDay(time))) {
            addDay(parts, to, time.precision());
        }
    }

    /** The last day of what one group of date parts can say: a year, a month or a day. */
    private static LocalDate lastDay(TimeValue time) {
        return switch (time.precision()) {
            case YEAR, MONTH -> time.precision().lastDay(time.from());
            case null, default -> time.from();
        };
    }

    private static void addDay(ArrayNode parts, LocalDate day, Precision precision) {
        ArrayNode part = parts.addArray().add(day.getYear());
        if (precision != Precision.YEAR && precision != Precision.DECADE) {
            part.add(day.getMonthValue());
        }
        if (precision == Precision.DAY || precision == Precision.WEEK || precision == null) {
            part.add(day.getDayOfMonth());
        }
    }
}
