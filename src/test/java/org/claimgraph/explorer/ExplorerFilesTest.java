package org.claimgraph.explorer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The files of the explorer fit together. */
class ExplorerFilesTest {
    private static final int MAX_SCRIPT = 150 * 1024;
    private static final Pattern IMPORT = Pattern.compile("(?:from|import\\()\\s*'(\\.[^']+)'");
    private static final Pattern MESSAGE = Pattern.compile("\\bt\\(\\s*'([^']+)'");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\w+\\}");
    private static final Pattern LOADED = Pattern.compile("(?:src|href)=\"(web/[^\"]+)\"");

    private static final Map<String, String> MODULES = WebSources.files(".js");
    private final WebAssets assets = new WebAssets(Optional.empty());

    private static Set<String> found(Pattern pattern, String text, Function<MatchResult, String> part) {
        return pattern.matcher(text).results().map(part).collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void everyImportedModuleExists() {
        MODULES.forEach((file, content) -> found(IMPORT, content, match -> match.group(1))
                .forEach(imported -> assertTrue(
                        Files.exists(WebSources.ROOT.resolve(file).resolveSibling(imported)),
                        () -> file + " imports " + imported)));
    }

    @Test
    void everythingThatThePageLoadsIsServed() {
        String page = WebSources.files("index.html").get("index.html");
        Set<String> loaded = found(LOADED, page, match -> match.group(1));
        assertTrue(loaded.size() > 5);
        loaded.forEach(
                path -> assertTrue(assets.named(path.substring("web/".length())).isPresent(), path));
    }

    @Test
    void everyStyleSheetIsLinked() {
        String page = WebSources.files("index.html").get("index.html");
        WebSources.files(".css").keySet().forEach(sheet -> assertTrue(page.contains("web/" + sheet), sheet));
    }

    @Test
    void everyMessageOfTheModulesIsInTheTable() {
        Set<String> keys = WebSources.messages().stream().map(List::getFirst).collect(Collectors.toSet());
        MODULES.forEach((file, content) -> found(MESSAGE, content, match -> match.group(1))
                .forEach(key -> assertTrue(keys.contains(key), () -> file + " uses the message " + key)));
    }

    @Test
    void everyMessageHasATextInEveryLanguageWithTheSamePlaceholders() {
        assertEquals(
                List.of("key", "en", "vi", "ar", "id", "zh"),
                WebSources.messages().getFirst());
        for (List<String> row : WebSources.messages().stream().skip(1).toList()) {
            assertEquals(6, row.size(), row::toString);
            Set<String> expected = found(PLACEHOLDER, row.get(1), MatchResult::group);
            for (String text : row.subList(1, 6)) {
                assertFalse(text.isBlank(), row::toString);
                assertTrue(expected.containsAll(found(PLACEHOLDER, text, MatchResult::group)), row::toString);
            }
        }
    }

    @Test
    void dataNeverBecomesMarkup() {
        MODULES.forEach((file, content) -> assertFalse(
                content.matches("(?s).*(innerHTML|outerHTML|insertAdjacentHTML|document\\.write|\\beval\\().*"), file));
    }

    @Test
    void compressedScriptIsSmall() {
        int own = MODULES.keySet().stream().mapToInt(this::compressed).sum();
        int libraries = compressed("lib/preact.js") + compressed("lib/preact-hooks.js") + compressed("lib/htm.js");
        assertTrue(own + libraries < MAX_SCRIPT, () -> "own " + own + ", libraries " + libraries);
    }

    private int compressed(String name) {
        return assets.named(name).orElseThrow().compressed().length();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "../application.properties",
                "pages/../../application.properties",
                "/etc/passwd",
                "messages.tsv",
                "index.html",
                "pages/nothing.js",
                "messages/xx.json",
                "messages/key.json"
            })
    void otherFilesAreNotServed(String name) {
        assertEquals(Optional.empty(), assets.named(name));
    }

    @Test
    void messagesOfALanguageAreServedAsJson() {
        byte[] bytes = assets.named("messages/vi.json").orElseThrow().content().bytes();
        assertTrue(new String(bytes, StandardCharsets.UTF_8).contains("\"search\":\"Tìm kiếm\""));
    }

    @Test
    void kindWithoutARowHasTheNameOfItsConstant() {
        byte[] json = InterfaceMessages.json("key\ten\nkind.DEAL\tagreement\n".getBytes(StandardCharsets.UTF_8), "en")
                .orElseThrow();
        JsonObject messages = new JsonObject(new String(json, StandardCharsets.UTF_8));
        assertEquals("agreement", messages.getString("kind.DEAL"));
        assertEquals("company", messages.getString("kind.COMPANY"));
        assertEquals("Company", messages.getString("kinds.COMPANY"));
    }

    @ParameterizedTest
    @CsvSource({"/, ./", "/explore, ./", "/explore/conflicts, ../", "/explore/entity/openai, ../../"})
    void baseUrlOfThePageIsTheRootOfTheService(String path, String base) {
        String html = WebSources.files("index.html").get("index.html");
        ExplorerPage page = ExplorerPage.at(path, html);
        assertTrue(page.html().contains("<base href=\"" + base + "\">"), page::html);
        assertTrue(page.policy().contains("script-src 'self' 'sha256-"), page::policy);
    }

    @Test
    void filesOfADirectoryReplaceTheServedOnes() {
        WebAssets development = new WebAssets(Optional.of(Path.of("src/main/resources/web")));
        assertTrue(development.named("app.js").isPresent());
        assertTrue(development.named("lib/htm.js").isPresent());
    }
}
