package org.claimgraph.curation;

import java.util.List;
import org.claimgraph.claim.Modality;
import org.claimgraph.claim.Polarity;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

/** A claim to be recorded. */
@Input("ClaimInput")
@Description("A claim to be recorded.")
public record ClaimInput(
        @Id @NonNull @Description("The id of the document that makes the claim.")
        String document,

        @NonNull @Description("The entity that the claim is about.")
        EntityReferenceInput subject,

        @NonNull @Description("The key of the predicate, for example invested.")
        String predicate,

        @NonNull @Description("The value that the claim states.")
        ValueInput value,

        @Description("The value as printed in the document.")
        String printed,

        @Description("The qualifiers, which narrow the claim down.")
        List<QualifierInput> qualifiers,

        @Description("The claim in one English sentence; by default made of predicate and value.")
        String summary,

        @Description("Whether the claim affirms or negates the statement; AFFIRMED by default.")
        Polarity polarity,

        @Description("How certain or committed the statement is; ASSERTED by default.")
        Modality modality,

        @Description(
                "The attribution chain, from the publisher to the original speaker; by default the publisher of the document, or its title if it has none.")
        List<HopInput> attribution,

        @NonNull
        @Description(
                "The places in documents that support the claim, at least one; the first one in the document of the claim.")
        List<@NonNull EvidenceInput> evidence,

        @Description("When the statement holds or held, according to the document.")
        TimeInput validTime,

        @Description("The date up to which a total is counted.")
        TimeInput asOf,

        @Description("When the statement was made.") TimeInput statedAt,

        @Description("The person or program that extracted the claim from the document.")
        String extractor) {}
