package org.claimgraph.view.statistics;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.claimgraph.claim.Modality;
import org.claimgraph.view.compare.Stance;
import org.eclipse.microprofile.graphql.Description;

@Description("The basis of numbers. Numbers with different bases are never added up.")
public enum AmountBasis {
    @Description("Stated as a fact.")
    STATED,
    @Description("Planned, expected or forecast.")
    INTENDED,
    @Description("Alleged, speculated, conditional or an opinion.")
    SUPPOSED,
    @Description("Totals up to a time. Later totals include earlier ones, so they have no sum.")
    TOTAL;

    /** The basis of numbers that are claimed with the stance. */
    static AmountBasis of(Stance stance) {
        return switch (stance) {
            case FACT -> STATED;
            case INTENTION -> INTENDED;
            case CONDITION, SUSPICION, OPINION -> SUPPOSED;
        };
    }

    /** The expression of the basis of the claim in the table alias {@code c}. */
    static String expression() {
        return Arrays.stream(Modality.values())
                .map(modality -> " when '%s' then '%s'".formatted(modality, of(Stance.of(modality))))
                .collect(Collectors.joining("", "case c.modality", " end"));
    }
}
