package org.claimgraph.explorer;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The one HTML page of the explorer, which shows all of its views.
 *
 * @param html the page; its base URL is the root of the service, relative to the address that is shown
 * @param policy its content security policy: everything comes from this server, and the import map is the only inline script
 */
record ExplorerPage(String html, String policy) {
    private static final String BASE = "<base href=\"./\">";
    private static final Pattern IMPORT_MAP =
            Pattern.compile("<script type=\"importmap\">(.*?)</script>", Pattern.DOTALL);

    /** @param path the path of the address, which begins with a slash */
    static ExplorerPage at(String path, String html) {
        long above = path.chars().filter(character -> character == '/').count() - 1;
        String root = above == 0 ? "./" : "../".repeat((int) above);
        return new ExplorerPage(html.replace(BASE, "<base href=\"" + root + "\">"), policy(html));
    }

    private static String policy(String html) {
        Matcher map = IMPORT_MAP.matcher(html);
        if (!map.find()) {
            throw new IllegalStateException("The explorer's page has no import map.");
        }
        return "default-src 'none'; script-src 'self' 'sha256-" + hash(map.group(1)) + "'; style-src 'self';"
                + " img-src 'self' data: blob:; connect-src 'self'; base-uri 'self'; form-action 'none';"
                + " frame-ancestors 'self'";
    }

    private static String hash(String script) {
        try {
            return Base64.getEncoder()
                    .encodeToString(
                            MessageDigest.getInstance("SHA-256").digest(script.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
