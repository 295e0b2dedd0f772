package org.claimgraph.curation;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.claimgraph.act.LedgerLock;
import org.claimgraph.claim.ContestedFacts;
import org.claimgraph.claim.ContestedFacts.ContestedClaims;
import org.claimgraph.engine.execution.ApiException;
import org.claimgraph.engine.execution.ErrorCode;
import org.claimgraph.engine.execution.RequestBudget;
import org.claimgraph.platform.input.UserErrors;

/** Finds out what a merge would do: does it, looks, and rolls it back. */
@ApplicationScoped
class MergePreviewReader {
    private static final int LOCK_SECONDS = 3;
    private final IdentityCuration identities;
    private final References references;
    private final ContestedFacts facts;
    private final LedgerLock lock;
    private final Clock clock;

    MergePreviewReader(
            IdentityCuration identities, References references, ContestedFacts facts, LedgerLock lock, Clock clock) {
        this.identities = identities;
        this.references = references;
        this.facts = facts;
        this.lock = lock;
        this.clock = clock;
    }

    /** What was found, thrown so that the transaction is rolled back. */
    private static final class Found extends RuntimeException {
        private final transient List<ContestedClaims> contested;

        Found(List<ContestedClaims> contested) {
            super(null, null, false, false);
            this.contested = contested;
        }
    }

    MergePreview of(EntityReferenceInput fromInput, EntityReferenceInput intoInput) {
        UserErrors errors = new UserErrors();
        String from = references.entity(fromInput, errors.at("from"));
        String into = references.entity(intoInput, errors.at("into"));
        if (!errors.isEmpty()) {
            throw ApiException.badInput(errors.all().getFirst().message());
        }
        return RequestBudget.suspended(() -> preview(from, into));
    }

    private MergePreview preview(String from, String into) {
        String refusal = null;
        List<ContestedClaims> contested = List.of();
        try {
            contested = contestedBy(from, into);
        } catch (ApiException reason) {
            if (reason.code() != ErrorCode.CONFLICT) {
                throw reason;
            }
            refusal = reason.getMessage();
        }
        return new MergePreview(
                references.entity(from),
                references.entity(into),
                refusal,
                facts.countNaming(from),
                contested.stream()
                        .map(fact -> new ContestedFact(fact.predicate(), references.claims(fact.claims())))
                        .toList());
    }

    private List<ContestedClaims> contestedBy(String from, String into) {
        try {
            QuarkusTransaction.requiringNew().run(() -> {
                lock.acquireWithin(LOCK_SECONDS);
                Set<String> before = new HashSet<>();
                facts.about(List.of(from, into)).forEach(fact -> before.addAll(fact.claims()));
                identities.merge(from, into, clock.instant().truncatedTo(ChronoUnit.MICROS));
                throw new Found(facts.about(List.of(into)).stream()
                        .filter(fact -> Collections.disjoint(fact.claims(), before))
                        .toList());
            });
            throw new IllegalStateException("A preview was not rolled back.");
        } catch (Found found) {
            return found.contested;
        }
    }
}
