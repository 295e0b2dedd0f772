package org.claimgraph.graph.followthemoney;

import java.util.List;
import org.claimgraph.graph.EntityKind;

/**
 * A schema of FollowTheMoney and what its entities become.
 *
 * @param parents the schemata that it extends directly
 * @param kind the kind of entity; for a link with money, that of its deal if it has several parties on one side; else null
 * @param subkind null without one
 * @param predicate the predicate of a link; null for others
 * @param money the predicate of its amount; null without one
 */
public record FtmSchema(
        String name,
        List<String> parents,
        SchemaRole role,
        EntityKind kind,
        String subkind,
        String predicate,
        String money,
        Times times) {
    private static final int COLUMNS = 8;

    /** What an entity of FollowTheMoney becomes. */
    public enum SchemaRole {
        ENTITY,
        /** Claims about its subject. */
        LINK,
        DOCUMENT,
        /** Nothing: only other schemata have its properties. */
        GROUP,
        LEFT_OUT
    }

    /** What its start and end become. */
    public enum Times {
        NONE,
        /** The valid time of its claims. */
        VALID,
        /** Claims about its start and end. */
        DATES
    }

    static FtmSchema parse(String line) {
        String[] cells = line.split("\t", -1);
        if (cells.length != COLUMNS) {
            throw new IllegalStateException(
                    "The schemata of FollowTheMoney have a line of %d columns: %s".formatted(cells.length, line));
        }
        return new FtmSchema(
                cells[0],
                cells[1].equals("-") ? List.of() : List.of(cells[1].split(" ")),
                SchemaRole.valueOf(cells[2]),
                cells[3].equals("-") ? null : EntityKind.valueOf(cells[3]),
                orNull(cells[4]),
                orNull(cells[5]),
                orNull(cells[6]),
                cells[7].equals("-") ? Times.NONE : Times.valueOf(cells[7]));
    }

    private static String orNull(String cell) {
        return cell.equals("-") ? null : cell;
    }
}
