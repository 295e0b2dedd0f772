package org.claimgraph.view;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.claimgraph.claim.Claim;
import org.claimgraph.graph.value.Basis;
import org.claimgraph.graph.value.When;

/** The time that several claims speak of. */
final class Times {
    private Times() {}

    /** The claims' own time where they give one and the same; else from the first to the last day, an end that one leaves open staying open. */
    static When hull(List<Claim> claims) {
        List<When> times = claims.stream()
                .map(Claim::getValidTime)
                .filter(Objects::nonNull)
                .toList();
        if (times.isEmpty() || times.stream().map(When::normal).distinct().count() == 1) {
            return times.isEmpty() ? null : times.getFirst();
        }
        List<When> dated = times.stream()
                .filter(time -> time.from() != null || time.to() != null)
                .toList();
        if (dated.isEmpty()) {
            return times.getFirst();
        }
        LocalDate from = dated.stream()
                .map(When::from)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(null);
        LocalDate to = dated.stream().anyMatch(time -> time.to() == null)
                ? null
                : dated.stream().map(When::to).max(Comparator.naturalOrder()).orElseThrow();
        return new When(null, from, to, dated.getFirst().precision(), Basis.DERIVED);
    }
}
