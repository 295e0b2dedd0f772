package org.claimgraph.engine.http;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Which pages may open WebSockets: those of the service itself and those that the CORS settings name. Browsers send the origin of
 * the page; a client that sends none is no browser.
 */
final class AllowedOrigins {
    private final List<String> origins;

    /** @param origins as in the setting {@code quarkus.http.cors.origins}: origins, {@code *}, or regular expressions in slashes */
    AllowedOrigins(List<String> origins) {
        this.origins = List.copyOf(origins);
    }

    boolean allow(HttpServerRequest request) {
        List<String> sent = request.headers().getAll(HttpHeaders.ORIGIN);
        return sent.isEmpty()
                || sent.size() == 1
                        && (isOwn(sent.getFirst(), request.getHeader(HttpHeaders.HOST)) || isNamed(sent.getFirst()));
    }

    private static boolean isOwn(String origin, String host) {
        try {
            String authority = new URI(origin).getRawAuthority();
            return authority != null && host != null && authority.equalsIgnoreCase(host);
        } catch (URISyntaxException _) {
            return false;
        }
    }

    private boolean isNamed(String origin) {
        return origins.stream().map(String::strip).anyMatch(allowed -> matches(allowed, origin));
    }

    private static boolean matches(String allowed, String origin) {
        if (allowed.length() > 1 && allowed.startsWith("/") && allowed.endsWith("/")) {
            return Pattern.matches(allowed.substring(1, allowed.length() - 1), origin);
        }
        return allowed.equals("*") || allowed.toLowerCase(Locale.ROOT).equals(origin.toLowerCase(Locale.ROOT));
    }
}
