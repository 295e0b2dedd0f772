package org.claimgraph.view.resolution;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.claimgraph.claim.Claim;
import org.claimgraph.graph.value.TimeValue;
import org.claimgraph.view.fact.Position;

/** Scores claims under a policy; the highest score wins. */
record PolicyScore(ResolutionPolicy policy, Map<Claim, Position> positions) {
    long score(Claim claim) {
        return switch (policy) {
            case LATEST -> day(claim) == null ? Long.MIN_VALUE : day(claim).toEpochDay();
            case BEST_RANK -> -claim.getRank().ordinal();
            case MOST_INDEPENDENT -> positions.get(claim).getIndependentSources();
            case PRIMARY_SOURCE -> closeness(claim);
        };
    }

    String reason(Claim winner) {
        return switch (policy) {
            case LATEST -> "the latest statement: " + (day(winner) == null ? "not dated" : day(winner));
            case BEST_RANK -> "has the rank " + winner.getRank();
            case MOST_INDEPENDENT ->
                "%d independent sources".formatted(positions.get(winner).getIndependentSources());
            case PRIMARY_SOURCE ->
                switch (closeness(winner)) {
                    case 2 -> "stated by the subject or the other party";
                    case 1 -> "stated by an identified source";
                    default -> "no claim comes from a closer source";
                };
        };
    }

    private static LocalDate day(Claim claim) {
        return Stream.of(
                        last(claim.getAsOf()),
                        last(claim.getStatedAt()),
                        claim.publishedOn(),
                        first(claim.getValidTime()))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static LocalDate last(TimeValue time) {
        return time == null ? null : time.to() == null ? time.from() : time.to();
    }

    private static LocalDate first(TimeValue time) {
        return time == null ? null : time.from() == null ? time.to() : time.from();
    }

    private static int closeness(Claim claim) {
        if (claim.origin().equals(claim.subjectKey()) || claim.origin().equals(claim.objectKey())) {
            return 2;
        }
        return claim.speakerKey() == null ? 0 : 1;
    }
}
