package org.claimgraph.source;

import org.claimgraph.engine.execution.ApiException;
import org.claimgraph.platform.database.Row;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** A hop of a claim's attribution chain. */
@Description("One hop of an attribution chain, which leads from the publisher to the original speaker.")
public final class Hop {
    /** The columns that {@link #read} reads, in its order. */
    static final String COLUMNS = "h.agent_id, h.agent_text, h.role, h.anonymous, h.verb, h.quoted";

    private final Step step;

    private Hop(Step step) {
        this.step = step;
    }

    static Hop read(Row row) {
        return new Hop(new Step(row.text(), row.text(), row.word(HopRole.class), row.truth(), row.text(), row.truth()));
    }

    /**
     * The content of a hop.
     *
     * @param agent the key of the agent; null where it is not a recorded entity
     * @param agentText the agent as a text; null where the agent is an entity
     * @param verb the reporting verb as printed; null without one
     */
    public record Step(String agent, String agentText, HopRole role, boolean anonymous, String verb, boolean quoted) {
        public Step {
            if (role == null) {
                throw ApiException.badInput("A hop of the attribution has no role.");
            }
            if (agent == null && agentText == null) {
                throw ApiException.badInput("A hop of the attribution needs an agent or an agentText.");
            }
        }

        /** This step, anonymous if its text is a placeholder for an agent who is not named. */
        public Step withoutPlaceholder() {
            return anonymous || agent != null || !UnnamedAgents.include(agentText)
                    ? this
                    : new Step(null, agentText, role, true, verb, quoted);
        }

        /** The canonical form, a part of a claim's id. */
        public String canonical() {
            return role + " " + (agent == null ? "\"" + agentText + "\"" : agent);
        }
    }

    public Step step() {
        return step;
    }

    String agentKey() {
        return step.agent();
    }

    @Description("The agent as a text; null where the agent is an entity.")
    public String getAgentText() {
        return step.agentText();
    }

    @NonNull
    @Description("The agent's role in the chain.")
    public HopRole getRole() {
        return step.role();
    }

    @Description("Whether the document withholds the agent's name.")
    public boolean isAnonymous() {
        return step.anonymous();
    }

    @Description("The reporting verb as printed, for example \"told\"; null without one.")
    public String getVerb() {
        return step.verb();
    }

    @Description("Whether the document quotes the agent verbatim.")
    public boolean isQuoted() {
        return step.quoted();
    }
}
