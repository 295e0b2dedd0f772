package org.claimgraph.documentation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A Markdown file of the repository.
 *
 * @param path relative to the root of the repository
 */
record MarkdownFile(Path path, String text) {
    private static final Pattern FENCE = Pattern.compile("(?ms)^```(\\w*)\\n(.*?)^```$");
    private static final Pattern CODE_SPAN = Pattern.compile("`([^`\\n]+)`");
    private static final Pattern LINK = Pattern.compile("\\[[^\\]]*]\\(([^)\\s]+)\\)");
    private static final Pattern HEADING = Pattern.compile("(?m)^#{1,6} (.+)$");

    /** Every Markdown file that is part of the documentation. */
    static List<MarkdownFile> all() {
        try (Stream<Path> docs = Files.walk(Path.of("docs"))) {
            return Stream.concat(
                            Stream.of("README.md", "CHANGELOG.md", "bench/README.md")
                                    .map(Path::of),
                            docs.filter(file -> file.toString().endsWith(".md")).sorted())
                    .map(MarkdownFile::read)
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    static MarkdownFile read(Path path) {
        try {
            return new MarkdownFile(path, Files.readString(path));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The contents of the fenced blocks that are marked with a language. */
    List<String> blocks(String language) {
        return FENCE.matcher(text)
                .results()
                .filter(block -> block.group(1).equals(language))
                .map(block -> block.group(2))
                .toList();
    }

    /** The texts between single backticks, outside of fenced blocks. */
    List<String> codeSpans() {
        return found(CODE_SPAN, match -> match.group(1));
    }

    /** The targets of links and images, outside of fenced blocks. */
    List<String> links() {
        return found(LINK, match -> match.group(1));
    }

    /** The anchors that headings get on code hosting sites: lower case, punctuation dropped, spaces as hyphens. */
    Set<String> anchors() {
        return found(HEADING, match -> match.group(1)).stream()
                .map(heading -> heading.toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\p{L}\\p{N} _-]", "")
                        .replace(' ', '-'))
                .collect(Collectors.toSet());
    }

    private List<String> found(Pattern pattern, Function<MatchResult, String> part) {
        return pattern.matcher(FENCE.matcher(text).replaceAll(""))
                .results()
                .map(part)
                .toList();
    }

    @Override
    public String toString() {
        return path.toString();
    }
}
