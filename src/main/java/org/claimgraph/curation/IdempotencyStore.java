package org.claimgraph.curation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import org.claimgraph.engine.execution.ErrorCode;
import org.claimgraph.platform.database.Database;
import org.claimgraph.platform.database.Sql;
import org.claimgraph.platform.input.UserErrors;

/** Keeps the results of acts by their idempotency keys, in the transactions of the acts and under the lock of the ledger. */
@ApplicationScoped
class IdempotencyStore {
    private static final TypeReference<List<String>> TEXTS = new TypeReference<>() {};
    private final Database database;
    private final ObjectMapper json;

    IdempotencyStore(Database database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    private record Stored(String hash, String result) {}

    /** The result of the act if it was done before; null if not, or if the key names another act, which is added as an error. */
    List<String> resultOf(RequestedAct act, UserErrors errors) {
        List<Stored> stored = database.list(
                Sql.of(
                        "select r.input_hash, r.result from curation_request r where r.caller = ? and r.idempotency_key = ?",
                        act.caller(),
                        act.input().idempotencyKey()),
                row -> new Stored(row.text(), row.text()));
        if (stored.isEmpty()) {
            return null;
        }
        if (!stored.getFirst().hash().equals(act.hash())) {
            errors.add(
                    ErrorCode.CONFLICT,
                    "The idempotency key \"%s\" was used for another act: choose a new one."
                            .formatted(act.input().idempotencyKey()));
            return null;
        }
        return read(stored.getFirst().result());
    }

    void store(RequestedAct act, List<String> result, Instant now) {
        database.write(
                "insert into curation_request (caller, idempotency_key, input_hash, result, at) values (?, ?, ?, ?, ?)",
                List.of(List.of(act.caller(), act.input().idempotencyKey(), act.hash(), written(result), now)));
    }

    private List<String> read(String result) {
        try {
            return json.readValue(result, TEXTS);
        } catch (JsonProcessingException damaged) {
            throw new IllegalStateException(damaged);
        }
    }

    private String written(List<String> result) {
        try {
            return json.writeValueAsString(result);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
