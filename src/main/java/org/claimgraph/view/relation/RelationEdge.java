package org.claimgraph.view.relation;

/**
 * A relation as an edge between two entities, seen from one of them.
 *
 * @param relation the key of the relation
 * @param entity the key of the entity it is seen from
 * @param other the key of the entity at the other end
 * @param sources number of identified independent sources of its fact
 */
public record RelationEdge(String relation, String entity, String other, int sources) {}
