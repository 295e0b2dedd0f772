package org.claimgraph.source;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;

/** A hop of an attribution chain as stored. */
@jakarta.persistence.Entity(name = "claim_hop")
@Table(name = "claim_hop")
class HopRecord {
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

    HopRecord() {}

    HopRecord(String claim, int position, Hop.Step step) {
        place = new Place(claim, position);
        agentId = step.agent();
        agentText = step.agentText();
        role = step.role();
        anonymous = step.anonymous();
        verb = step.verb();
        quoted = step.quoted();
    }
}
