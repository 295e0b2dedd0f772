package org.claimgraph.curation;

import org.claimgraph.source.HopRole;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

/** One hop of an attribution chain: an agent, as an entity or in words. */
@Input("HopInput")
@Description("One hop of an attribution chain: an agent, as an entity or in words.")
public record HopInput(
        @Description("The agent, if it is a recorded entity.")
        EntityReferenceInput agent,

        @Description("The agent in the words of the document, if it is not.")
        String agentText,

        @NonNull @Description("The agent's role in the chain.")
        HopRole role,

        @Description("Whether the document withholds the agent's name; false by default.")
        Boolean anonymous,

        @Description("The reporting verb as printed, for example \"told\".")
        String verb,

        @Description("Whether the document quotes the agent verbatim; false by default.")
        Boolean quoted) {}
