package org.claimgraph.engine.http;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.claimgraph.engine.execution.GraphQLRequest;
import org.claimgraph.engine.http.HttpError.Reason;

/**
 * Documents that clients ask for by SHA-256, as {@code documentId} or as {@code extensions.persistedQuery}: trusted ones,
 * known from the start, and ones that clients registered, of which those used last are kept.
 */
final class PersistedDocuments {
    /** The entry of {@code extensions} that asks by hash. */
    static final String EXTENSION = "persistedQuery";

    private static final String PREFIX = "sha256:";

    private final Map<String, String> trusted;
    private final boolean automatic;
    private final long capacity;
    private final LinkedHashMap<String, String> registered = new LinkedHashMap<>(16, 0.75f, true);
    private long kept;

    /**
     * @param trusted documents by hash
     * @param automatic whether clients may register documents
     * @param capacity how many characters of registered documents are kept
     */
    PersistedDocuments(Map<String, String> trusted, boolean automatic, long capacity) {
        this.trusted = Map.copyOf(trusted);
        this.automatic = automatic;
        this.capacity = capacity;
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
    GraphQLRequest resolve(RequestParameters asked) {
        String hash = hashOf(asked);
        String query = asked.query();
        if (query == null) {
            query = find(hash, asked.documentId() != null);
        } else if (hash != null && !hash.equals(sha256(query))) {
            throw HttpError.notWellFormed("The SHA-256 of `query` is not " + hash
                    + ": hash the very text that is sent, in UTF-8, without changing it.");
        }
        return new GraphQLRequest(query, asked.operationName(), asked.variables(), asked.extensions());
    }

    /** Keeps a document that ran, when the client sent its hash beside it. */
    void remember(RequestParameters asked) {
        String query = asked.query();
        if (!automatic || query == null || query.length() > capacity) {
            return;
        }
        String hash = hashOf(asked);
        if (hash != null && !trusted.containsKey(hash)) {
            keep(hash, query);
        }
    }

    private synchronized void keep(String hash, String query) {
        if (registered.put(hash, query) == null) {
            kept += query.length();
        }
        var oldest = registered.entrySet().iterator();
        while (kept > capacity) {
            kept -= oldest.next().getValue().length();
            oldest.remove();
        }
    }

    private String find(String hash, boolean byId) {
        String query = trusted.get(hash);
        if (query == null && automatic) {
            synchronized (this) {
                query = registered.get(hash);
            }
        }
        if (query != null) {
            return query;
        }
        // Clients that register documents by themselves look for these very words.
        String known = automatic ? "PersistedQueryNotFound" : "PersistedQueryNotSupported";
        throw new HttpError(
                automatic ? Reason.UNKNOWN_DOCUMENT : Reason.REGISTRATION_OFF,
                byId ? "No document is known by `documentId` " + PREFIX + hash + ": send its text as `query`." : known);
    }

    private static String hashOf(RequestParameters asked) {
        String byId = asked.documentId() == null ? null : idHash(asked.documentId());
        Object extension = asked.extensions().get(EXTENSION);
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
