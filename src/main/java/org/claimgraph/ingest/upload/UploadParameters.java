package org.claimgraph.ingest.upload;

import io.vertx.core.MultiMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.claimgraph.engine.execution.ApiException;
import org.claimgraph.ingest.ImportOptions;

/**
 * The parameters in the address of an upload.
 *
 * @param dataSet the name of the data set; null for that of the file
 * @param file the name of the file, if the body is one; null without it
 * @param format the name of the format; null to recognise it
 */
record UploadParameters(
        String dataSet, String file, String format, boolean dryRun, boolean strict, boolean allowRetractions) {
    private static final Set<String> NAMES =
            Set.of("dataset", "file", "format", "dryRun", "strict", "allowRetractions");
    private static final int LONGEST_NAME = 200;

    /** @throws ApiException if a parameter is unknown, repeated or wrong */
    static UploadParameters read(MultiMap query) {
        for (Map.Entry<String, String> parameter : query) {
            if (!NAMES.contains(parameter.getKey())) {
                throw ApiException.badInput("Unknown parameter \"%s\": use %s."
                        .formatted(
                                parameter.getKey(),
                                String.join(", ", NAMES.stream().sorted().toList())));
            }
        }
        return new UploadParameters(
                name(query, "dataset"),
                name(query, "file"),
                single(query, "format"),
                flag(query, "dryRun"),
                flag(query, "strict"),
                flag(query, "allowRetractions"));
    }

    private static String single(MultiMap query, String name) {
        List<String> values = query.getAll(name);
        if (values.size() > 1) {
            throw ApiException.badInput("%s is given more than once.".formatted(name));
        }
        return values.isEmpty() || values.getFirst().isEmpty() ? null : values.getFirst();
    }

    private static String name(MultiMap query, String name) {
        String value = single(query, name);
        if (value != null && (value.length() > LONGEST_NAME || value.chars().anyMatch(Character::isISOControl))) {
            throw ApiException.badInput("%s is too long or has control characters: use at most %d characters."
                    .formatted(name, LONGEST_NAME));
        }
        return value;
    }

    private static boolean flag(MultiMap query, String name) {
        String value = single(query, name);
        if (value != null && !value.equals("true") && !value.equals("false")) {
            throw ApiException.badInput("%s is \"%s\": use true or false.".formatted(name, value));
        }
        return "true".equals(value);
    }

    ImportOptions options(String actor) {
        return new ImportOptions(dryRun, strict, allowRetractions, format, actor);
    }
}
