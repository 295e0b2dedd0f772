package org.claimgraph.view.resolution;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.claimgraph.claim.Claim;
import org.claimgraph.graph.value.TimeValue;
import org.claimgraph.view.fact.Position;

/** How much a claim has for it by a policy. */
record PolicyScore(ResolutionPolicy policy, Map<Claim, Position> positions) {
    long score(Claim claim) {
        return switch (policy) {
            case LATEST -> day(claim) == null ? Long.MIN_VALUE : day(claim).toEpochDay();
            case BEST_RANK -> -claim.getRank().ordinal();
            case MOST_INDEPENDENT -> positions.get(claim).getIndependentSources();
            case PRIMARY_SOURCE -> closeness(claim);
        };
    }

    String words(Claim winner) {
        return switch (policy) {
            case LATEST -> "the latest: " + (day(winner) == null ? "not dated" : day(winner));
            case BEST_RANK -> "of the rank " + winner.getRank();
            case MOST_INDEPENDENT ->
                "said by %d independent originals"
                        .formatted(positions.get(winner).getIndependentSources());
            case PRIMARY_SOURCE ->
                switch (closeness(winner)) {
                    case 2 -> "said by one of those whom it is about";
                    case 1 -> "said by a named original";
                    default -> "no claim comes from closer by";
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
