package org.claimgraph.act;

import org.eclipse.microprofile.graphql.Description;

/** The kinds of changes of the graph, each about one sort of node. */
@Description("The kind of a change.")
public enum ChangeKind {
    @Description("A claim was recorded.")
    CLAIM_RECORDED(ChangedNodeType.CLAIM),
    @Description("A claim was retracted.")
    CLAIM_RETRACTED(ChangedNodeType.CLAIM),
    @Description(
            "A claim stands again: its retraction ended or, if there is an otherNode, that claim no longer supersedes it.")
    CLAIM_RESTORED(ChangedNodeType.CLAIM),
    @Description("Another claim superseded the claim.")
    CLAIM_SUPERSEDED(ChangedNodeType.CLAIM),
    @Description("The rank of a claim changed.")
    CLAIM_RANKED(ChangedNodeType.CLAIM),
    @Description("The summary or the printed value of a claim changed with a new version of its data set.")
    CLAIM_CHANGED(ChangedNodeType.CLAIM),
    @Description("A claim was retracted and its content removed.")
    CLAIM_REDACTED(ChangedNodeType.CLAIM),
    @Description("An entity was recorded.")
    ENTITY_RECORDED(ChangedNodeType.ENTITY),
    @Description("The names, identifiers or description of an entity changed.")
    ENTITY_CHANGED(ChangedNodeType.ENTITY),
    @Description("An entity was removed from lists and search.")
    ENTITY_REMOVED(ChangedNodeType.ENTITY),
    @Description("The removal of an entity ended.")
    ENTITY_RESTORED(ChangedNodeType.ENTITY),
    @Description("An entity was merged into another one.")
    ENTITIES_MERGED(ChangedNodeType.ENTITY),
    @Description("A merged entity became separate again.")
    ENTITY_SPLIT(ChangedNodeType.ENTITY),
    @Description("A document was recorded.")
    DOCUMENT_RECORDED(ChangedNodeType.DOCUMENT),
    @Description("The text of a document was attached or detached, or its metadata changed.")
    DOCUMENT_CHANGED(ChangedNodeType.DOCUMENT),
    @Description("A document was removed from lists and search.")
    DOCUMENT_REMOVED(ChangedNodeType.DOCUMENT),
    @Description("The removal of a document ended.")
    DOCUMENT_RESTORED(ChangedNodeType.DOCUMENT),
    @Description("A new conflict was detected.")
    CONFLICT_OPENED(ChangedNodeType.CONFLICT),
    @Description("A conflict ended.")
    CONFLICT_CLOSED(ChangedNodeType.CONFLICT);

    private final ChangedNodeType node;

    ChangeKind(ChangedNodeType node) {
        this.node = node;
    }

    /** The sort of node that the key of such a change belongs to. */
    public ChangedNodeType node() {
        return node;
    }
}
