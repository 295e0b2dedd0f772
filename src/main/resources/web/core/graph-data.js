// What the graph page reads: the surroundings of entities, the path between two, and who has contested facts.
import { useEffect, useMemo, useState } from './html.js';
import { graphql, request, useQuery } from './api.js';
import { emptyGraph, withMore } from './graph-model.js';
import { VALUE } from '../parts/value-fields.js';

const EDGE = graphql`
  fragment edge on Relation {
    id
    predicate {
      key
      label(languages: $labelLanguages)
    }
    from {
      id
      name
      kind
    }
    to {
      id
      name
      kind
    }
    state
    independentSources
    unidentifiedSources
    modalities
    validTime {
      from
    }
    fact {
      id
      value {
        ...value
      }
    }
  }
`;

export const NEIGHBOURHOOD = graphql`
  query Neighbourhood($id: ID!, $depth: Int, $validAt: Date, $knownAt: DateTime, $labelLanguages: [String!]) {
    neighbourhood(id: $id, depth: $depth, limit: 200, validAt: $validAt, knownAt: $knownAt) {
      omittedNodes
      nodes {
        entity {
          id
          name
          kind
        }
      }
      edges {
        ...edge
      }
    }
  }
  ${EDGE}
  ${VALUE}
`;

export const PATH = graphql`
  query Path($from: ID!, $to: ID!, $sources: Int, $steps: Int, $validAt: Date, $knownAt: DateTime, $labelLanguages: [String!]) {
    path(from: $from, to: $to, minIndependentSources: $sources, maxLength: $steps, validAt: $validAt, knownAt: $knownAt) {
      steps {
        to {
          id
        }
        relations {
          ...edge
        }
      }
    }
  }
  ${EDGE}
  ${VALUE}
`;

const CONTESTED = graphql`
  query ContestedEntities($ids: [ID!]!, $knownAt: DateTime) {
    facts(filter: { subject: { in: $ids }, states: [CONTESTED] }, first: 100, knownAt: $knownAt) {
      nodes {
        subject {
          id
        }
      }
    }
  }
`;

/** The graph around the given entities; entities that the reader expands are added. */
export const useGraph = (roots, depth, { validAt, knownAt }) => {
  const [state, setState] = useState({ graph: emptyGraph(), omitted: 0 });
  const asked = JSON.stringify([roots, depth, validAt, knownAt]);
  const add = async ({ graph, omitted }, ids, steps = 1) => {
    let next = { graph, omitted };
    for (const id of ids) {
      const { neighbourhood } = await request(NEIGHBOURHOOD, { id, depth: steps, validAt, knownAt });
      if (neighbourhood) {
        next = {
          graph: withMore(next.graph, neighbourhood.nodes.map(({ entity }) => entity), neighbourhood.edges, neighbourhood.nodes[0].entity.id),
          omitted: next.omitted + neighbourhood.omittedNodes,
        };
      }
    }
    return next;
  };
  useEffect(() => {
    let current = true;
    setState((old) => ({ ...old, loading: true }));
    add({ graph: emptyGraph(), omitted: 0 }, roots, depth).then(
      (found) => current && setState(found),
      (error) => current && setState({ graph: emptyGraph(), omitted: 0, error }),
    );
    return () => (current = false);
  }, [asked]);
  const expand = (id) => add(state, [id]).then(setState, () => {});
  return { ...state, expand };
};

/** The shortest and best sourced path: its entities, and relations between them. Null until it is known. */
export const usePath = (from, to, minSources, times) => {
  const query = useQuery(from && to ? PATH : null, { from, to, sources: minSources, ...times });
  return useMemo(() => {
    if (query.error) return { ids: [], entities: [], relations: [] };
    if (!query.data) return null;
    const steps = query.data.path[0]?.steps ?? [];
    const relations = steps.flatMap((step) => step.relations);
    return { ids: steps.length ? [from, ...steps.map((step) => step.to.id)] : [], entities: relations.flatMap((relation) => [relation.from, relation.to]), relations };
  }, [query.data, query.error, from]);
};

const MOST_IDS = 500;
const NONE = new Set();

/** The ids of those of the entities that have contested facts. */
export const useContested = (ids, knownAt) => {
  const query = useQuery(ids.length ? CONTESTED : null, { ids: ids.slice(0, MOST_IDS), knownAt });
  return useMemo(() => (query.data ? new Set(query.data.facts.nodes.map(({ subject }) => subject.id)) : NONE), [query.data]);
};
