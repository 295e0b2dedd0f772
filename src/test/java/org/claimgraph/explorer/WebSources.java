package org.claimgraph.explorer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The files of the explorer, as they are in the sources. */
final class WebSources {
    static final Path ROOT = Path.of("src/main/resources/web");
    private static final Pattern DOCUMENT =
            Pattern.compile("const ([A-Z_]+) = graphql`((?:(?!\\$\\{)[^`])*)((?:\\$\\{[A-Z_]+\\}\\s*)*)`");
    private static final Pattern FRAGMENT = Pattern.compile("\\$\\{([A-Z_]+)\\}");

    private WebSources() {}

    /** The content of each file whose name ends in this way, by its path in the directory. */
    static Map<String, String> files(String ending) {
        try (var files = Files.walk(ROOT)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .collect(Collectors.toMap(
                            file -> ROOT.relativize(file).toString(), WebSources::read, (one, _) -> one, TreeMap::new));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The columns of the table of messages, the first line included. */
    static List<List<String>> messages() {
        return read(ROOT.resolve("messages.tsv"))
                .lines()
                .map(line -> List.of(line.split("\t", -1)))
                .toList();
    }

    /** A GraphQL document in a module: its own text, and the names of the fragments that it adds. */
    record Document(String name, String text, List<String> fragments) {}

    /** The GraphQL documents of each module. */
    static Map<String, List<Document>> documents() {
        Map<String, List<Document>> documents = new TreeMap<>();
        files(".js")
                .forEach((file, content) -> documents.put(
                        file,
                        DOCUMENT.matcher(content)
                                .results()
                                .map(found -> new Document(
                                        found.group(1),
                                        found.group(2),
                                        FRAGMENT.matcher(found.group(3))
                                                .results()
                                                .map(fragment -> fragment.group(1))
                                                .toList()))
                                .toList()));
        return documents;
    }
}
