package org.claimgraph.view.fact;

import java.util.List;
import org.claimgraph.claim.Claim;

/**
 * A fact as formed from the claims of its question.
 *
 * @param claims all its claims, retracted ones included, in ledger order, as claims of this fact; at least one
 * @param coversSeveralEvents whether its claims speak of several events at once, so that it is in no sum
 */
record FormedFact(String key, List<Claim> claims, boolean coversSeveralEvents) {}
