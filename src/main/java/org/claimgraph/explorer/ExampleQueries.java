package org.claimgraph.explorer;

import java.util.List;
import org.claimgraph.platform.ClasspathResource;

/**
 * The example queries in GraphiQL, in display order. To add one, add a file to {@code examples/} and its name to {@code
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
    }

    private ExampleQueries() {}

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
