package org.claimgraph.explorer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.claimgraph.platform.ClasspathResource;

/** A window of a browser that watches what its pages log and load. */
final class BrowserWindow implements AutoCloseable {
    private static final int TIMEOUT = 20_000;

    /** What axe-core finds wrong, with the elements; names that differ from what is shown are not among its defaults. */
    private static final String VIOLATIONS = """
            async () => {
              const rules = { 'label-content-name-mismatch': { enabled: true } };
              const { violations } = await axe.run(document, { resultTypes: ['violations'], rules });
              return violations.map(({ id, help, nodes }) =>
                `${id}: ${help}` + nodes.slice(0, 4).map(({ html, failureSummary }) => `\n  ${html}\n    ${failureSummary}`).join(''));
            }""";

    private final URI service;
    private final BrowserContext context;
    private final Page page;
    private final List<String> problems = new CopyOnWriteArrayList<>();

    /** @param language the language of the browser, a BCP 47 tag */
    BrowserWindow(Browser browser, URI service, String language, int width, ColorScheme scheme) {
        this.service = service;
        context = browser.newContext(new Browser.NewContextOptions()
                .setLocale(language)
                .setViewportSize(width, 900)
                .setColorScheme(scheme)
                .setReducedMotion(com.microsoft.playwright.options.ReducedMotion.REDUCE));
        context.setDefaultTimeout(TIMEOUT);
        page = context.newPage();
        page.onConsoleMessage(message -> {
            if (List.of("error", "warning").contains(message.type())) {
                problems.add(page.url() + ": " + message.text());
            }
        });
        page.onPageError(error -> problems.add(error));
        page.onRequest(request -> {
            URI requested = URI.create(request.url());
            boolean isLocal = List.of("data", "blob").contains(requested.getScheme());
            if (!isLocal && !service.getAuthority().equals(requested.getAuthority())) {
                problems.add("request to " + request.url());
            }
        });
    }

    Page page() {
        return page;
    }

    /** Opens a page of the service and waits until it shows its data. */
    Page open(String path) {
        page.navigate(service.resolve(path).toString());
        settle();
        return page;
    }

    /** Changes to a page of the explorer as a link does, without loading the explorer again. */
    Page go(String path) {
        page.evaluate(
                "address => { history.pushState(null, '', address); dispatchEvent(new Event('popstate'));"
                        + " return new Promise(shown => requestAnimationFrame(() => requestAnimationFrame(shown))); }",
                service.resolve(path).toString());
        page.waitForSelector("main.page-" + pageName(path));
        settle();
        return page;
    }

    private static String pageName(String path) {
        String[] parts = URI.create(path).getRawPath().split("/");
        return parts.length < 3 ? "start" : parts[2];
    }

    /** Waits until nothing is loading. */
    void settle() {
        page.waitForSelector("main h1");
        try {
            PlaywrightAssertions.assertThat(page.locator("[aria-busy=true]")).hasCount(0);
        } catch (AssertionError failure) {
            throw new AssertionError("still loading: " + page.url() + " " + problems, failure);
        }
    }

    /** No message of the console, no request to another server. */
    void assertQuiet() {
        assertEquals(List.of(), problems);
    }

    void assertAccessible() {
        if (Boolean.FALSE.equals(page.evaluate("'axe' in window"))) {
            page.evaluate(ClasspathResource.text("axe.min.js"));
        }
        assertEquals(List.of(), page.evaluate(VIOLATIONS), () -> page.url());
    }

    /** The page is not wider than the window. */
    void assertFits() {
        Object overflow = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        assertTrue(((Number) overflow).intValue() <= 0, () -> page.url() + " is too wide by " + overflow);
    }

    @Override
    public void close() {
        context.close();
    }
}
