package org.claimgraph.explorer;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A Chromium that is installed on this machine. All tests of a run share one; each opens windows of its own. */
final class Chromium {
    private static final List<Path> PLACES = List.of(
            Path.of("/usr/bin/chromium"), Path.of("/usr/bin/chromium-browser"), Path.of("/usr/bin/google-chrome"));
    /** In milliseconds; machines that run tests are busy. */
    private static final double TIMEOUT = 20_000;

    private static Browser shared;

    private Chromium() {}

    /** The browser, started by the first test that needs it. Without one the test is skipped, but on a build server it fails. */
    static synchronized Browser browser() {
        if (shared == null) {
            shared = start(installed());
        }
        return shared;
    }

    private static Path installed() {
        Optional<Path> executable = PLACES.stream().filter(Files::isExecutable).findFirst();
        if (executable.isEmpty() && "true".equals(System.getenv("CI"))) {
            throw new IllegalStateException("No Chromium in " + PLACES + ": .ci/run installs it.");
        }
        assumeTrue(executable.isPresent(), () -> "No Chromium in " + PLACES + ": install the package chromium.");
        return executable.orElseThrow();
    }

    private static Browser start(Path executable) {
        PlaywrightAssertions.setDefaultAssertionTimeout(TIMEOUT);
        Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        Runtime.getRuntime().addShutdownHook(new Thread(playwright::close, "close-chromium"));
        return playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(executable)
                        .setArgs(List.of("--no-sandbox", "--disable-gpu")));
    }
}
