package org.claimgraph.access;

import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.claimgraph.engine.execution.ErrorCode;
import org.claimgraph.platform.input.UserErrors;

/** Makes and revokes API keys that are kept in the database. */
@ApplicationScoped
class ApiKeyMaker {
    private final ApiKeyStore store;
    private final ApiKeys keys;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    ApiKeyMaker(ApiKeyStore store, ApiKeys keys, Clock clock) {
        this.store = store;
        this.keys = keys;
        this.clock = clock;
    }

    /**
     * Makes a key and stores it.
     *
     * @param creator the name of the key that makes it; null for a command
     * @return null if there are errors
     */
    NewApiKey make(CreateApiKeyInput input, String creator, UserErrors errors) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        check(input, now, errors);
        if (!errors.isEmpty()) {
            return null;
        }
        String text = ApiKeyText.random(random);
        ApiKey key = new ApiKey(
                UUID.randomUUID().toString(),
                input.name(),
                input.role(),
                ApiKeyText.hash(text),
                now,
                creator,
                input.expiresAt() == null ? null : input.expiresAt().truncatedTo(ChronoUnit.MICROS),
                null,
                input.requestsPerMinute());
        store.add(key);
        keys.forget();
        return new NewApiKey(key, text);
    }

    private void check(CreateApiKeyInput input, Instant now, UserErrors errors) {
        if (!KeyGrant.isName(input.name())) {
            errors.at("name")
                    .badInput("A name has 1 to %d characters, no commas, colons or spaces at its ends."
                            .formatted(KeyGrant.MAX_NAME));
        } else if (store.withName(input.name()) != null) {
            errors.at("name")
                    .add(
                            ErrorCode.CONFLICT,
                            "There is a key with the name \"%s\": choose another name.".formatted(input.name()));
        }
        if (input.expiresAt() != null && !input.expiresAt().isAfter(now)) {
            errors.at("expiresAt")
                    .badInput("%s is not in the future: give a later moment, or leave it out."
                            .formatted(input.expiresAt()));
        }
        if (input.requestsPerMinute() != null && input.requestsPerMinute() < 1) {
            errors.at("requestsPerMinute")
                    .badInput("The limit is %d: give at least 1, or leave it out for the default."
                            .formatted(input.requestsPerMinute()));
        }
    }

    /** Revokes a key; returns it as it is then, or null if there are errors. */
    ApiKey revoke(String id, UserErrors errors) {
        if (store.withId(id) == null) {
            errors.at("id")
                    .add(
                            ErrorCode.NOT_FOUND,
                            "There is no stored key with the id \"%s\": the query apiKeys lists them.".formatted(id));
            return null;
        }
        store.revoke(id, clock.instant().truncatedTo(ChronoUnit.MICROS));
        keys.forget();
        return store.withId(id);
    }
}
