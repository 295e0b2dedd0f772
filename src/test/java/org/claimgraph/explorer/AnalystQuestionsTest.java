package org.claimgraph.explorer;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The ten questions of docs/explorer.md, answered from the start page by the steps that it names. */
@QuarkusTest
class AnalystQuestionsTest {
    @TestHTTPResource("/")
    URI service;

    private BrowserWindow window;
    private Page page;

    @BeforeEach
    void openTheStartPage() {
        window = new BrowserWindow(Chromium.browser(), service, "en", 1440, ColorScheme.LIGHT);
        page = window.open("/");
    }

    @AfterEach
    void close() {
        if (window != null) {
            window.close();
        }
    }

    private void find(String field, String name) {
        page.getByRole(
                        AriaRole.COMBOBOX,
                        new Page.GetByRoleOptions().setName(field).setExact(true))
                .pressSequentially(name);
        Locator hit = page.locator("[role=option]").first();
        assertThat(hit).containsText(name);
        hit.click();
        window.settle();
    }

    private void openPage(String name) {
        page.locator("nav.nav")
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(name))
                .click();
        page.waitForSelector("main:not(.page-start)");
        window.settle();
    }

    /** Opens the facts of the first state on the start page, and takes the state out of the filter. */
    private Locator openAllFacts() {
        page.locator(".keyl a").first().click();
        page.waitForSelector("main.page-facts");
        window.settle();
        Locator filters = page.locator("main form.flt");
        filters.locator("input:checked").click();
        window.settle();
        return filters;
    }

    private void assertHasFacts() {
        window.settle();
        assertThat(page.locator("main .facts a").first()).isVisible();
        window.assertQuiet();
    }

    @Test
    void whoControlsTheCompany() {
        find("Search", "OpenAI");
        page.locator(".toc")
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Ownership"))
                .click();
        assertThat(page.locator("section.th:has(#ownership)")).containsText("Microsoft");
        window.assertQuiet();
    }

    @Test
    void whyFiguresOfTheInvestmentDiffer() {
        page.locator(".qcard h3 a").first().click();
        page.waitForSelector("main.page-fact");
        window.settle();
        assertThat(page.locator("main")).containsText("Why these agree");
        window.assertQuiet();
    }

    @Test
    void whichAuthoritiesActOnTheCompany() {
        assertThat(page.locator(".qcard").nth(2).locator("tr").nth(2)).isVisible();
        window.assertQuiet();
    }

    @Test
    void whatChangedBetweenTwoDays() {
        openPage("Data");
        page.getByLabel("Since").fill("2001-01-01");
        assertThat(page.locator("main .feed li").first()).isVisible();
        page.getByLabel("Until").fill("2001-12-31");
        assertThat(page.locator("main")).containsText("Nothing has changed yet.");
        window.assertQuiet();
    }

    @Test
    void whoWasChiefExecutive() {
        find("Search", "OpenAI");
        Locator first = page.locator("section.th").first();
        assertThat(first.locator("h2")).containsText("Leadership");
        assertThat(first).containsText("Sam Altman");
        window.assertQuiet();
    }

    @Test
    void whatOnlyOneLanguageSays() {
        Locator filters = openAllFacts();
        filters.getByLabel("Language").selectOption("ar");
        filters.getByLabel("in no other language").check();
        assertHasFacts();
        assertTrue(page.url().contains("only=yes"), page.url());
    }

    @Test
    void whichFactsHaveNoIdentifiedSource() {
        page.locator(".keyl a")
                .filter(new Locator.FilterOptions().setHasText("No identified source"))
                .click();
        page.waitForSelector("main.page-facts");
        assertHasFacts();
    }

    @Test
    void howTwoEntitiesAreConnected() {
        openPage("Graph");
        find("From", "Microsoft");
        find("Path to", "Elon Musk");
        assertThat(page.locator(".pathline")).containsText("Microsoft");
        assertThat(page.locator(".pathline")).containsText("Elon Musk");
        window.assertQuiet();
    }

    @Test
    void whatIsExpectedFromADayOn() {
        openPage("Timeline");
        page.getByLabel("Said as").selectOption("EXPECTED");
        page.getByLabel("From", new Page.GetByLabelOptions().setExact(true)).fill("2025-01-01");
        window.settle();
        assertThat(page.locator("main .ctl .tag").first()).containsText("dated claim");
        window.assertQuiet();
    }

    @Test
    void whichDealsAreWorthABillion() {
        Locator filters = openAllFacts();
        filters.getByLabel("At least").fill("1 billion USD");
        filters.getByLabel("At least").press("Enter");
        filters.getByLabel("Predicate").selectOption("dealValue");
        assertHasFacts();
        assertThat(page.locator("main .facts")).containsText("further investment in OpenAI of ten billion dollars");
    }
}
