package org.claimgraph.curation;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.claimgraph.claim.ClaimCompletion;
import org.claimgraph.claim.ClaimDraft;
import org.claimgraph.claim.ClaimOutcome;
import org.claimgraph.claim.DraftProblem;
import org.claimgraph.claim.ImportedClaim;
import org.claimgraph.claim.Ledger;
import org.claimgraph.claim.QuoteFinding;
import org.claimgraph.claim.Rank;
import org.claimgraph.engine.execution.ErrorCode;
import org.claimgraph.platform.input.UserErrors;
import org.claimgraph.source.DocumentScan;

/** Records and corrects claims; each method is the work of one act. */
@ApplicationScoped
class ClaimCuration {
    private static final int MAX_CLAIMS = 100;
    private final ClaimInputs inputs;
    private final References references;
    private final DocumentScan documents;
    private final Ledger ledger;

    ClaimCuration(ClaimInputs inputs, References references, DocumentScan documents, Ledger ledger) {
        this.inputs = inputs;
        this.references = references;
        this.documents = documents;
        this.ledger = ledger;
    }

    /** Returns the number of new claims, and the keys of all. */
    List<String> record(RecordClaimsInput input, UserErrors errors, Instant now) {
        UserErrors at = errors.at("claims");
        int size = input.claims().size();
        if (size == 0 || size > MAX_CLAIMS) {
            at.badInput("%d claims are given: give 1 to %d.".formatted(size, MAX_CLAIMS));
            return List.of();
        }
        List<ClaimDraft> drafts = drafts(input.claims(), at);
        if (errors.isEmpty()) {
            check(drafts, at);
        }
        return errors.isEmpty() ? record(drafts, at, now) : List.of();
    }

    private List<ClaimDraft> drafts(List<ClaimInput> claims, UserErrors errors) {
        List<ImportedClaim> submitted = new ArrayList<>();
        for (int position = 0; position < claims.size(); position++) {
            submitted.add(inputs.claim(claims.get(position), errors.at(position)));
        }
        ClaimCompletion completion = ClaimCompletion.of(
                documents, submitted.stream().filter(Objects::nonNull).toList());
        List<ClaimDraft> drafts = new ArrayList<>();
        for (int position = 0; position < claims.size(); position++) {
            if (submitted.get(position) != null) {
                drafts.add(completed(
                        submitted.get(position), completion, errors.at(position).at("evidence")));
            }
        }
        return drafts;
    }

    /** A quote that is not in the text, or in several places of it, is an error here: who records the claim can correct it. */
    private static ClaimDraft completed(ImportedClaim claim, ClaimCompletion completion, UserErrors errors) {
        return errors.reading(() -> completion
                .complete(claim, finding -> {
                    if (finding.cause() != QuoteFinding.Cause.SIMILAR) {
                        errors.badInput(finding.problem() + ".");
                    }
                })
                .draft());
    }

    private void check(List<ClaimDraft> drafts, UserErrors errors) {
        List<List<DraftProblem>> problems = ledger.problems(drafts);
        for (int position = 0; position < problems.size(); position++) {
            for (DraftProblem problem : problems.get(position)) {
                UserErrors field = errors.at(position).at(problem.field());
                (problem.position() == null ? field : field.at(problem.position())).badInput(problem.message());
            }
        }
    }

    /** A claim that was retracted is restored, as it is stated again. */
    private List<String> record(List<ClaimDraft> drafts, UserErrors errors, Instant now) {
        List<ClaimOutcome> outcomes = ledger.recordEach(drafts, now);
        List<String> values = new ArrayList<>();
        values.add(String.valueOf(outcomes.stream()
                .filter(outcome -> outcome.result() == ClaimOutcome.Result.NEW)
                .count()));
        for (int position = 0; position < outcomes.size(); position++) {
            ClaimOutcome outcome = outcomes.get(position);
            if (outcome.result() == ClaimOutcome.Result.REJECTED) {
                errors.at(position).add(ErrorCode.CONFLICT, outcome.problem());
            }
            values.add(outcome.claim());
        }
        return values;
    }

    List<String> retract(RetractClaimInput input, UserErrors errors, Instant now) {
        return change(input.claim(), errors, key -> ledger.retract(List.of(key), now));
    }

    List<String> restore(RestoreClaimInput input, UserErrors errors, Instant now) {
        return change(input.claim(), errors, key -> ledger.restore(List.of(key), now));
    }

    List<String> redact(RedactClaimInput input, UserErrors errors, Instant now) {
        return change(input.claim(), errors, key -> ledger.redact(key, now));
    }

    List<String> rank(RankClaimInput input, UserErrors errors, Instant now) {
        if (input.rank() != Rank.NORMAL && input.reason() == null) {
            errors.at("reason").badInput("The rank %s needs a reason.".formatted(input.rank()));
            return List.of();
        }
        String reason = input.rank() == Rank.NORMAL ? null : input.reason();
        return change(input.claim(), errors, key -> ledger.rank(key, input.rank(), reason, now));
    }

    List<String> supersede(SupersedeClaimInput input, UserErrors errors, Instant now) {
        String older = references.claim(input.older(), errors.at("older"));
        String newer = references.claim(input.newer(), errors.at("newer"));
        if (older == null || newer == null) {
            return List.of();
        }
        ledger.supersede(older, newer, input.kind(), now);
        return List.of(newer);
    }

    private interface Change {
        void apply(String key);
    }

    private List<String> change(String id, UserErrors errors, Change change) {
        String key = references.claim(id, errors.at("claim"));
        if (key == null) {
            return List.of();
        }
        errors.at("claim").reading(() -> {
            change.apply(key);
            return key;
        });
        return List.of(key);
    }
}
