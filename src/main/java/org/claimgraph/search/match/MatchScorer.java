package org.claimgraph.search.match;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.claimgraph.graph.EntityKind;
import org.claimgraph.graph.Identifier;
import org.claimgraph.search.analysis.NameForm;

/** Scores how likely two descriptions mean the same entity, from 0 to 1, and explains the score. */
public final class MatchScorer {
    /** The score from which on two descriptions are taken for the same entity. */
    public static final double THRESHOLD = 0.73;

    private static final double SAME_IDENTIFIER = 0.95;
    private static final double OTHER_IDENTIFIER = -0.4;
    private static final double OTHER_YEAR = -0.35;
    private static final double OTHER_COUNTRY = -0.15;
    private static final double SAME_YEAR = 0.05;
    private static final double SAME_COUNTRY = 0.01;

    private MatchScorer() {}

    /** The score of two descriptions. */
    public static MatchScore score(MatchSubject one, MatchSubject other) {
        List<MatchFeature> features = new ArrayList<>();
        double name = name(one, other, features);
        double score = name;
        score += year(one, other, name, features);
        score += country(one, other, features);
        score = identifiers(one, other, score, features);
        return new MatchScore(Math.clamp(score, 0, 1), features);
    }

    private static double name(MatchSubject one, MatchSubject other, List<MatchFeature> features) {
        double best = 0;
        String pair = "";
        for (NameForm name : one.names()) {
            for (NameForm candidate : other.names()) {
                double similarity = one.kind() == EntityKind.PERSON
                        ? NameSimilarity.ofPersons(name, candidate)
                        : NameSimilarity.ofOrganizations(name, candidate);
                if (similarity > best) {
                    best = similarity;
                    pair = name.folded() + " / " + candidate.folded();
                }
            }
        }
        features.add(new MatchFeature("name", best, pair));
        return best;
    }

    private static double year(MatchSubject one, MatchSubject other, double name, List<MatchFeature> features) {
        if (one.years().isEmpty() || other.years().isEmpty()) {
            return 0;
        }
        boolean same = !Collections.disjoint(one.years(), other.years());
        double effect = same ? SAME_YEAR : OTHER_YEAR;
        features.add(new MatchFeature("year", effect, one.years() + " / " + other.years()));
        return same && name < 0.5 ? 0 : effect;
    }

    private static double country(MatchSubject one, MatchSubject other, List<MatchFeature> features) {
        if (one.countries().isEmpty() || other.countries().isEmpty()) {
            return 0;
        }
        boolean same = !Collections.disjoint(one.countries(), other.countries());
        double effect = same ? SAME_COUNTRY : OTHER_COUNTRY;
        features.add(new MatchFeature("country", effect, one.countries() + " / " + other.countries()));
        return effect;
    }

    private static double identifiers(MatchSubject one, MatchSubject other, double score, List<MatchFeature> features) {
        double effect = 0;
        for (Identifier.Code code : one.identifiers()) {
            for (Identifier.Code candidate : other.identifiers()) {
                if (code.scheme().equalsIgnoreCase(candidate.scheme())) {
                    boolean same = plain(code.value()).equals(plain(candidate.value()));
                    features.add(new MatchFeature(
                            "identifier",
                            same ? SAME_IDENTIFIER : OTHER_IDENTIFIER,
                            code.scheme() + " " + code.value() + " / " + candidate.value()));
                    if (same) {
                        return Math.max(score, SAME_IDENTIFIER);
                    }
                    effect = OTHER_IDENTIFIER;
                }
            }
        }
        return score + effect;
    }

    private static String plain(String value) {
        return value.replaceAll("[^\\p{L}\\p{N}]", "").toLowerCase(Locale.ROOT);
    }
}
