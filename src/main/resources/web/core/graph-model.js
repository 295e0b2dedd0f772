// The entities and relations of the graph picture. Relations between the same two entities are one bundle.
import { visible } from './format.js';

export const emptyGraph = () => ({ nodes: new Map(), relations: new Map(), expanded: new Set() });

/** The graph with more entities and relations, of which one entity may be the centre. */
export const withMore = (graph, entities, found, centre = null) => {
  const nodes = new Map(graph.nodes);
  const relations = new Map(graph.relations);
  entities.forEach((entity) => nodes.set(entity.id, entity));
  found.forEach((relation) => relations.set(relation.id, relation));
  return { nodes, relations, expanded: centre ? new Set([...graph.expanded, centre]) : graph.expanded };
};

const PLANNED = new Set(['PLANNED', 'ALLEGED', 'EXPECTED', 'SPECULATED', 'CONDITION']);
const strength = ({ independentSources, unidentifiedSources }) => independentSources * 100 + unidentifiedSources;
const gravest = (relations) =>
  ['CONTESTED', 'CORROBORATED', 'NOT_COMPARABLE', 'SINGLE_SOURCE', 'NO_IDENTIFIED_SOURCE', 'SUPERSEDED'].find((state) => relations.some((relation) => relation.state === state));

/** The id of the bundle between two entities. */
export const bundleId = (one, other) => [one, other].sort().join('|');

/** The bundles of relations that the filters leave, strongest first: { id, source, target, relations, state, weight, planned }. */
export const bundlesOf = (graph, { hiddenKinds, minSources, hiddenPredicates, keep }) => {
  const byPair = new Map();
  for (const relation of graph.relations.values()) {
    const ends = [relation.from, relation.to];
    const visibleEnds = ends.every(({ id, kind }) => keep.has(id) || !hiddenKinds.has(kind));
    if (!visibleEnds || ends[0].id === ends[1].id || relation.independentSources < minSources || hiddenPredicates.has(relation.predicate.key)) continue;
    const [source, target] = ends.map(({ id }) => id).sort();
    const id = bundleId(source, target);
    if (!byPair.has(id)) byPair.set(id, { id, source, target, relations: [] });
    byPair.get(id).relations.push(relation);
  }
  return [...byPair.values()]
    .map((bundle) => {
      const relations = bundle.relations.sort((a, b) => strength(b) - strength(a));
      return {
        ...bundle,
        relations,
        state: gravest(relations),
        weight: Math.max(...relations.map(({ independentSources }) => independentSources)),
        planned: relations.every(({ modalities }) => modalities.every((modality) => PLANNED.has(modality))),
      };
    })
    .sort((a, b) => strength(b.relations[0]) - strength(a.relations[0]) || b.relations.length - a.relations.length);
};

const STACKED_FROM = 3;
const FEW = 24;

/** What makes two entities alike: a kind, and the same relation in the same direction to one and the same entity. */
const likenessOf = (node, bundle) => {
  const other = bundle.source === node.id ? bundle.target : bundle.source;
  const [{ predicate, from }] = bundle.relations;
  return `stack|${other}|${node.kind}|${predicate.key}|${from.id === node.id}`;
};

const MOST_NOTABLE = 12;

/** The ids of the bundles that a reader should not have to open a stack for: the contested ones, and the best sourced of all. */
const notableOf = (bundles) =>
  new Set([...bundles.filter(({ state }) => state === 'CONTESTED'), ...bundles.filter(({ weight }) => weight > 1).slice(0, MOST_NOTABLE)].map(({ id }) => id));

/**
 * The picture's nodes and bundles, in which alike entities around one of the kept entities are a stack: a node with `members`.
 * Relations of the members to other entities appear when the stack is opened.
 *
 * @param keep the entities that stay by themselves
 * @param open the ids of the stacks that the reader has opened
 */
