package org.claimgraph.documentation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Links between documents lead somewhere, and the files, packages and tests that documents name exist. */
class DocumentLinksTest {
    private static final Pattern EXTERNAL = Pattern.compile("(https?|mailto):.*");
    private static final Pattern FILE = Pattern.compile("(src|docs|bench|k8s|lambda|\\.ci)/(?!target/)[^ ]*");
    private static final Pattern PACKAGE_MEMBER =
            Pattern.compile("(ingest|explorer|operations|kind|view|claim|source|graph|platform|engine)(/[A-Za-z]+)+");
    private static final Pattern TEST = Pattern.compile("[A-Z][A-Za-z]*[a-z](Test|IT)");
    private static final int README_LINES = 150;

    static List<MarkdownFile> documents() {
        return MarkdownFile.all();
    }

    @ParameterizedTest
    @MethodSource("documents")
    void everyLinkLeadsToAFileAndAnchor(MarkdownFile document) {
        assertEquals(
                List.of(),
                document.links().stream().filter(link -> !leads(document, link)).toList());
    }

    private static boolean leads(MarkdownFile document, String link) {
        if (EXTERNAL.matcher(link).matches()) {
            return true;
        }
        String[] parts = link.split("#", 2);
        Path target = parts[0].isEmpty()
                ? document.path()
                : Path.of("").resolve(document.path()).resolveSibling(parts[0]).normalize();
        return Files.exists(target)
                && (parts.length == 1 || MarkdownFile.read(target).anchors().contains(parts[1]));
    }

    @ParameterizedTest
    @MethodSource("documents")
    void everyFilePackageAndTestThatIsNamedExists(MarkdownFile document) throws IOException {
        List<String> missing = new ArrayList<>();
        for (String span : document.codeSpans()) {
            if ((FILE.matcher(span).matches() && !exists(span))
                    || (PACKAGE_MEMBER.matcher(span).matches() && !existsInPackages(span))
                    || (TEST.matcher(span).matches() && !exists("src/test/java/**/" + span + ".java"))) {
                missing.add(span);
            }
        }
        assertEquals(List.of(), missing);
    }

    private static boolean existsInPackages(String name) {
        Path path = Path.of("src/main/java/org/claimgraph", name);
        return Files.exists(path) || Files.exists(path.resolveSibling(path.getFileName() + ".java"));
    }

    private static boolean exists(String pattern) throws IOException {
        if (!pattern.contains("*")) {
            return Files.exists(Path.of(pattern));
        }
        PathMatcher matcher = FileSystems.getDefault().getPathMatcher("glob:" + pattern);
        try (Stream<Path> files = Files.walk(Path.of(pattern.substring(0, pattern.indexOf('/'))))) {
            return files.anyMatch(matcher::matches);
        }
    }

    @Test
    void everyDocumentIsLinkedFromTheReadme() {
        Set<Path> unlinked = new HashSet<>();
        documents().stream().map(MarkdownFile::path).forEach(unlinked::add);
        MarkdownFile readme = MarkdownFile.read(Path.of("README.md"));
        unlinked.remove(readme.path());
        readme.links().forEach(link -> unlinked.removeIf(path -> path.startsWith(link)));
        assertEquals(Set.of(), unlinked);
    }

    @Test
    void readmeIsShort() {
        long lines = MarkdownFile.read(Path.of("README.md")).text().lines().count();
        assertTrue(lines <= README_LINES, () -> "README.md has " + lines + " lines");
    }

    @ParameterizedTest
    @CsvSource({"docs/none.md, false", "docs/data.md, true", "docs/data.md#no-such-heading, false"})
    void brokenLinkIsDetected(String link, boolean leads) {
        assertEquals(leads, leads(new MarkdownFile(Path.of("README.md"), "# Here\n"), link));
    }

    @Test
    void missingFileIsDetected() throws IOException {
        assertFalse(exists("src/main/resources/none"));
        assertFalse(exists("src/test/java/**/NoSuchTest.java"));
        assertTrue(exists("src/test/java/**/DocumentLinksTest.java"));
        assertFalse(existsInPackages("platform/NoSuchClass"));
    }
}
