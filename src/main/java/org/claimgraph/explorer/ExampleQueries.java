package org.claimgraph.explorer;

import java.util.List;
import org.claimgraph.platform.ClasspathResource;

/**
 * The examples in GraphiQL, in display order: queries, a mutation and a subscription. To add one, add a file to {@code examples/} and its name to {@code
 * examples/index}.
 */
public final class ExampleQueries {
    private static final String DIRECTORY = "examples/";
    private static final String TITLE = "# ";

    /** @param query the whole file, with the title as its first line */
    public record Example(String file, String title, String query) {
        static Example of(String file, String text) {
            String first = text.lines().findFirst().orElse("");
            if (!first.startsWith(TITLE)) {
                throw new IllegalStateException("The first line of the example " + file + " must be `# ` and a title.");
            }
            return new Example(file, first.substring(TITLE.length()).strip(), text);
        }

        /** Whether it neither changes anything nor subscribes. */
        public boolean isQuery() {
            return query.lines().noneMatch(line -> line.startsWith("mutation ") || line.startsWith("subscription "));
        }
    }

    private ExampleQueries() {}

    /** The examples that only read. */
    public static List<Example> queries() {
        return all().stream().filter(Example::isQuery).toList();
    }

    public static List<Example> all() {
        return read("index")
                .lines()
                .map(String::strip)
                .filter(file -> !file.isEmpty())
                .map(file -> Example.of(file, read(file)))
                .toList();
    }

    private static String read(String file) {
        return ClasspathResource.text(DIRECTORY + file);
    }
}
