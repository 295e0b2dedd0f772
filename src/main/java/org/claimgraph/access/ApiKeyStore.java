package org.claimgraph.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.claimgraph.platform.database.Database;
import org.claimgraph.platform.database.Row;
import org.claimgraph.platform.database.Sql;

/** The API keys in the database, by the hashes of their texts. */
@ApplicationScoped
class ApiKeyStore {
    private static final String COLUMNS =
            "k.id, k.name, k.role, k.sha256, k.created_at, k.created_by, k.expires_at, k.revoked_at, k.requests_per_minute";
    private final Database database;

    ApiKeyStore(Database database) {
        this.database = database;
    }

    /** Every key, the latest first. */
    List<ApiKey> all() {
        return list(Sql.of("true"));
    }

    /** The key with this id; null if there is none. */
    ApiKey withId(String id) {
        return first(list(Sql.of("k.id = ?", id)));
    }

    /** The key with this hash; null if there is none. */
    ApiKey withHash(String hash) {
        return first(list(Sql.of("k.sha256 = ?", hash)));
    }

    /** The key with this name, whatever the case of letters; null if there is none. */
    ApiKey withName(String name) {
        return first(list(Sql.of("lower(k.name) = lower(?)", name)));
    }

    /** Whether there is a key that has or includes the role and is not revoked. */
    boolean hasRole(Role role) {
        List<String> roles = Arrays.stream(Role.values())
                .filter(one -> one.includes(role))
                .map(Role::name)
                .toList();
        return !list(Sql.of("k.revoked_at is null and k.role = any(?)", roles)).isEmpty();
    }

    @Transactional
    void add(ApiKey key) {
        database.write(
                "insert into api_key (id, name, role, sha256, created_at, created_by, expires_at, requests_per_minute)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?)",
                List.of(Arrays.asList(
                        key.id(),
                        key.name(),
                        key.role().name(),
                        key.sha256(),
                        key.createdAt(),
                        key.createdBy(),
                        key.expiresAt(),
                        key.requestsPerMinute())));
    }

    /** Revokes a key; one that is revoked stays revoked since then. */
    @Transactional
    void revoke(String id, Instant now) {
        database.write(
                "update api_key set revoked_at = ? where id = ? and revoked_at is null", List.of(List.of(now, id)));
    }

    private List<ApiKey> list(Sql condition) {
        return database.list(
                Sql.of("select " + COLUMNS + " from api_key k where")
                        .add(condition)
                        .add("order by k.created_at desc, k.id"),
                ApiKeyStore::read);
    }

    private static ApiKey read(Row row) {
        return new ApiKey(
                row.text(),
                row.text(),
                row.word(Role.class),
                row.text(),
                row.moment(),
                row.text(),
                row.moment(),
                row.moment(),
                row.integerOrNull());
    }

    private static ApiKey first(List<ApiKey> keys) {
        return keys.isEmpty() ? null : keys.getFirst();
    }
}
