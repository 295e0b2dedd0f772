package org.claimgraph.engine.http;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.claimgraph.engine.execution.GraphQLRequest;
import org.claimgraph.engine.http.HttpError.Reason;

/**
 * Documents that clients request by SHA-256, as {@code documentId} or as {@code extensions.persistedQuery}: trusted
 * documents, loaded at start-up, and automatic ones registered by clients, of which the most used are kept.
 */
final class PersistedDocuments {
    /** The entry of {@code extensions} that holds a hash. */
    static final String EXTENSION = "persistedQuery";

    private static final String PREFIX = "sha256:";

    private final Map<String, String> trusted;
    private final boolean automatic;
    private final long capacity;
    private final Cache<String, String> registered;

    /**
     * @param trusted documents by hash
     * @param automatic whether clients may register documents
     * @param capacity how many characters of registered documents are kept
     */
    PersistedDocuments(Map<String, String> trusted, boolean automatic, long capacity) {
        this.trusted = Map.copyOf(trusted);
        this.automatic = automatic;
        this.capacity = capacity;
        this.registered = Caffeine.newBuilder()
                .maximumWeight(capacity)
                .weigher((String hash, String query) -> query.length())
                .executor(Runnable::run)
                .build();
    }

    /** The {@code *.graphql} files of a directory by the SHA-256 of their content. */
    static Map<String, String> in(Path directory) throws IOException {
        Map<String, String> documents = new TreeMap<>();
        try (var files = Files.newDirectoryStream(directory, "*.graphql")) {
            for (Path file : files) {
                String text = Files.readString(file);
                documents.put(sha256(text), text);
            }
        }
        return documents;
    }

    /** The request to run, with the document's text. */
    GraphQLRequest resolve(RequestParameters parameters) {
        String hash = hashOf(parameters);
        String query = parameters.query();
        if (query == null) {
            query = find(hash, parameters.documentId() != null);
        } else if (hash != null && !hash.equals(sha256(query))) {
            throw HttpError.notWellFormed(
                    "The SHA-256 of `query` is not " + hash + ": hash exactly the text that is sent, in UTF-8.");
        }
        return new GraphQLRequest(query, parameters.operationName(), parameters.variables(), parameters.extensions());
    }

    /** Keeps a document that ran, if the client sent its hash with it. */
    void remember(RequestParameters parameters) {
        String query = parameters.query();
        if (!automatic || query == null || query.length() > capacity) {
            return;
        }
        String hash = hashOf(parameters);
        if (hash != null && !trusted.containsKey(hash)) {
            registered.put(hash, query);
        }
    }

    private String find(String hash, boolean byId) {
        String query = trusted.get(hash);
        if (query == null && automatic) {
            query = registered.getIfPresent(hash);
        }
        if (query != null) {
            return query;
        }
        // Clients that register documents by themselves compare the message with these.
        String known = automatic ? "PersistedQueryNotFound" : "PersistedQueryNotSupported";
        throw new HttpError(
                automatic ? Reason.UNKNOWN_DOCUMENT : Reason.REGISTRATION_OFF,
                byId ? "No document is known by `documentId` " + PREFIX + hash + ": send its text as `query`." : known);
    }

    private static String hashOf(RequestParameters parameters) {
        String byId = parameters.documentId() == null ? null : idHash(parameters.documentId());
        Object extension = parameters.extensions().get(EXTENSION);
        String byExtension = extension == null ? null : extensionHash(extension);
        if (byId != null && byExtension != null && !byId.equals(byExtension)) {
            throw HttpError.notWellFormed("`documentId` and `extensions.persistedQuery` name two documents: send one.");
        }
        return byId == null ? byExtension : byId;
    }

    private static String idHash(String id) {
        if (!id.startsWith(PREFIX) || !id.substring(PREFIX.length()).matches("[0-9a-f]{64}")) {
            throw HttpError.notWellFormed("`documentId` must be sha256: and 64 hexadecimal digits in lower case.");
        }
        return id.substring(PREFIX.length());
    }

    private static String extensionHash(Object extension) {
        if (extension instanceof Map<?, ?> members
                && Integer.valueOf(1).equals(members.get("version"))
                && members.get("sha256Hash") instanceof String hash
                && hash.matches("[0-9a-fA-F]{64}")) {
            return hash.toLowerCase(Locale.ROOT);
        }
        throw HttpError.notWellFormed("`extensions.persistedQuery` must be an object with `version` 1 and `sha256Hash`,"
                + " 64 hexadecimal digits.");
    }

    static String sha256(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
