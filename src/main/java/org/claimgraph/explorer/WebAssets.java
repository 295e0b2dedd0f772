package org.claimgraph.explorer;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The files that the explorer's page loads: our own in {@code web/}, and the libraries under {@code lib/}. */
@ApplicationScoped
class WebAssets {
    private static final String DIRECTORY = "web/";
    private static final String MESSAGES = "messages/";
    private static final String WEBJARS = "META-INF/resources/webjars/";

    /** Where the libraries are on the class path. No file of the explorer has one of these names. */
    private static final Map<String, String> LIBRARIES = Map.of(
            "lib/preact.js", WEBJARS + "preact/10.28.0/dist/preact.module.js",
            "lib/preact-hooks.js", WEBJARS + "preact/10.28.0/hooks/dist/hooks.module.js",
            "lib/cytoscape.js", WEBJARS + "cytoscape/3.33.1/dist/cytoscape.esm.min.mjs",
            "lib/htm.js", "META-INF/resources/_static/htm/3.1.1/dist/htm.module.js");

    private static final Map<String, String> TYPES = Map.of(
            "js", "text/javascript; charset=utf-8",
            "css", "text/css; charset=utf-8",
            "svg", "image/svg+xml",
            "json", "application/json; charset=utf-8");

    /** Names without dots in a row, so that none leads out of the directory. */
    private static final Pattern NAME = Pattern.compile("(?:[a-z0-9-]+/)*[a-z0-9-]+\\.(js|css|svg|json)");

    private final Optional<Path> directory;
    private final Map<String, WebAsset> loaded = new ConcurrentHashMap<>();

    /** @param directory read at each request instead of the class path, for development */
    WebAssets(@ConfigProperty(name = "claimgraph.explorer.directory") Optional<Path> directory) {
        this.directory = directory;
    }

    /** The file with this name, such as {@code pages/start.js}; empty if there is none. Reads from the disk. */
    Optional<WebAsset> named(String name) {
        WebAsset known = directory.isPresent() ? null : loaded.get(name);
        if (known != null) {
            return Optional.of(known);
        }
        var matcher = NAME.matcher(name);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        Optional<WebAsset> found = content(name).map(content -> WebAsset.of(TYPES.get(matcher.group(1)), content));
        found.ifPresent(asset -> loaded.put(name, asset));
        return found;
    }

    private Optional<byte[]> content(String name) {
        if (LIBRARIES.containsKey(name)) {
            return read(LIBRARIES.get(name));
        }
        if (name.startsWith(MESSAGES) && name.endsWith(".json")) {
            String language = name.substring(MESSAGES.length(), name.length() - ".json".length());
            return own("messages.tsv").flatMap(table -> InterfaceMessages.json(table, language));
        }
        return own(name);
    }

    /** A file in the directory of the explorer. */
    Optional<byte[]> own(String name) {
        return directory.isEmpty()
                ? read(DIRECTORY + name)
                : read(directory.get().resolve(name));
    }

    private static Optional<byte[]> read(String resource) {
        try (InputStream stream = Thread.currentThread().getContextClassLoader().getResourceAsStream(resource)) {
            return stream == null ? Optional.empty() : Optional.of(stream.readAllBytes());
        } catch (IOException failure) {
            throw new IllegalStateException(resource + " cannot be read: " + failure.getMessage(), failure);
        }
    }

    private static Optional<byte[]> read(Path file) {
        try {
            return Files.isRegularFile(file) ? Optional.of(Files.readAllBytes(file)) : Optional.empty();
        } catch (IOException failure) {
            throw new IllegalStateException(file + " cannot be read: " + failure.getMessage(), failure);
        }
    }
}
