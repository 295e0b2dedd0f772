package org.claimgraph.view.fact;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.claimgraph.claim.Claim;
import org.claimgraph.claim.Qualifier;
import org.claimgraph.graph.value.Share;
import org.claimgraph.graph.vocabulary.Predicate;
import org.claimgraph.graph.vocabulary.Predicates;

/**
 * Decides which values a claim "there is none" is about: those that answer its question, and those with further separators,
 * since "holds no share" covers shares of every kind. A period or phase says when, so that it has to be the same.
 */
final class NoneCoverage {
    private static final Set<String> TIMES = Set.of("period", "phase");
    private static final String SHARE_OF = "of";
    private final Predicates predicates;
    private final Map<String, List<Qualifier>> qualifiers;

    /** @param qualifiers of claims with separators, by the key of the claim */
    NoneCoverage(Predicates predicates, Map<String, List<Qualifier>> qualifiers) {
        this.predicates = predicates;
        this.qualifiers = qualifiers;
    }

    boolean covers(Claim none, Claim valued) {
        return sharesQuestion(none, valued)
                || none.predicateKey().equals(valued.predicateKey())
                        && isAbout(none.subjectKey(), valued)
                        && predicates.of(none.predicateKey()).separators().stream()
                                .allMatch(separator -> covers(separator, none, valued));
    }

    private static boolean sharesQuestion(Claim none, Claim valued) {
        return none.question().equals(valued.question()) || none.question().equals(valued.otherQuestion());
    }

    /** Whether the subject is an end of the valued claim from which its predicate can be read. */
    private boolean isAbout(String subject, Claim valued) {
        Predicate predicate = predicates.of(valued.predicateKey());
        return subject.equals(valued.subjectKey()) || predicate.symmetric() && subject.equals(valued.objectKey());
    }

    private boolean covers(String separator, Claim none, Claim valued) {
        List<String> restricted = separated(separator, none);
        return restricted.isEmpty() && !TIMES.contains(separator) || restricted.equals(separated(separator, valued));
    }

    private List<String> separated(String separator, Claim claim) {
        Stream<String> stated = qualifiers.getOrDefault(claim.key(), List.of()).stream()
                .map(Qualifier::pair)
                .filter(pair -> pair.key().equals(separator))
                .map(Qualifier.Pair::separated);
        Stream<String> implied = separator.equals(SHARE_OF) && claim.getValue() instanceof Share share
                ? Stream.of(share.of().name())
                : Stream.of();
        return Stream.concat(stated, implied).sorted().toList();
    }
}
