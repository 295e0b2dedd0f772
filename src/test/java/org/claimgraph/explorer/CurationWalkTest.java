package org.claimgraph.explorer;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.util.Map;
import org.claimgraph.TestClient;
import org.claimgraph.TestKeys;
import org.junit.jupiter.api.Test;

/** What a curator does in the explorer with what is recorded: merge, split, supersede, and take each back. */
@QuarkusTest
class CurationWalkTest {
    @TestHTTPResource("/")
    URI service;

    private static String recordedEntity(String name) {
        return TestClient.as(
                        "CURATOR",
                        "mutation { result: recordEntity(input: {kind: COMPANY, name: {value: \"%s\", language: \"en\"}}) { entity { id } errors { message } } }"
                                .formatted(name),
                        Map.of())
                .data()
                .at("/result/entity/id")
                .asText();
    }

    private static String recordedClaim(String subject, int amount) {
        return TestClient.as("CURATOR", """
                        mutation { result: recordClaims(input: {claims: [{document: "document/larkmoor-press-release", subject: {id: "%s"}, predicate: "valuation",
                          value: {money: {amount: "%d", currency: "EUR"}}, validTime: {from: "2024-01-01", to: "2024-01-01", precision: DAY},
                          evidence: [{start: %d, end: %d}]}]}) { claims { id } errors { message } } }""".formatted(subject, amount, amount % 50, amount % 50 + 10), Map.of())
                .data()
                .at("/result/claims/0/id")
                .asText();
    }

    private BrowserWindow window() {
        return new BrowserWindow(Chromium.browser(), service, "en", 1440, ColorScheme.LIGHT);
    }

    private static String withKey(String path) {
        return "/explore/" + path + "#key=" + TestKeys.text("CURATOR").replace(" ", "%20");
    }

    private static void press(Page page, String button) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .click();
    }

    @Test
    void mergeShowsWhatItChangesAndIsTakenBackAndSplit() {
        String one = recordedEntity("Curation Walk Mills");
        String other = recordedEntity("Curation Walk Mills Group");
        recordedClaim(one, 17_000_011);
        recordedClaim(other, 18_000_022);
        try (var window = window()) {
            Page page = window.open(withKey(one));
            press(page, "Merge …");
            Locator dialog = page.locator("dialog");
            dialog.getByRole(AriaRole.COMBOBOX).fill("Curation Walk Mills Group");
            dialog.locator("[role=option]").first().click();
            assertThat(dialog.locator(".preview")).containsText("1 claim moves to Curation Walk Mills Group");
            assertThat(dialog.locator(".preview")).containsText("1 fact becomes contested");
            assertThat(dialog.locator(".effects")).containsText("17 million EUR");
            window.assertAccessible();
            dialog.locator("[name=reason]").first().fill("The register has one of them.");
            press(page, "Merge");
            assertThat(dialog.locator("[role=status]:not([aria-busy])").first()).containsText("Done.");
            assertThat(page.locator("h1")).hasText("Curation Walk Mills Group");
            press(page, "Take back");
            assertThat(page.locator("h1")).hasText("Curation Walk Mills");
            press(page, "Merge");
            assertThat(page.locator("h1")).hasText("Curation Walk Mills Group");
            window.open(withKey(other));
            assertThat(page.locator(".state.contested").first()).isVisible();
            press(page, "Merge …");
            dialog.locator("[name=reason]").last().fill("They are two.");
            press(page, "Split");
            assertThat(dialog.locator("[role=status]:not([aria-busy])").last()).containsText("Done.");
            window.open(withKey(one));
            assertThat(page.locator("h1")).hasText("Curation Walk Mills");
            window.assertQuiet();
        }
    }

    @Test
    void claimIsSupersededByAnotherOneAndStandsAgain() {
        String entity = recordedEntity("Curation Walk Ferries");
        String older = recordedClaim(entity, 21_000_031);
        String newer = recordedClaim(entity, 22_000_041);
        try (var window = window()) {
            Page page = window.open(withKey(older));
            page.locator(".acts-form [name=reason]").fill("The notice was corrected.");
            page.locator(".acts-form summary").click();
            page.locator("[name=newer]").selectOption(newer);
            press(page, "Supersede");
            assertThat(page.locator(".acts-form [role=status]:not([aria-busy])"))
                    .containsText("Done.");
            assertEquals(newer, supersededBy(older));
            window.assertAccessible();
            press(page, "Take back");
            assertThat(page.locator(".acts-form [role=status]:not([aria-busy])"))
                    .containsText("Taken back.");
            assertEquals("", supersededBy(older));
            press(page, "Retract");
            assertThat(page.locator(".acts-form [role=status]:not([aria-busy])"))
                    .containsText("Done.");
            press(page, "Restore");
            assertThat(page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Retract")))
                    .isVisible();
            window.assertQuiet();
        }
    }

    private static String supersededBy(String claim) {
        return TestClient.data("{ node(id: \"%s\") { ... on Claim { supersededBy { id } } } }".formatted(claim))
                .at("/node/supersededBy/0/id")
                .asText("");
    }
}
