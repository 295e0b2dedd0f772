package org.claimgraph.curation;

import io.smallrye.graphql.api.OneOf;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;

/** The value of a claim; exactly one field. */
@OneOf
@Input("ValueInput")
@Description("The value of a claim; exactly one field.")
public record ValueInput(
        @Description("An amount of money.") MoneyInput money,

        @Description("A share in percent.") ShareInput share,

        @Description("A number of units.") QuantityInput quantity,

        @Description("A date or a range of days.") TimeInput time,

        @Description("A recorded entity.") EntityReferenceInput entity,

        @Description("A text.") TextInput text,

        @Description("True or false.") Boolean truth,

        @Description("The document says that the value is unknown or undisclosed; its wording.")
        String unknown,

        @Description("The document says that there is no value; its wording.")
        String none) {}
