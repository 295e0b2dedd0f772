package org.claimgraph.view.reason;

import java.text.MessageFormat;
import java.util.List;

/** The wordings of reasons, in English. Constant names are stored and must not change; wordings may. */
public enum ReasonTemplate {
    REDACTED("the content of one of the claims was removed"),
    SAME_VALUE("the same value"),
    SAME_NUMBER("the same number"),
    SAME_TEXT("the same text"),
    BOTH_UNKNOWN("both values are unknown"),
    ONE_UNKNOWN("one of the values is unknown"),
    UNKNOWN_CONTRADICTS_NOTHING("{0}: an unknown value contradicts nothing"),
    BOTH_POSSIBLE("both can be true at the same time"),
    HERE_AND_THERE("{0} here, {1} there"),
    ABOVE("{0} % above"),
    BELOW("{0} % below"),
    POINTS_ABOVE("{0} percentage points above"),
    POINTS_BELOW("{0} percentage points below"),
    NUMBERS_APART("{0}: {1}"),
    WITHIN_TOLERANCE("{0}, within the tolerance"),
    WIDER_STATEMENT("“{0}” is the wider statement"),
    NOT_COMPARABLE("{0} and {1} are not comparable: no source states a rate between them"),
    DIFFERENT_LANGUAGES("texts in the languages {0} and {1} are not comparable"),
    BY_STATED_CONVERSION("{0}, by a conversion that a source states"),
    AFFIRMED_AND_DENIED("one affirms what the other denies"),
    DATED_MORE_PRECISELY("the same event, one date more precise: {0}"),
    DIFFERENT_STANCES("{0} here, {1} there: no contradiction"),
    BOTH_ONLY("both are only {0}"),

    AT_TIME("{0}, {1}"),
    AT_OTHER_TIME("{0}, but {1}"),
    NEITHER_AS_OF("neither has an as-of date"),
    NEITHER_DATED("neither is dated"),
    SAME_AS_OF("same as-of"),
    SAME_TIME("at the same time"),
    MAY_FOLLOW("{0}: they may follow each other"),
    DIFFERENT_TIMES("but at different times: they may follow each other"),

    STATED_AS_FACT("stated as a fact"),
    PLANNED_OR_EXPECTED("planned or expected"),
    CONDITIONAL("conditional"),
    ALLEGED_OR_SPECULATED("alleged or speculated"),
    OPINION("an opinion"),

    EXCLUSIVE_AND_ANOTHER("{0} exclusively, but also {1}"),
    STATED_EXCEPTION("a stated exception explains it: {0}"),
    DIFFERENT_QUESTIONS("different questions: {0}", "; "),
    QUESTION_AND_VALUE("{0}: {1}"),
    QUALIFIER("{0} {1}"),
    WITHOUT_QUALIFIER("in general"),
    COMMA_LIST("{0}", ", "),
    SEMICOLON_LIST("{0}", "; "),

    NOT_DATED("not dated"),
    RELATIVE_DATE("“{0}”, a relative date"),
    AS_OF("as-of {0}"),
    SINCE("since {0}"),
    FROM("from {0}"),
    UNTIL("until {0}"),
    FROM_TO("{0} to {1}"),
    ENDED("ended on an unknown day"),
    FROM_ENDED("from {0}, ended on an unknown day"),

    QUANTITY("{0} {1}"),
    QUANTITY_RANGE("{0} to {1} {2}"),
    RANGE_WITHOUT_LOWER_END("more than {0} and at most {1} {2}"),
    RANGE_WITHOUT_UPPER_END("at least {0} and less than {1} {2}"),
    RANGE_WITHOUT_ENDS("more than {0} and less than {1} {2}"),
    PER("{0} per {1}"),
    ABOUT("about {0}"),
    MORE_THAN("more than {0}"),
    AT_LEAST("at least {0}"),
    LESS_THAN("less than {0}"),
    AT_MOST("at most {0}"),
    QUOTED("“{0}”"),
    YES("yes"),
    NO("no"),
    UNKNOWN_VALUE("an unknown value"),
    NO_VALUE("none"),

    /** A reason that an earlier version stored as text, in parts. */
    STORED_TEXT("{0}", "");

    private final String pattern;
    private final String separator;

    ReasonTemplate(String pattern) {
        this(pattern, null);
    }

    /** A template of any number of arguments, joined by the separator. */
    ReasonTemplate(String pattern, String separator) {
        this.pattern = pattern;
        this.separator = separator;
    }

    String render(List<String> arguments) {
        Object[] filling = separator == null ? arguments.toArray() : new Object[] {String.join(separator, arguments)};
        return MessageFormat.format(pattern, filling);
    }
}
