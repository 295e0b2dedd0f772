package org.claimgraph.curation;

import java.time.LocalDate;
import org.claimgraph.graph.value.DateBasis;
import org.claimgraph.graph.value.Precision;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;

/** A time with the precision that its source states. It needs a text or a day. */
@Input("TimeInput")
@Description("A time with the precision that its source states. It needs a text or a day.")
public record TimeInput(
        @Description("The time as printed in the document.") String printed,

        @Description("The first day.") LocalDate from,

        @Description(
                "The last day. By default, the precision gives the last day of a value, as-of or stated time; of a valid time it is unknown.")
        LocalDate to,

        @Description("The unit in which the source states the dates; DAY by default.")
        Precision precision,

        @Description("How the dates are known; STATED by default.")
        DateBasis basis,

        @Description("Whether the time has ended on an unknown day, as in \"former\"; false by default.")
        Boolean ended) {}
