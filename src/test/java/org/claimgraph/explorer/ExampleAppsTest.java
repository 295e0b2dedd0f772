package org.claimgraph.explorer;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The apps in {@code examples/} build with types from the published schema, and show pages of a list. Skipped without Node, or where its packages cannot be fetched. */
@QuarkusTest
class ExampleAppsTest {
    private static final Path EXAMPLES = Path.of("examples");

    @TestHTTPResource("/")
    URI service;

    private static boolean runs(Path directory, String... command) {
        try {
            Process process = new ProcessBuilder(command)
                    .directory(directory.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(log(directory).toFile())
                    .start();
            return process.waitFor(5, TimeUnit.MINUTES) && process.exitValue() == 0;
        } catch (IOException _) {
            return false;
        } catch (InterruptedException failure) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(failure);
        }
    }

    private static Path log(Path directory) {
        return Path.of("target", "example-" + directory.getFileName() + ".log").toAbsolutePath();
    }

    @ParameterizedTest
    @ValueSource(strings = {"apollo", "relay"})
    @Timeout(value = 12, unit = TimeUnit.MINUTES)
    void buildsAndShowsPages(String name) throws IOException {
        Path directory = EXAMPLES.resolve(name);
        assumeTrue(runs(directory, "node", "--version"), "No Node: install the package nodejs.");
        assumeTrue(
                runs(directory, "npm", "ci", "--no-audit", "--no-fund"),
                () -> "npm cannot fetch the packages of " + directory + ": see " + log(directory));
        assertEquals(true, runs(directory, "npm", "run", "build"), () -> "see " + log(directory));
        try (var window = new BrowserWindow(Chromium.browser(), service, "en", 1440, ColorScheme.LIGHT)) {
            Page page = window.page();
            page.route("**/example/*", route -> fulfill(route, directory.resolve("dist")));
            page.navigate(service.resolve("/example/index.html").toString());
            assertThat(page.locator("h1")).containsText("companies");
            assertThat(page.locator("#root > ul > li")).hasCount(10);
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("More"))
                    .click();
            assertThat(page.locator("#root > ul > li").nth(10)).isVisible();
            page.locator("#root > ul > li > button").first().click();
            assertThat(page.locator("#root ul ul")).isAttached(); // empty if the company has no facts
            window.assertQuiet();
        }
    }

    /** As if the service served the app: it has the API in the same origin. */
    private static void fulfill(Route route, Path files) {
        String file = Path.of(URI.create(route.request().url()).getPath())
                .getFileName()
                .toString();
        route.fulfill(new Route.FulfillOptions().setPath(files.resolve(file)));
    }
}
