package org.claimgraph.export;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.claimgraph.graph.value.BooleanValue;
import org.claimgraph.graph.value.Decimal;
import org.claimgraph.graph.value.EntityValue;
import org.claimgraph.graph.value.Money;
import org.claimgraph.graph.value.Precision;
import org.claimgraph.graph.value.Quantity;
import org.claimgraph.graph.value.Share;
import org.claimgraph.graph.value.TextValue;
import org.claimgraph.graph.value.TimeValue;
import org.claimgraph.graph.value.Value;

/** Writes values as FollowTheMoney does: texts, numbers without bounds, dates cut off at their precision. */
final class FtmText {
    private static final Pattern DATE = Pattern.compile("\\d{4}(?:-\\d{2}(?:-\\d{2})?)?");
    private static final int YEAR = 4;
    private static final int MONTH = 7;

    private FtmText() {}

    /** The text of a value; null for one that FollowTheMoney has no text for. */
    static String of(Value value, String printed) {
        return switch (value) {
            case TextValue text -> text.text();
            case EntityValue entity -> entity.entityId() == null ? entity.entityText() : entity.entityId();
            case TimeValue time -> from(time);
            case Money money -> number(money.amount(), printed);
            case Share share -> number(share.percent(), printed);
            case Quantity quantity -> number(quantity.amount(), printed);
            case BooleanValue truth -> String.valueOf(truth.isTrue());
            default -> printed;
        };
    }

    /** The number as printed if that is the same number, which keeps its decimals. */
    static String number(Decimal number, String printed) {
        boolean isPlain = printed != null && printed.matches("-?\\d{1,50}(?:\\.\\d{1,9})?");
        return isPlain && new Decimal(printed).equals(number) ? printed : number.toString();
    }

    static String from(TimeValue time) {
        return date(time, time.from());
    }

    static String to(TimeValue time) {
        return date(time, time.to());
    }

    /** Whether the time is one day, month or year. */
    static boolean isPoint(TimeValue time) {
        return time.from() != null
                && time.to() != null
                && time.precision() != null
                && time.to().equals(time.precision().lastDay(time.from()));
    }

    private static String date(TimeValue time, LocalDate day) {
        if (day == null) {
            return null;
        }
        String whole = day.toString();
        if (time.printed() != null) {
            String stated = Arrays.stream(time.printed().split(" – "))
                    .filter(part -> DATE.matcher(part).matches() && whole.startsWith(part))
                    .findFirst()
                    .orElse(null);
            if (stated != null) {
                return stated;
            }
        }
        return whole.substring(0, length(time.precision(), whole.length()));
    }

    private static int length(Precision precision, int whole) {
        return switch (precision) {
            case YEAR, DECADE -> YEAR;
            case MONTH, QUARTER -> MONTH;
            case WEEK, DAY -> whole;
            case null -> whole;
        };
    }
}
