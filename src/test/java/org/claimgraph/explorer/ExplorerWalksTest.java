package org.claimgraph.explorer;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.claimgraph.TestClient;
import org.claimgraph.TestKeys;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What readers do in the explorer, in a real browser over the bundled data. */
@QuarkusTest
class ExplorerWalksTest {
    private static final int WIDE = 1440;
    private static final Pattern STACK = Pattern.compile("\\d+ Deals");

    @TestHTTPResource("/")
    URI service;

    private BrowserWindow window(String language, int width, ColorScheme scheme) {
        return new BrowserWindow(Chromium.browser(), service, language, width, scheme);
    }

    private BrowserWindow window() {
        return window("en", WIDE, ColorScheme.LIGHT);
    }

    private static Locator link(Page page, String name) {
        return page.locator("main")
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(name))
                .first();
    }

    private static String factOf(String entity, String predicate) {
        return TestClient.data("{ entity(id: \"entity/%s\") { fact(predicate: \"%s\") { id claims { id } } } }"
                        .formatted(entity, predicate))
                .at("/entity/fact/id")
                .asText();
    }

    private static String claimOf(String entity, String predicate) {
        return TestClient.data("{ entity(id: \"entity/%s\") { fact(predicate: \"%s\") { id claims { id } } } }"
                        .formatted(entity, predicate))
                .at("/entity/fact/claims/0/id")
                .asText();
    }

    private static List<String> addresses() {
        return List.of(
                "/",
                "/explore/search?q=microsoft",
                "/explore/entity/openai",
                "/explore/entity/openai?tab=relations",
                "/explore/entity/openai?tab=timeline",
                "/explore/entity/openai?tab=claims",
                "/explore/entity/sandhaven-purchase",
                "/explore/" + factOf("microsoft", "investedTotal"),
                "/explore/" + factOf("sandhaven-purchase", "dealValue"),
                "/explore/" + claimOf("sandhaven-purchase", "dealValue"),
                "/explore/document/larkmoor-press-release",
                "/explore/document/zh-breakup-clause",
                "/explore/documents",
                "/explore/facts?states=SINGLE_SOURCE&types=numbers",
                "/explore/facts?language=ar&only=yes&least=1%20USD",
                "/explore/conflicts?show=both",
                "/explore/timeline?entity=entity/openai",
                "/explore/graph?from=entity/openai",
                "/explore/data",
                "/explore/import",
                "/explore/nothing");
    }

    /** Every page, for a reader of English, of Arabic in the dark, and of Vietnamese on a phone. */
    @ParameterizedTest
    @CsvSource({"en, 1440, LIGHT, ltr", "ar, 1440, DARK, rtl", "vi, 390, LIGHT, ltr"})
    void pagesAreAccessibleAndQuietAndFit(String language, int width, ColorScheme scheme, String direction) {
        try (var window = window(language, width, scheme)) {
            window.open("/");
            for (String address : addresses()) {
                window.go(address);
                window.assertAccessible();
                window.assertFits();
            }
            assertEquals(direction, window.page().getAttribute("html", "dir"));
            window.assertQuiet();
        }
    }

    @Test
    void nameInArabicLeadsToTheEntityAndItsFacts() {
        try (var window = window()) {
            Page page = window.open("/");
            page.getByRole(AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName("Search"))
                    .pressSequentially("سام ألمان");
            Locator hit = page.locator("[role=option]").first();
            assertThat(hit).containsText("Sam Altman");
            assertThat(hit.locator("mark")).containsText("سام ألمان");
            hit.click();
            assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                    .hasText("Sam Altman");
            page.locator(".side")
                    .getByRole(
                            AriaRole.LINK,
                            new Locator.GetByRoleOptions().setName("OpenAI").setExact(true))
                    .last()
                    .click();
            assertThat(page.locator("h1")).hasText("OpenAI");
            window.assertQuiet();
        }
    }

    @Test
    void contestedFactLeadsToTheWordsOfTheSourceAndToTheQuery() {
        try (var window = window()) {
            Page page = window.open("/explore/conflicts?about=entity/sandhaven-purchase");
            link(page, "Purchase of Sandhaven Boatyard by Larkmoor Ferries is worth")
                    .click();
            window.settle();
            assertThat(page.locator("main .ans .state")).hasText("Contested");
            assertThat(page.locator("main .wr")).containsText("Larkmoor Ferries plc would be wrong");
            Locator card = page.locator(".qc").filter(new Locator.FilterOptions().setHasText("€24 million"));
            assertThat(card.locator("mark")).hasText("€24 million");
            card.locator("footer a").first().click();
            window.settle();
            assertThat(page.locator(".tx .sel").first()).isVisible();
            assertThat(page.locator(".cl li.sel")).containsText("24 million euros");
            assertEquals(
                    "our notice of 31 May 2024, which gave the price as €24 million",
                    String.join("", page.locator(".tx .sel").allTextContents()));
            page.goBack();
            window.settle();
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Query behind this"))
                    .first()
                    .click();
            String query = page.locator("dialog pre").first().textContent();
            assertTrue(query.startsWith("query Fact($id: ID!,"), query);
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Open in GraphiQL"))
                    .click();
            page.locator(".graphiql-execute-button").click();
            assertThat(page.locator(".result-window")).containsText("CONTESTED");
        }
    }

    @Test
    void conflictsAreFilteredByTheAddressAndByTheForm() {
        try (var window = window()) {
            Page page = window.open("/explore/conflicts?about=entity/sandhaven-purchase&kinds=STATUS");
            assertThat(page.locator(".em")).containsText("No contradictions here.");
            Locator value = page.locator(".flt .ck").filter(new Locator.FilterOptions().setHasText("Value"));
            assertThat(value).hasText("Value1");
            value.locator("input").check();
            assertThat(page.locator(".cc")).hasCount(1);
            assertTrue(page.url().contains("VALUE"), page.url());
            window.open("/explore/conflicts?show=apparent");
            assertThat(page.locator(".ap").first()).isVisible();
            window.assertQuiet();
        }
    }

    /** An article is added and its words become a claim, which a second window shows. */
    @Test
    void selectedWordsBecomeAClaimThatASecondWindowShows() {
        try (var window = window();
                var second = window()) {
            second.open("/explore/data");
            Page page =
                    window.open("/explore/data#key=" + TestKeys.text("CURATOR").replace(" ", "%20"));
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Add an article"))
                    .click();
            page.locator("dialog [name=title]").fill("Walkford Rail is valued");
            page.locator("dialog [name=publisher]").fill("Walkford Gazette");
            page.locator("dialog [name=text]")
                    .fill("Analysts of Walkford put the railway at about 12 million euros today.");
            page.locator("dialog form button[type=submit]").click();
            page.waitForURL(Pattern.compile(".*/explore/document/.*"));
            window.settle();
            page.evaluate("""
                    () => {
                      const text = document.querySelector('.tx [data-at]').firstChild;
                      const from = text.data.indexOf('about 12');
                      getSelection().setBaseAndExtent(text, from, text, from + 'about 12 million euros'.length);
                    }""");
            assertThat(page.locator(".bubble")).isVisible();
            page.keyboard().press("c");
            page.locator(".cmp summary").first().click();
            page.locator(".cmp details input").first().fill("Walkford Rail");
            page.locator(".cmp details button").first().click();
            page.locator(".cmp label select").first().waitFor();
            page.getByLabel("Predicate").selectOption("valuation");
            assertThat(page.getByLabel("Currency")).hasValue("EUR");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Record claim"))
                    .click();
            assertThat(page.locator(".cmp .out")).containsText("Single source");
            assertThat(page.locator(".tx .h")).hasText("about 12 million euros");
            assertThat(second.page().locator(".tick")).isVisible();
            second.page().locator(".tick").click();
            assertThat(second.page().locator(".feed")).containsText("12,000,000");
            window.assertAccessible();
            window.assertQuiet();
            second.assertQuiet();
        }
    }

    /** A dropped file is checked, and imported when the reader has seen what it changes. */
    @Test
    void droppedFileIsCheckedAndThenImported() {
        String file = """
                {"type": "document", "id": "walk-drop-register", "language": "en", "title": "Hollin register"}
                {"type": "entity", "id": "walk-drop-mill", "kind": "COMPANY", "names": [{"value": "Hollin Mill", "language": "en", "kind": "PRIMARY"}]}
                {"type": "claim", "document": "walk-drop-register", "record": "1", "subject": "walk-drop-mill", "predicate": "valuation", "value": {"money": {"amount": "12000000", "currency": "EUR"}}}
                {"type": "claim", "document": "walk-drop-register", "record": "2", "subject": "walk-drop-mill", "predicate": "valuatoin", "value": {"money": {"amount": "12000000", "currency": "EUR"}}}
                """;
        try (var window = window()) {
            Page page = window.open(
                    "/explore/import#key=" + TestKeys.text("CURATOR").replace(" ", "%20"));
            page.locator(".drop").waitFor();
            window.assertAccessible();
            page.locator(".drop")
                    .dispatchEvent(
                            "drop",
                            Map.of(
                                    "dataTransfer",
                                    page.evaluateHandle(
                                            "text => { const data = new DataTransfer();"
                                                    + " data.items.add(new File([text], 'walk-drop.jsonl')); return data; }",
                                            file)));
            assertThat(page.locator(".file .tag")).hasText("dry run");
            assertThat(page.locator(".fd").first()).containsText("valuatoin");
            assertThat(page.locator(".big dd").first()).hasText("2");
            assertThat(page.locator(".cg")).containsText("new facts");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Show line"))
                    .click();
            assertThat(page.locator(".fd pre")).containsText("\"record\": \"2\"");
            window.assertAccessible();
            window.assertFits();
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Use valuation"))
                    .click();
            assertThat(page.locator(".fd")).hasCount(0);
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Import 2 claims"))
                    .click();
            assertThat(page.locator(".file .tag")).hasText("imported");
            window.open("/explore/entity/walk-drop-mill");
            assertThat(page.locator("main")).containsText("12 million EUR");
            window.assertQuiet();
        }
    }

    @Test
    void alikeEntitiesOfTheGraphAreAStackThatOpens() {
        try (var window = window()) {
            Page page = window.open("/explore/graph?from=entity/openai");
            Locator stack = page.locator(".ends button").filter(new Locator.FilterOptions().setHasText(STACK));
            assertThat(stack).hasCount(1);
            stack.click();
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Show each"))
                    .click();
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Show everything"))
                    .click();
            assertThat(stack).hasCount(0);
            window.assertQuiet();
        }
    }

    @Test
    void pathLeadsOverTheEntitiesBetween() {
        try (var window = window()) {
            Page page = window.open("/explore/graph?from=entity/khosla-ventures&to=entity/satya-nadella");
            assertThat(page.locator(".pathline a").first()).hasText("Khosla Ventures");
            assertThat(page.locator(".pathline a").last()).hasText("Satya Nadella");
            window.assertAccessible();
            window.assertQuiet();
        }
    }

    @Test
    void nodeIsPinnedAndAnnotatedByKeyboardAndKeptInTheBrowserAndInASharedAddress() {
        String shared;
        try (var window = window()) {
            Page page = window.open("/explore/graph?from=entity/openai");
            Locator canvas = page.locator(".canvas");
            assertThat(canvas.locator("canvas").first()).isVisible();
            canvas.focus();
            page.keyboard().press("Enter");
            assertThat(page.locator(".r h2")).containsText("OpenAI");
            page.keyboard().press("Tab");
            assertThat(page.locator(".r h2")).containsText("Microsoft");
            page.keyboard().press("p");
            assertThat(page.locator(".r h2 .tag")).hasText("pinned");
            press(page, "Note");
            assertThat(page.locator(".note-field textarea")).isFocused();
            page.keyboard().type("Ask who counted the billions.");
            page.keyboard().press("Shift+Tab");
            assertThat(canvas.locator("[role=status]")).containsText("pinned, Ask who counted");
            window.assertAccessible();
            shared = String.valueOf(page.evaluate("""
                    () => {
                      let copied;
                      Object.defineProperty(navigator, 'clipboard', { value: { writeText: async (text) => (copied = text) } });
                      [...document.querySelectorAll('.acts button')].find(({ textContent }) => textContent === 'Share').click();
                      return copied;
                    }"""));
            assertTrue(shared.contains("#marks="), shared);
            assertTrue(exported(page, "GraphML").contains("Ask who counted the billions."));
            assertTrue(exported(page, "SVG").contains("Ask who counted the billions."));
            window.open("/explore/graph?from=entity/openai");
            assertThat(page.locator(".ends")).containsText("pinned Ask who counted");
            window.assertQuiet();
        }
        try (var other = window()) {
            Page page = other.page();
            page.navigate(shared);
            other.settle();
            page.locator(".ends button")
                    .filter(new Locator.FilterOptions().setHasText("Microsoft"))
                    .first()
                    .click();
            assertThat(page.locator(".note-field textarea")).hasValue("Ask who counted the billions.");
            press(page, "Unpin");
            assertThat(page.locator(".r h2 .tag")).hasCount(0);
            other.assertQuiet();
        }
    }

    private static void press(Page page, String button) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .click();
    }

    /** The text of the graph as a file. */
    private static String exported(Page page, String format) {
        page.locator(".menu summary").click();
        var download = page.waitForDownload(() -> press(page, format));
        try {
            return Files.readString(download.path());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Test
    void keyboardAloneFindsAndOpensAFact() {
        try (var window = window()) {
            Page page = window.open("/explore/conflicts");
            page.keyboard().press("/");
            page.keyboard().type("OpenAI");
            assertThat(page.locator("[role=option]").first()).isVisible();
            page.keyboard().press("ArrowDown");
            page.keyboard().press("Enter");
            page.waitForURL(Pattern.compile(".*/explore/entity/.*"));
            window.settle();
            assertEquals("main", page.evaluate("document.activeElement.id"));
            page.locator(".facts a").first().focus();
            page.keyboard().press("Enter");
            page.waitForURL(Pattern.compile(".*/explore/fact/.*"));
            window.settle();
            page.keyboard().press("Control+k");
            assertEquals("combobox", page.evaluate("document.activeElement.getAttribute('role')"));
            window.assertQuiet();
        }
    }

    @Test
    void amountInWordsAndAPredicateSelectFacts() {
        try (var window = window()) {
            Page page = window.open("/explore/facts");
            page.getByLabel("At least").fill("10 billion USD");
            page.getByLabel("At least").press("Enter");
            assertThat(page.locator("#least-read")).hasText("at least 10 billion USD");
            page.getByLabel("Predicate").selectOption("dealValue");
            window.settle();
            assertThat(page.locator("main .facts")).containsText("further investment in OpenAI of ten billion dollars");
            assertThat(page.locator("main .facts")).not().containsText("of 2019");
            window.assertQuiet();
        }
    }

    @Test
    void labelsOfPredicatesAreInTheLanguageOfTheInterface() {
        try (var window = window("zh", WIDE, ColorScheme.LIGHT)) {
            Page page = window.open("/explore/" + factOf("microsoft", "investedTotal"));
            assertThat(page.locator("h1")).containsText("累计投资于");
            window.assertQuiet();
        }
    }

    @Test
    void clocksStayInTheAddressFromPageToPage() {
        try (var window = window()) {
            Page page = window.open("/explore/entity/openai?on=2020-06-01&known=2999-01-01");
            assertThat(page.locator(".lens")).containsText("2020");
            page.locator(".nav a").first().click();
            window.settle();
            assertTrue(page.url().contains("on=2020-06-01"), page.url());
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Return to now"))
                    .first()
                    .click();
            assertThat(page.locator(".lens")).hasCount(0);
            window.assertQuiet();
        }
    }
}
