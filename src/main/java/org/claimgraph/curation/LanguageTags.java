package org.claimgraph.curation;

import java.util.IllformedLocaleException;
import java.util.Locale;
import org.claimgraph.platform.input.UserErrors;

/** Checks language tags. */
final class LanguageTags {
    private LanguageTags() {}

    static void check(String language, UserErrors errors) {
        try {
            if (!language.isEmpty()) {
                new Locale.Builder().setLanguageTag(language);
                return;
            }
        } catch (IllformedLocaleException malformed) {
            // Reported below, as an empty one is.
        }
        errors.badInput(
                "\"%s\" is not a language: give a tag of BCP 47, for example en or zh-Hans.".formatted(language));
    }
}
