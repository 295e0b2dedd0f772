package org.claimgraph.source;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import org.claimgraph.engine.execution.ApiException;
import org.claimgraph.platform.database.Row;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** One step of a claim's way from the page to the mouth. */
@jakarta.persistence.Entity(name = "claim_hop")
@Table(name = "claim_hop")
@Description("One step of a claim's way from the page to the mouth.")
public class Hop {
    /** The columns that {@link #Hop(Row)} reads, in its order. */
    static final String COLUMNS = "h.agent_id, h.agent_text, h.role, h.anonymous, h.verb, h.quoted";

    @EmbeddedId
    private Place place;

    @Column(name = "agent_id")
    private String agentId;

    @Column(name = "agent_text")
    private String agentText;

    @Enumerated(EnumType.STRING)
    private HopRole role;

    private boolean anonymous;
    private String verb;
    private boolean quoted;

    @Embeddable
    record Place(
            @Column(name = "claim_id") String claim,
            @Column(name = "position") int position) {}

    /**
     * A step without its claim.
     *
     * @param agent the key of an entity, or null
     * @param agentText words for whoever is no entity of the graph, or null
     * @param verb how the document says that it was said, as printed; or null
     */
    public record Step(String agent, String agentText, HopRole role, boolean anonymous, String verb, boolean quoted) {
        public Step {
            if (role == null) {
                throw ApiException.badInput("A hop of the attribution has no role.");
            }
            if (agent == null && agentText == null) {
                throw ApiException.badInput("A hop of the attribution needs an agent or words for one.");
            }
        }

        /** The same for the same step: part of a claim's id. */
        public String normal() {
            return role + " " + (agent == null ? "\"" + agentText + "\"" : agent);
        }
    }

    Hop() {}

    Hop(Row row) {
        agentId = row.text();
        agentText = row.text();
        role = row.word(HopRole.class);
        anonymous = row.truth();
        verb = row.text();
        quoted = row.truth();
    }

    Hop(String claim, int position, Step step) {
        place = new Place(claim, position);
        agentId = step.agent();
        agentText = step.agentText();
        role = step.role();
        anonymous = step.anonymous();
        verb = step.verb();
        quoted = step.quoted();
    }

    String agentId() {
        return agentId;
    }

    @Description("Who it was, in words, where it is no entity of the graph.")
    public String getAgentText() {
        return agentText;
    }

    @NonNull
    @Description("What the agent did in passing the claim on.")
    public HopRole getRole() {
        return role;
    }

    @Description("Whether the document keeps the agent's name back.")
    public boolean isAnonymous() {
        return anonymous;
    }

    @Description("How the document says that it was said, as printed; null where it does not.")
    public String getVerb() {
        return verb;
    }

    @Description("Whether the words are quoted.")
    public boolean isQuoted() {
        return quoted;
    }
}
