package org.claimgraph.documentation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.claimgraph.platform.ClasspathResource;
import org.junit.jupiter.api.Test;

/** docs/followthemoney.md shows where each property goes; {@code -Dclaimgraph.mapping.write=true} writes it anew. */
class FollowTheMoneyTableTest {
    private static final Path PAGE = Path.of(System.getProperty("basedir", "."), "docs", "followthemoney.md");
    private static final String TABLES = "<!-- generated from src/main/resources/followthemoney -->\n";

    private static List<String[]> rows(String file) {
        return ClasspathResource.lines("followthemoney/" + file).stream()
                .skip(1)
                .map(line -> line.split("\t", -1))
                .toList();
    }

    private static String tables() {
        StringBuilder text = new StringBuilder(TABLES);
        for (String[] schema : rows("schemata.tsv")) {
            text.append("\n### %s%s\n\n".formatted(schema[0], schema[1].equals("-") ? "" : " ‹ " + schema[1]))
                    .append(home(schema))
                    .append("\n");
            List<String[]> own = rows("properties.tsv").stream()
                    .filter(row -> row[0].equals(schema[0]) && !row[4].equals("STUB"))
                    .toList();
            if (!own.isEmpty()) {
                text.append("\n| property | type | goes to | target | with |\n|---|---|---|---|---|\n");
            }
            own.forEach(row -> text.append("| `%s` | %s | %s | %s | %s |\n"
                    .formatted(row[1], row[2], row[4], code(row[5]), code(row[6].replace("|", ", ")))));
        }
        return text.toString();
    }

    private static String home(String[] schema) {
        String kind = schema[3] + (schema[4].equals("-") ? "" : " " + schema[4]);
        return switch (schema[2]) {
            case "ENTITY" -> "Entity of the kind %s.".formatted(kind);
            case "LINK" -> "Claims `%s`.".formatted(schema[5]);
            case "DOCUMENT" -> "Document.";
            case "GROUP" -> "Properties of other schemata.";
            default -> "Left out and counted.";
        };
    }

    private static String code(String cell) {
        return cell.equals("-") ? "" : "`" + cell + "`";
    }

    @Test
    void tableIsThatOfTheMapping() throws IOException {
        String page = Files.readString(PAGE);
        String expected = page.substring(0, page.indexOf(TABLES)) + tables();
        if (Boolean.getBoolean("claimgraph.mapping.write")) {
            Files.writeString(PAGE, expected);
        }
        assertEquals(expected, Files.readString(PAGE));
    }
}
