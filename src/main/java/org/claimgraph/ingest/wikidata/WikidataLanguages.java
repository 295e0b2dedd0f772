package org.claimgraph.ingest.wikidata;

import java.util.Locale;
import java.util.Map;

/** Turns the language codes of MediaWiki into BCP 47. */
final class WikidataLanguages {
    private static final Map<String, String> TAGS = Map.ofEntries(
            Map.entry("zh-hans", "zh-Hans"),
            Map.entry("zh-hant", "zh-Hant"),
            Map.entry("sr-ec", "sr-Cyrl"),
            Map.entry("sr-el", "sr-Latn"),
            Map.entry("simple", "en"),
            Map.entry("no", "nb"),
            Map.entry("als", "gsw"),
            Map.entry("zh-classical", "lzh"),
            Map.entry("zh-yue", "yue"),
            Map.entry("zh-min-nan", "nan"),
            Map.entry("bat-smg", "sgs"),
            Map.entry("roa-rup", "rup"),
            Map.entry("fiu-vro", "vro"),
            Map.entry("be-x-old", "be-tarask"));

    private WikidataLanguages() {}

    static String tag(String code) {
        String known = TAGS.get(code);
        if (known != null) {
            return known;
        }
        String tag = Locale.forLanguageTag(code).toLanguageTag();
        return tag.equals("und") ? "und" : tag;
    }
}
