package org.claimgraph.ingest.bundle;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.claimgraph.platform.Hash;

/**
 * The files of a bundle before their lines are parsed; their hash shows whether the bundle was imported before. Each
 * map holds the text of a file by its path, in the order of the manifest.
 *
 * @param hash the hash of the contents of all files but the texts, whose hashes the documents contain
 * @param text gives the text of another file of the bundle, by its path relative to the bundle's folder
 */
public record BundleFiles(
        String name,
        String hash,
        String extractor,
        Map<String, String> documents,
        Map<String, String> entities,
        Map<String, String> claims,
        UnaryOperator<String> text) {
    private static final String MANIFEST = "bundle.json";

    /**
     * Fetches a bundle's files.
     *
     * @param folder where it is, for messages and for the files' paths, without a slash at its end
     * @param text gives the text of a path
     */
    public static BundleFiles of(String folder, Function<String, String> text) {
        StringBuilder all = new StringBuilder();
        Function<String, String> kept = path -> {
            String content = text.apply(path);
            all.append(path).append('\n').append(content);
            return content;
        };
        String place = folder + "/" + MANIFEST;
        JsonLine manifest = JsonLine.parse(
                place, kept.apply(place), "name", "title", "extractor", "documents", "entities", "claims");
        Map<String, String> documents = files(manifest, "documents", folder, kept);
        Map<String, String> entities = files(manifest, "entities", folder, kept);
        Map<String, String> claims = files(manifest, "claims", folder, kept);
        String hash = Hash.sha256(all.toString().getBytes(StandardCharsets.UTF_8));
        return new BundleFiles(
                manifest.required("name"),
                hash,
                manifest.text("extractor"),
                documents,
                entities,
                claims,
                file -> text.apply(folder + "/" + file));
    }

    private static Map<String, String> files(
            JsonLine manifest, String member, String folder, Function<String, String> text) {
        Map<String, String> files = new LinkedHashMap<>();
        manifest.texts(member).forEach(file -> files.put(folder + "/" + file, text.apply(folder + "/" + file)));
        return files;
    }
}
