package org.claimgraph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.claimgraph.claim.ClaimDraft;
import org.claimgraph.claim.Qualifier;
import org.claimgraph.graph.EntityDraft;
import org.claimgraph.graph.EntityKind;
import org.claimgraph.graph.Name;
import org.claimgraph.graph.value.Bound;
import org.claimgraph.graph.value.ConvertedAmount;
import org.claimgraph.graph.value.DateBasis;
import org.claimgraph.graph.value.EntityValue;
import org.claimgraph.graph.value.Money;
import org.claimgraph.graph.value.TimeValue;
import org.claimgraph.graph.vocabulary.Predicates;
import org.claimgraph.graph.vocabulary.Temporality;
import org.claimgraph.ingest.bundle.Bundle;
import org.claimgraph.platform.ClasspathResource;
import org.claimgraph.platform.Hash;
import org.claimgraph.source.CodePoints;
import org.claimgraph.source.DocumentDraft;
import org.claimgraph.source.Evidence;
import org.claimgraph.source.Hop;
import org.claimgraph.source.PublishedBasis;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/**
 * The bundled claims agree with the texts of their documents and follow the conventions of docs/data.md. The texts of the
 * articles are not in the repository: they are in {@code ../shared/seeds} or where {@code -Dclaimgraph.seeds} says. With
 * CI=true they must be there.
 */
class BundledDataTest {
    private static final Path SEEDS = Path.of(System.getProperty("claimgraph.seeds", "../shared/seeds"));
    private static final boolean REQUIRED = "true".equals(System.getenv("CI"));
    private static final Set<String> NOT_IN_THE_REPOSITORY =
            Set.of("target", ".git", "data", "node_modules", ".idea", ".vscode");

    private static final Set<String> ABOUT = Set.of("khoảng", "大约", "about");
    private static final String INFERRED = "inferred by the editors";

    private final Bundle articles = Bundle.read("data/openai-microsoft", ClasspathResource::text);
    private final Bundle invented = Bundle.read("data/invented-press-release", ClasspathResource::text);
    private final Bundle bundle = together(articles, invented);
    private final Map<String, DocumentDraft> documents =
            bundle.documents().stream().collect(Collectors.toMap(DocumentDraft::key, one -> one));

    private static Bundle together(Bundle one, Bundle other) {
        return new Bundle(
                "all",
                "no hash",
                concat(one.documents(), other.documents()),
                concat(one.texts(), other.texts()),
                concat(one.entities(), other.entities()),
                concat(one.claims(), other.claims()));
    }

    private static <T> List<T> concat(List<T> one, List<T> other) {
        return Stream.concat(one.stream(), other.stream()).toList();
    }

