package org.claimgraph.graph.vocabulary;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collections;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.claimgraph.access.SenderScope;
import org.claimgraph.platform.database.HiddenValues;

/**
 * Hides what claims state with predicates that the vocabulary marks as restricted from requests without a key. Statements that
 * read for requests say {@code visible(predicate)} of claims, facts, relations and conflicts.
 */
@ApplicationScoped
public class RestrictedPredicates implements HiddenValues {
    private final SenderScope sender;
    private final Set<String> restricted;

    RestrictedPredicates(SenderScope sender, Predicates predicates) {
        this.sender = sender;
        SortedSet<String> keys = new TreeSet<>();
        predicates.all().stream()
                .filter(Predicate::restricted)
                .map(Predicate::key)
                .forEach(keys::add);
        this.restricted = Collections.unmodifiableSortedSet(keys);
    }

    /** The keys of the predicates that the work of this thread must not show. */
    @Override
    public Set<String> ofThread() {
        return sender.isWithoutKey() ? restricted : Set.of();
    }
}
