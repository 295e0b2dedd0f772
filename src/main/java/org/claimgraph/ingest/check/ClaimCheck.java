package org.claimgraph.ingest.check;

import org.claimgraph.claim.ClaimDraft;
import org.claimgraph.claim.Qualifier;
import org.claimgraph.graph.value.EntityValue;
import org.claimgraph.graph.value.Money;
import org.claimgraph.graph.value.TextValue;
import org.claimgraph.graph.value.TimeValue;
import org.claimgraph.graph.vocabulary.Predicate;

/** Checks the codes and times of a claim, and that it does not relate an entity to itself. */
public final class ClaimCheck {
    private ClaimCheck() {}

    /** Reports what is probably wrong with a claim that can be recorded. */
    public static void check(ClaimDraft claim, Predicate predicate, WarningSink warnings) {
        switch (claim.value()) {
            case Money money -> {
                warnings.checkCurrency(money.currency());
                money.conversions().forEach(conversion -> warnings.checkCurrency(conversion.currency()));
            }
            case TextValue text -> warnings.checkLanguage(text.language());
            case TimeValue date -> warnings.checkPointPrecision("value", date);
            default -> {}
        }
        claim.qualifiers().forEach(qualifier -> warnings.checkLanguage(qualifier.language()));
        warnings.checkPrecision("validTime", claim.validTime());
        warnings.checkPointPrecision("asOf", claim.asOf());
        warnings.checkPointPrecision("statedAt", claim.statedAt());
        if (isAboutItself(claim, predicate)) {
            warnings.warn(
                    "relation-to-itself",
                    "\"%s\" %s itself: compare it with the source.".formatted(claim.subject(), predicate.label()));
        }
    }

    /** Whether the other party, the value or the qualifier that names it, is the subject. */
    private static boolean isAboutItself(ClaimDraft claim, Predicate predicate) {
        return claim.value() instanceof EntityValue value && claim.subject().equals(value.entityId())
                || claim.qualifiers().stream()
                        .filter(qualifier -> qualifier.key().equals(predicate.object()))
                        .map(Qualifier.Pair::entity)
                        .anyMatch(claim.subject()::equals);
    }
}
