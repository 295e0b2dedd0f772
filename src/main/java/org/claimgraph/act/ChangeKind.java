package org.claimgraph.act;

import org.eclipse.microprofile.graphql.Description;

/** The kinds of changes of the graph, each about one sort of node. */
@Description("The kind of a change.")
public enum ChangeKind {
    @Description("A claim was recorded.")
    CLAIM_RECORDED(ChangedNode.CLAIM),
    @Description("A claim was retracted.")
    CLAIM_RETRACTED(ChangedNode.CLAIM),
    @Description("The retraction of a claim ended.")
    CLAIM_RESTORED(ChangedNode.CLAIM),
    @Description("Another claim took the place of the claim.")
    CLAIM_SUPERSEDED(ChangedNode.CLAIM),
    @Description("The rank of a claim changed.")
    CLAIM_RANKED(ChangedNode.CLAIM),
    @Description("A claim was retracted and its content removed.")
    CLAIM_REDACTED(ChangedNode.CLAIM),
    @Description("An entity was recorded.")
    ENTITY_RECORDED(ChangedNode.ENTITY),
    @Description("An entity got further names or identifiers, or its description changed.")
    ENTITY_CHANGED(ChangedNode.ENTITY),
    @Description("The id of an entity stands for another entity from now on.")
    ENTITIES_MERGED(ChangedNode.ENTITY),
    @Description("The id of an entity no longer stands for another entity.")
    ENTITY_SPLIT(ChangedNode.ENTITY),
    @Description("A document was recorded.")
    DOCUMENT_RECORDED(ChangedNode.DOCUMENT),
    @Description("The text of a document was attached, or its description changed.")
    DOCUMENT_CHANGED(ChangedNode.DOCUMENT),
    @Description("A conflict was detected that was not there before.")
    CONFLICT_OPENED(ChangedNode.CONFLICT),
    @Description("A conflict is there no longer.")
    CONFLICT_CLOSED(ChangedNode.CONFLICT);

    private final ChangedNode node;

    ChangeKind(ChangedNode node) {
        this.node = node;
    }

    /** The sort of node that the key of such a change belongs to. */
    public ChangedNode node() {
        return node;
    }
}