export const stacked = (nodes, bundles, { keep, open }) => {
  if (nodes.length <= FEW) return { nodes, bundles };
  const byNode = new Map(nodes.map(({ id }) => [id, []]));
  bundles.filter(({ source, target }) => keep.has(source) || keep.has(target)).forEach((bundle) => [bundle.source, bundle.target].forEach((id) => byNode.get(id)?.push(bundle)));
  const notable = notableOf(bundles);
  const leaves = nodes.filter(({ id }) => !keep.has(id) && byNode.get(id).length === 1 && !notable.has(byNode.get(id)[0].id));
  const stacks = [...Map.groupBy(leaves, (node) => likenessOf(node, byNode.get(node.id)[0]))].filter(([id, members]) => members.length >= STACKED_FROM && !open.has(id));
  const hidden = new Set(stacks.flatMap(([, members]) => members.map(({ id }) => id)));
  const made = stacks.map(([id, members]) => {
    const own = members.map((member) => byNode.get(member.id)[0]);
    const other = id.split('|')[1];
    return {
      node: { id, name: String(members.length), kind: members[0].kind, members },
      bundle: {
        id: `${id}|bundle`, source: id, target: other, relations: own.flatMap(({ relations }) => relations), state: gravest(own.flatMap(({ relations }) => relations)),
        weight: Math.max(...own.map(({ weight }) => weight)), planned: own.every(({ planned }) => planned),
      },
    };
  });
  return {
    nodes: [...nodes.filter(({ id }) => !hidden.has(id)), ...made.map(({ node }) => node)],
    bundles: [...bundles.filter(({ source, target }) => !hidden.has(source) && !hidden.has(target)), ...made.map(({ bundle }) => bundle)],
  };
};

const escaped = (text) => String(text).replace(/[<>&"']/g, (c) => `&#${c.charCodeAt(0)};`).replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F]/g, '');

/** The picture's graph as GraphML. */
export const graphml = (nodes, bundles) => `<?xml version="1.0" encoding="UTF-8"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns">
<key id="name" for="node" attr.name="name" attr.type="string"/><key id="kind" for="node" attr.name="kind" attr.type="string"/>
<key id="predicate" for="edge" attr.name="predicate" attr.type="string"/><key id="state" for="edge" attr.name="state" attr.type="string"/>
<key id="identified" for="edge" attr.name="identifiedSources" attr.type="int"/><key id="unidentified" for="edge" attr.name="unidentifiedSources" attr.type="int"/>
<graph edgedefault="directed">
${nodes.map(({ id, name, kind }) => `<node id="${escaped(id)}"><data key="name">${escaped(name)}</data><data key="kind">${kind}</data></node>`).join('\n')}
${bundles
  .flatMap(({ relations }) => relations)
  .map((r) => `<edge id="${escaped(r.id)}" source="${escaped(r.from.id)}" target="${escaped(r.to.id)}"><data key="predicate">${escaped(r.predicate.key)}</data><data key="state">${r.state}</data><data key="identified">${r.independentSources}</data><data key="unidentified">${r.unidentifiedSources}</data></edge>`)
  .join('\n')}
</graph></graphml>
`;

/** The picture as SVG, at the places where the nodes are. */
export const svg = (nodes, bundles, places, colours) => {
  const xs = [...places.values()].map(({ x }) => x);
  const ys = [...places.values()].map(({ y }) => y);
  const [left, top] = [Math.min(...xs) - 80, Math.min(...ys) - 60];
  const [width, height] = [Math.max(...xs) - left + 80, Math.max(...ys) - top + 60];
  const at = (id) => places.get(id);
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${left} ${top} ${width} ${height}" font-family="sans-serif" font-size="12">
<rect x="${left}" y="${top}" width="${width}" height="${height}" fill="${colours.bg}"/>
${bundles.map((b) => `<line x1="${at(b.source).x}" y1="${at(b.source).y}" x2="${at(b.target).x}" y2="${at(b.target).y}" stroke="${colours[b.state] ?? colours.line}" stroke-width="${widthOf(b)}"${b.planned ? ' stroke-dasharray="6 4"' : ''}/>`).join('\n')}
${nodes.map(({ id, name }) => `<circle cx="${at(id).x}" cy="${at(id).y}" r="12" fill="${colours.surface}" stroke="${colours.ink}" stroke-width="1.5"/><text x="${at(id).x}" y="${at(id).y + 28}" text-anchor="middle" fill="${colours.ink}">${escaped(visible(name))}</text>`).join('\n')}
</svg>
`;
};

/** The width of an edge: by its identified sources, bundles wider. */
export const widthOf = ({ weight, relations }) => Math.min(1.5 + 1.5 * weight + (relations.length > 3 ? 2 : 0), relations.length > 3 ? 13 : 9);
