package org.claimgraph.graph.followthemoney;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A property of FollowTheMoney and where it goes.
 *
 * @param type the type of its values in FollowTheMoney, for example date or entity
 * @param range for entities, the schema that the values have; null for other types
 * @param target what the action needs: a predicate, a qualifier, an identifier scheme, a kind of name; null without one
 * @param options qualifiers of the claim, and the names of properties with more about it; empty text for a flag
 * @param note says in words where it goes
 */
public record FtmProperty(
        String schema,
        String name,
        String type,
        String range,
        Action action,
        String target,
        Map<String, String> options,
        String note) {
    private static final int COLUMNS = 8;

    /** What becomes of the values of a property. */
    public enum Action {
        /** A name of the entity. */
        NAME,
        /** An identifier of the entity. */
        IDENTIFIER,
        /** A claim about the entity, or about the subject of the link. */
        CLAIM,
        /** A claim whose subject is the value and whose value is the entity. */
        INVERSE,
        /** A claim with an amount of money or a number of units. */
        AMOUNT,
        /** A part of a claim that another property makes. */
        PART,
        /** A qualifier of the claims of the record. */
        QUALIFIER,
        /** The subject of the link. */
        SUBJECT,
        /** The other party of the link. */
        OBJECT,
        /** The text value of the link. */
        TEXT,
        /** A share of the other party. */
        SHARE,
        /** A number of shares of the other party. */
        COUNT,
        /** A part of an amount of money with its currency and conversions. */
        MONEY,
        /** The start of the valid time. */
        FROM,
        /** The end of the valid time. */
        TO,
        /** Start and end of the valid time. */
        ON,
        /** When it was stated. */
        STATED,
        /** The source behind the data set. */
        SOURCE,
        /** The web page of that source, kept. */
        SOURCE_URL,
        /** The web page of the record, kept. */
        RECORD_URL,
        /** When the record was retrieved, kept. */
        RETRIEVED,
        /** A member of the document. */
        DOCUMENT,
        /** The description of the entity. */
        DESCRIPTION,
        /** The jurisdiction of the entity. */
        JURISDICTION,
        /** Kept under its own name. */
        KEPT,
        /** Left out. */
        DROPPED,
        /** Left out, and never printed anywhere. */
        SECRET,
        /** The other end of an entity property, never in a file. */
        STUB
    }

    static FtmProperty parse(String line) {
        String[] cells = line.split("\t", -1);
        if (cells.length != COLUMNS) {
            throw new IllegalStateException(
                    "The mapping of FollowTheMoney has a line of %d columns: %s".formatted(cells.length, line));
        }
        return new FtmProperty(
                cells[0],
                cells[1],
                cells[2],
                orNull(cells[3]),
                Action.valueOf(cells[4]),
                orNull(cells[5]),
                options(cells[6]),
                cells[7]);
    }

    private static String orNull(String cell) {
        return cell.equals("-") ? null : cell;
    }

    private static Map<String, String> options(String cell) {
        Map<String, String> options = new LinkedHashMap<>();
        if (!cell.equals("-")) {
            Arrays.stream(cell.split("\\|"))
                    .map(option -> option.split("=", 2))
                    .forEach(option -> options.put(option[0], option.length == 1 ? "" : option[1]));
        }
        return options;
    }

    /** A property that the model does not have. */
    public static FtmProperty unknown(String schema, String name) {
        return new FtmProperty(schema, name, "string", null, Action.KEPT, null, Map.of(), "kept");
    }

    /** This property, mapped to claims of the predicate. */
    public FtmProperty as(String predicate) {
        return new FtmProperty(schema, name, type, range, Action.CLAIM, predicate, options, note);
    }

    /** This end of a link, mapped to a party of a deal. */
    public FtmProperty asParty() {
        return new FtmProperty(schema, name, type, range, Action.INVERSE, "partyTo", Map.of("role", name), note);
    }

    public boolean isEntity() {
        return type.equals("entity");
    }

    /** Whether the values are codes or addresses without a language. */
    public boolean isCode() {
        return switch (type) {
            case "string", "text", "name", "address", "html" -> false;
            default -> true;
        };
    }
}
