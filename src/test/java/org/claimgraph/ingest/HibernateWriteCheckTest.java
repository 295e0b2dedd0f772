package org.claimgraph.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import org.claimgraph.engine.execution.ApiException;
import org.claimgraph.engine.execution.ErrorCode;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What one database stores and another does not is refused on both. */
@QuarkusTest
@Tag("database")
class HibernateWriteCheckTest {
    @Inject
    EntityManager manager;

    private void persist(String name, String hash) {
        QuarkusTransaction.begin();
        try {
            manager.persist(new DataSetRecord(name, hash, Instant.EPOCH));
            manager.flush();
        } finally {
            QuarkusTransaction.rollback();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\0b", "a\ud800", "\udc00b"})
    void textThatCannotBeStoredIsRefused(String text) {
        ApiException inId = assertThrows(ApiException.class, () -> persist(text, "hash"));
        assertEquals(ErrorCode.BAD_INPUT, inId.code());
        assertThrows(ApiException.class, () -> persist("name", text));
        persist("name", "hash");
    }
}
