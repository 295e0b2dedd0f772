package org.claimgraph.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.claimgraph.TestClient;
import org.claimgraph.engine.execution.ApiException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
@Tag("database")
class DocumentRecorderTest {
    @Inject
    DocumentRecorder recorder;

    @Inject
    DocumentReader documents;

    private static DocumentDraft draft(String key, String publisher) {
        return new DocumentDraft(key, null, "en", publisher, null, null, null, null, null, null, null);
    }

    /** The recorder itself refuses it, for every caller: on embedded H2 no foreign key does. */
    @Test
    void documentOfAPublisherThatIsNoEntityIsRefused() {
        List<DocumentDraft> drafts =
                List.of(draft("recorder-known", "openai"), draft("recorder-unknown", "recorder-nobody"));
        ApiException refusal = assertThrows(
                ApiException.class, () -> QuarkusTransaction.requiringNew().run(() -> recorder.record(drafts)));
        assertTrue(
                refusal.getMessage().contains("\"recorder-nobody\" of the document \"recorder-unknown\""),
                refusal.getMessage());
        assertEquals(Map.of(), documents.withKeys(List.of("recorder-known", "recorder-unknown")));
    }

    @Test
    void mutationNamesAnUnknownPublisher() {
        String answer = TestClient.as(
                        "CURATOR",
                        "mutation { recordDocument(input: {language: \"en\", title: \"T\", publisher: {id: \"entity/recorder-nobody\"}}) { errors { message path } } }",
                        Map.of())
                .json()
                .toString();
        assertTrue(answer.contains("recorder-nobody") && answer.contains("publisher"), answer);
    }
}
