package org.claimgraph.ingest;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.claimgraph.claim.ClaimDraft;
import org.claimgraph.claim.ImportedClaim;
import org.claimgraph.graph.EntityDraft;
import org.claimgraph.graph.value.Value;
import org.claimgraph.ingest.bundle.Bundle;

/** Collects what a format reads, for tests. */
public final class CollectingSink implements ImportSink {
    public final Map<String, ImportedEntity> entities = new LinkedHashMap<>();
    public final Map<String, ImportedEntity> references = new LinkedHashMap<>();
    public final Map<String, ImportedDocument> documents = new LinkedHashMap<>();
    public final List<ImportedClaim> claims = new ArrayList<>();
    public final Map<String, String> redirects = new LinkedHashMap<>();
    public final List<String> withdrawn = new ArrayList<>();
    public final List<Finding> findings = new ArrayList<>();
    public final List<MappingProposal> proposals = new ArrayList<>();

    /** Reads a file of the test resources. */
    public static CollectingSink read(ImportFormat format, String resource) {
        return read(format, resource, bytes(resource));
    }

    /** Reads these bytes. */
    public static CollectingSink read(ImportFormat format, String path, byte[] bytes) {
        return read(format, path, bytes, null);
    }

    /** Reads these bytes by a mapping; null for none. */
    public static CollectingSink read(ImportFormat format, String path, byte[] bytes, String mapping) {
        CollectingSink sink = new CollectingSink();
        try {
            format.read(file(path, bytes, mapping), sink);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return sink;
    }

    /** Reads this text. */
    public static CollectingSink readText(ImportFormat format, String path, String text) {
        return read(format, path, text.getBytes(StandardCharsets.UTF_8));
    }

    public static byte[] bytes(String resource) {
        try (InputStream in = CollectingSink.class.getResourceAsStream(resource)) {
            return in.readAllBytes();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static ImportFile file(String path, byte[] bytes, String mapping) {
        return new ImportFile() {
            @Override
            public String path() {
                return path;
            }

            @Override
            public String dataSet() {
                return "test";
            }

            @Override
            public String companion(String name) {
                return name.endsWith(".mapping.json") ? mapping : null;
            }

            @Override
            public InputStream open() {
                return new ByteArrayInputStream(bytes);
            }
        };
    }

    @Override
    public void entity(FilePlace place, ImportedEntity entity) {
        entities.put(entity.draft().key(), entity);
    }

    @Override
    public void reference(FilePlace place, ImportedEntity entity) {
        references.put(entity.draft().key(), entity);
    }

    @Override
    public void document(FilePlace place, ImportedDocument document) {
        documents.put(document.draft().key(), document);
    }

    @Override
    public void claim(FilePlace place, ImportedClaim claim) {
        claims.add(claim);
    }

    @Override
    public void redirect(FilePlace place, String from, String to) {
        redirects.put(from, to);
    }

    @Override
    public void withdraw(FilePlace place, String recordKey) {
        withdrawn.add(recordKey);
    }

    @Override
    public void propose(MappingProposal proposal) {
        proposals.add(proposal);
    }

    @Override
    public void report(Finding finding) {
        findings.add(finding);
    }

    public EntityDraft entity(String key) {
        return entities.get(key).draft();
    }

    /** The claims about the subject with the predicate. */
    public List<ClaimDraft> claims(String subject, String predicate) {
        return drafts(
                draft -> draft.subject().equals(subject) && draft.predicate().equals(predicate));
    }

    /** The claims with the predicate. */
    public List<ClaimDraft> claims(String predicate) {
        return drafts(draft -> draft.predicate().equals(predicate));
    }

    private List<ClaimDraft> drafts(Predicate<ClaimDraft> filter) {
        return claims.stream().map(ImportedClaim::draft).filter(filter).toList();
    }

    /** The canonical values of the claims about the subject with the predicate. */
    public List<String> values(String subject, String predicate) {
        return claims(subject, predicate).stream()
                .map(ClaimDraft::value)
                .map(Value::canonical)
                .toList();
    }

    /** The only claim about the subject with the predicate. */
    public ClaimDraft claim(String subject, String predicate) {
        List<ClaimDraft> found = claims(subject, predicate);
        if (found.size() != 1) {
            throw new AssertionError("%d claims %s about %s: %s".formatted(found.size(), predicate, subject, claims));
        }
        return found.getFirst();
    }

    public List<String> kindsOfFindings() {
        return findings.stream().map(Finding::kind).distinct().sorted().toList();
    }

    /** Everything as a bundle. */
    public Bundle bundle(String name) {
        references.forEach(entities::putIfAbsent);
        return new Bundle(
                name,
                name,
                documents.values().stream().map(ImportedDocument::draft).toList(),
                List.of(),
                entities.values().stream()
                        .map(entity ->
                                new Bundle.EntityLine(entity.draft(), entity.names(), entity.identifiers(), null))
                        .toList(),
                claims.stream().map(ImportedClaim::draft).toList());
    }
}
