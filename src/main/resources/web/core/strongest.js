// The strongest relations of an entity, by their other end.
import { graphql } from './api.js';

export const STRONGEST = graphql`
  fragment strongest on Neighbourhood {
    nodes {
      entity {
        id
        name
        kind
      }
    }
    edges {
      id
      predicate {
        label(languages: $labelLanguages)
        inverseLabel(languages: $labelLanguages)
      }
      from {
        id
      }
      to {
        id
      }
      state
      independentSources
      unidentifiedSources
    }
  }
`;

/** { other, relations } for each neighbour, in the order of the API: the best sourced first. */
export const strongestOf = (neighbourhood, id) => {
  if (!neighbourhood) return [];
  const others = new Map(neighbourhood.nodes.filter(({ entity }) => entity.id !== id).map(({ entity }) => [entity.id, { other: entity, relations: [] }]));
  for (const edge of neighbourhood.edges) {
    const isSubject = edge.from.id === id;
    if (isSubject || edge.to.id === id) {
      const label = isSubject ? edge.predicate.label : (edge.predicate.inverseLabel ?? edge.predicate.label);
      others.get(isSubject ? edge.to.id : edge.from.id)?.relations.push({ ...edge, label });
    }
  }
  return [...others.values()].filter(({ relations }) => relations.length > 0);
};