    /** The text of each document by its key, found by its hash. */
    private Map<String, String> texts() {
        if (!Files.isDirectory(SEEDS)) {
            assertTrue(!REQUIRED, () -> "the texts are not in " + SEEDS.toAbsolutePath());
            Assumptions.abort("The texts are not in " + SEEDS.toAbsolutePath() + ": -Dclaimgraph.seeds=… says where");
        }
        Map<String, String> byHash = new HashMap<>();
        try (Stream<Path> files = Files.list(SEEDS)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                byte[] bytes = Files.readAllBytes(file);
                byHash.put(Hash.sha256(bytes), new String(bytes, StandardCharsets.UTF_8));
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        bundle.texts().forEach(text -> byHash.put(Hash.sha256(text.getBytes(StandardCharsets.UTF_8)), text));
        Map<String, String> texts = new HashMap<>();
        documents.forEach((key, document) -> texts.put(key, byHash.get(document.contentHash())));
        return texts;
    }

    private List<String> wrong(java.util.function.Function<ClaimDraft, String> check) {
        return bundle.claims().stream()
                .map(claim -> {
                    String wrong = check.apply(claim);
                    return wrong == null ? null : claim.place() + ": " + wrong;
                })
                .filter(wrong -> wrong != null)
                .toList();
    }

    @Test
    void everyClaimRefersToKnownPredicatesDocumentsAndEntities() {
        assertTrue(
                bundle.claims().size() >= 250, () -> "only " + bundle.claims().size());
        Predicates predicates = new Predicates();
        Set<String> entities =
                bundle.entities().stream().map(one -> one.draft().key()).collect(Collectors.toSet());
        assertEquals(
                List.of(),
                wrong(claim -> predicates.knows(claim.predicate()) ? null : "predicate " + claim.predicate()));
        assertEquals(
                List.of(),
                wrong(claim -> documents.containsKey(claim.document()) ? null : "document " + claim.document()));
        assertEquals(List.of(), wrong(claim -> {
            Set<String> named = new HashSet<>(Set.of(claim.subject()));
            claim.qualifiers().stream().map(Qualifier.Pair::entity).forEach(named::add);
            claim.attribution().stream().map(Hop.Step::agent).forEach(named::add);
            named.add(claim.value() instanceof EntityValue entity ? entity.entityId() : null);
            named.remove(null);
            named.removeAll(entities);
            return named.isEmpty() ? null : "entities " + named;
        }));
        assertEquals(List.of(), wrong(claim -> {
            for (Evidence.Span span : claim.evidence()) {
                DocumentDraft document = documents.get(span.document());
                if (document == null || span.end() > document.length()) {
                    return "span " + span;
                }
            }
            return null;
        }));
    }

    @Test
    void entitiesAreUniqueAndPublishersAndNamePlacesAreKnown() {
        Set<String> entities =
                bundle.entities().stream().map(one -> one.draft().key()).collect(Collectors.toSet());
        assertEquals(bundle.entities().size(), entities.size());
        for (DocumentDraft document : bundle.documents()) {
            assertTrue(document.publisher() == null || entities.contains(document.publisher()), document::key);
        }
        for (Bundle.EntityLine entity : bundle.entities()) {
            for (Name.Form form : entity.names()) {
                for (Name.Occurrence occurrence : form.occurrences()) {
                    assertTrue(
                            documents.containsKey(occurrence.document()),
                            () -> entity.draft().key() + " " + occurrence);
                    assertEquals(
                            CodePoints.length(form.value()),
                            occurrence.end() - occurrence.start(),
                            () -> form + " " + occurrence);
                }
            }
        }
    }

    @Test
    void relativeTimesOfUndatedArticlesHaveNoDates() {
        List<DocumentDraft> undated = bundle.documents().stream()
                .filter(one -> one.publishedAt() == null)
                .toList();
        assertEquals(2, undated.size());
        undated.forEach(document -> assertEquals(PublishedBasis.UNKNOWN, document.publishedBasis()));
        Set<String> keys = undated.stream().map(DocumentDraft::key).collect(Collectors.toSet());
        List<TimeValue> relative = new ArrayList<>();
        for (ClaimDraft claim : bundle.claims()) {
            Stream.of(
                            claim.validTime(),
                            claim.asOf(),
                            claim.statedAt(),
                            claim.value() instanceof TimeValue when ? when : null)
                    .filter(when ->
                            when != null && when.basis() == DateBasis.RELATIVE && keys.contains(claim.document()))
                    .forEach(relative::add);
        }
        assertTrue(relative.size() >= 10, () -> "only " + relative);
        relative.forEach(when -> {
            assertNull(when.from(), when::toString);
            assertNull(when.to(), when::toString);
        });
    }

    private static Stream<TimeValue> times(ClaimDraft claim) {
        return Stream.of(claim.validTime(), claim.asOf(), claim.statedAt()).filter(time -> time != null);
    }

    private static boolean has(ClaimDraft claim, String qualifier) {
        return claim.qualifiers().stream().anyMatch(pair -> pair.key().equals(qualifier));
    }

    @Test
    void everyDerivedDateHasAReason() {
        assertEquals(
                List.of(),
                wrong(claim -> times(claim).anyMatch(time -> time.basis() == DateBasis.DERIVED) == has(claim, "dating")
                        ? null
                        : "a derived date without the qualifier \"dating\", or the reverse"));
        bundle.documents()
                .forEach(document -> assertEquals(
                        document.publishedBasis() == PublishedBasis.DERIVED,
                        document.publishedReason() != null,
                        document::key));
    }

    @Test
    void inferenceHasAReasonAndNoSource() {
        assertEquals(List.of(), wrong(claim -> {
            List<Hop.Step> chain = claim.attribution();
            boolean inferred = chain.stream().anyMatch(step -> INFERRED.equals(step.agentText()));
            boolean alone = chain.size() == 1 && chain.getFirst().anonymous();
            return inferred == has(claim, "inference") && (alone || !inferred) ? null : "an inference";
        }));
        assertTrue(bundle.claims().stream().anyMatch(claim -> has(claim, "inference")));
    }

    @Test
    void agreementIsOfOneArticleAndLinkedToOthersByInference() {
        Set<String> agreements = bundle.entities().stream()
                .map(Bundle.EntityLine::draft)
                .filter(entity ->
                        Set.of("CONTRACT", "NEGOTIATION", "MEMORANDUM").contains(String.valueOf(entity.subkind())))
                .map(EntityDraft::key)
                .collect(Collectors.toSet());
        assertEquals(9, agreements.size(), agreements::toString);
        Map<String, Set<String>> documentsOf = new HashMap<>();
        for (ClaimDraft claim : bundle.claims()) {
            if (claim.predicate().equals("possiblySameAs")) {
                assertTrue(has(claim, "inference"), claim::place);
            } else {
                Set<String> named = new HashSet<>(Set.of(claim.subject()));
                named.add(claim.value() instanceof EntityValue entity ? entity.entityId() : null);
                named.retainAll(agreements);
                named.forEach(agreement -> documentsOf
                        .computeIfAbsent(agreement, _ -> new HashSet<>())
                        .add(claim.document()));
            }
        }
        documentsOf.forEach((agreement, of) -> assertEquals(1, of.size(), agreement));
    }

    @Test
    void aboutIsOnlyWhereTheDocumentSaysSo() {
        assertEquals(
                List.of(),
                wrong(claim -> claim.value() instanceof Money money
                                && money.bound() == Bound.ABOUT
                                && ABOUT.stream().noneMatch(claim.printed()::contains)
                        ? "about: " + claim.printed()
                        : null));
    }

    @Test
    void totalOfADatedDocumentSaysUpToWhenItIsCounted() {
        Predicates predicates = new Predicates();
        assertEquals(
                List.of(),
                wrong(claim -> predicates.of(claim.predicate()).temporality() == Temporality.CUMULATIVE
                                && documents.get(claim.document()).publishedAt() != null
                                && claim.asOf() == null
                        ? "no asOf"
                        : null));
    }

    @Test
    void recentWeeksAreNoStart() {
        Set<String> recent = Set.of("最近几周", "dalam beberapa minggu terakhir");
        List<TimeValue> times = bundle.claims().stream()
                .flatMap(BundledDataTest::times)
                .filter(time -> recent.contains(String.valueOf(time.printed())))
                .toList();
        assertTrue(times.size() > 5);
        times.forEach(time -> assertNull(time.from()));
    }

    @Test
    void everyDealProceedingAndProductHasTheFormsOfTheArticlesThatSpeakOfIt() {
        Map<String, Set<String>> forms = new HashMap<>();
        for (Bundle.EntityLine entity : articles.entities()) {
            if (Set.of(EntityKind.DEAL, EntityKind.PROCEEDING, EntityKind.PRODUCT)
                    .contains(entity.draft().kind())) {
                forms.put(
                        entity.draft().key(),
                        entity.names().stream()
                                .flatMap(name -> name.occurrences().stream())
                                .map(Name.Occurrence::document)
                                .collect(Collectors.toSet()));
            }
        }
        assertEquals(List.of(), wrong(claim -> {
            String object = claim.value() instanceof EntityValue entity ? entity.entityId() : null;
            return claim.predicate().equals("possiblySameAs")
                            || Stream.of(claim.subject(), String.valueOf(object))
                                    .filter(forms::containsKey)
                                    .allMatch(entity -> forms.get(entity).contains(claim.document()))
                    ? null
                    : claim.subject() + " " + object;
        }));
    }

    @Test
    void conversionIsNotAClaimOfItsOwn() {
        int conversions = 0;
        for (ClaimDraft claim : bundle.claims()) {
            if (claim.value() instanceof Money money) {
                for (ConvertedAmount conversion : money.conversions()) {
                    conversions++;
                    assertEquals(
                            List.of(),
                            wrong(other -> other.document().equals(claim.document())
                                            && other.value() instanceof Money amount
                                            && amount.currency().equals(conversion.currency())
                                            && amount.amount().equals(conversion.amount())
                                    ? "is the conversion of " + claim.place()
                                    : null));
                }
            }
        }
        assertTrue(conversions > 0);
    }

    @Test
    void everyTextHasTheHashAndLengthOfItsDocument() {
        texts().forEach((key, text) -> {
            assertTrue(text != null, () -> "no text has the hash of " + key);
            assertEquals(documents.get(key).length(), CodePoints.length(text), key);
        });
    }

    @Test
    void everyPrintedValueIsInItsEvidence() {
        Map<String, String> texts = texts();
        assertEquals(List.of(), wrong(claim -> {
            boolean found = claim.printed() == null;
            for (Evidence.Span span : claim.evidence()) {
                String part = CodePoints.part(texts.get(span.document()), span.start(), span.end());
                if (part == null || part.isBlank() || !part.equals(part.strip())) {
                    return "the span " + span + " is outside of the text or has space around it";
                }
                found |= claim.printed() != null && part.contains(claim.printed());
            }
            return found ? null : "\"" + claim.printed() + "\" is in none of its spans";
        }));
    }

    @Test
    void everyFormOfANameIsAtItsPlaces() {
        Map<String, String> texts = texts();
        List<String> wrong = new ArrayList<>();
        for (Bundle.EntityLine entity : bundle.entities()) {
            for (Name.Form form : entity.names()) {
                for (Name.Occurrence occurrence : form.occurrences()) {
                    String part =
                            CodePoints.part(texts.get(occurrence.document()), occurrence.start(), occurrence.end());
                    if (!form.value().equals(part)) {
                        wrong.add(entity.draft().key() + ": \"" + form.value() + "\" is \"" + part + "\" in "
                                + occurrence);
                    }
                }
            }
        }
        assertEquals(List.of(), wrong);
    }

    @Test
    void noSentenceOfTheTextsIsInTheRepository() throws IOException {
        Map<String, String> texts = texts();
        invented.documents().forEach(document -> texts.remove(document.key()));
        List<String> allowed = new ArrayList<>();
        bundle.documents().stream()
                .map(DocumentDraft::title)
                .filter(title -> title != null)
                .forEach(allowed::add);
        bundle.entities().forEach(entity -> entity.names().forEach(name -> allowed.add(name.value())));
        Map<Integer, Set<String>> runs = new HashMap<>();
        texts.forEach((key, text) -> {
            int length = documents.get(key).language().startsWith("zh") ? 24 : 60;
            String flat = flat(text);
            Set<String> all = runs.computeIfAbsent(length, _ -> new HashSet<>());
            for (int at = 0; at + length <= flat.length(); at++) {
                String run = flat.substring(at, at + length);
                if (allowed.stream().noneMatch(one -> flat(one).contains(run.strip()))) {
                    all.add(run);
                }
            }
        });
        assertTrue(runs.values().stream().allMatch(all -> all.size() > 1000));
        List<String> copied = new ArrayList<>();
        int read = 0;
        for (Path file : files()) {
            String content = content(file);
            if (content != null) {
                read++;
                runs.forEach((length, all) -> {
                    for (int at = 0; at + length <= content.length(); at++) {
                        if (all.contains(content.substring(at, at + length))) {
                            copied.add(file + ": " + content.substring(at, at + length));
                            break;
                        }
                    }
                });
            }
        }
        assertTrue(read > 100);
        assertEquals(List.of(), copied);
    }

    private static String flat(String text) {
        return text.replaceAll("\\s+", " ");
    }

    private static List<Path> files() throws IOException {
        try (Stream<Path> top = Files.list(Path.of(""))) {
            List<Path> all = new ArrayList<>();
            for (Path entry : top.filter(path -> !NOT_IN_THE_REPOSITORY.contains(path.toString()))
                    .toList()) {
                try (Stream<Path> below = Files.walk(entry)) {
                    below.filter(Files::isRegularFile).forEach(all::add);
                }
            }
            return all;
        }
    }

    /** The text of the file; null if it is not UTF-8. */
    private static String content(Path file) throws IOException {
        try {
            return flat(Files.readString(file));
        } catch (MalformedInputException _) {
            return null;
        }
    }
}
