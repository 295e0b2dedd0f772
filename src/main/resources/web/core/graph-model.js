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
const MOST_NOTABLE = 12;

/** The ids of the bundles that a reader should not have to open a stack for: the contested ones, and the best sourced of all. */
const notableOf = (bundles) =>
  new Set([...bundles.filter(({ state }) => state === 'CONTESTED'), ...bundles.filter(({ weight }) => weight > 1).slice(0, MOST_NOTABLE)].map(({ id }) => id));

const otherEnd = (bundle, id) => (bundle.source === id ? bundle.target : bundle.source);

/** What makes entities alike: the same neighbours, a kind, and the strongest relation to the first of them in the same direction. */
const byRelation = (node, bundles) => {
  const [{ predicate, from }] = bundles[0].relations;
  return [byKind(node, bundles), predicate.key, from.id === node.id].join('|');
};

/** A looser likeness: the same neighbours and a kind. */
const byKind = (node, bundles) => ['stack', ...bundles.map((bundle) => otherEnd(bundle, node.id)).sort(), node.kind].join('|');

const stacksOf = (leaves, bundlesOfNode, likeness, open) =>
  [...Map.groupBy(leaves, (node) => likeness(node, bundlesOfNode.get(node.id)))].filter(([id, members]) => members.length >= STACKED_FROM && !open.has(id));

/** Takes the best sourced members out of the largest stacks while the picture has room for so many more nodes. */
const release = (stacks, room) => {
  for (let n = 0; n < room; n += 1) {
    const largest = stacks.reduce((one, other) => (other[1].length > one[1].length ? other : one), ['', []]);
    if (largest[1].length <= STACKED_FROM) return;
    largest[1] = largest[1].slice(1);
  }
};

/** The bundle between a stack and an entity that all of its members are related to. */
const stackBundle = (id, target, bundles) => {
  const relations = bundles.flatMap((bundle) => bundle.relations);
  return {
    id: bundleId(id, target), source: id, target, relations, state: gravest(relations),
    weight: Math.max(...bundles.map(({ weight }) => weight)), planned: bundles.every(({ planned }) => planned),
  };
};

/**
 * The picture's nodes and bundles, in which entities with the same neighbours that are alike are a stack: a node with `members`.
 * Relations of the members to other entities appear when the stack is opened.
 *
 * @param keep the ids of the entities that stay by themselves
 * @param open the ids of the stacks that the reader has opened
 */
export const stacked = (nodes, bundles, { keep, centres, open }) => {
  if (nodes.length <= FEW) return { nodes, bundles };
  const bundlesOfNode = new Map(nodes.map(({ id }) => [id, []]));
  for (const bundle of bundles) {
    if (centres.has(bundle.target)) bundlesOfNode.get(bundle.source)?.push(bundle);
    if (centres.has(bundle.source)) bundlesOfNode.get(bundle.target)?.push(bundle);
  }
  const notable = notableOf(bundles);
  const leaves = nodes.filter(({ id }) => !keep.has(id) && bundlesOfNode.get(id).length > 0 && !bundlesOfNode.get(id).some((bundle) => notable.has(bundle.id)));
  const stacks = stacksOf(leaves, bundlesOfNode, byRelation, open);
  let shown = nodes.length - stacks.reduce((sum, [, members]) => sum + members.length - 1, 0);
  if (shown > FEW) {
    // An opened stack stays open when its members could join a looser one.
    const joined = new Set(stacks.flatMap(([, members]) => members));
    const opened = new Set(leaves.filter((node) => open.has(byRelation(node, bundlesOfNode.get(node.id)))));
    const looser = stacksOf(leaves.filter((node) => !joined.has(node) && !opened.has(node)), bundlesOfNode, byKind, open).sort(([, a], [, b]) => b.length - a.length);
    for (const stack of looser) {
      if (shown <= FEW) break;
      stacks.push(stack);
      shown -= stack[1].length - 1;
    }
  }
  release(stacks, FEW - shown);
  const hidden = new Set(stacks.flatMap(([, members]) => members.map(({ id }) => id)));
  return {
    nodes: [...nodes.filter(({ id }) => !hidden.has(id)), ...stacks.map(([id, members]) => ({ id, name: String(members.length), kind: members[0].kind, members }))],
    bundles: [
      ...bundles.filter(({ source, target }) => !hidden.has(source) && !hidden.has(target)),
      ...stacks.flatMap(([id, members]) =>
        [...Map.groupBy(members.flatMap((member) => bundlesOfNode.get(member.id).map((bundle) => [otherEnd(bundle, member.id), bundle])), ([target]) => target)].map(([target, pairs]) =>
          stackBundle(id, target, pairs.map(([, bundle]) => bundle)),
        ),
      ),
    ],
  };
};

const escaped = (text) => String(text).replace(/[<>&"']/g, (c) => `&#${c.charCodeAt(0)};`).replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F]/g, '');

const data = (key, value) => (value === undefined || value === null ? '' : `<data key="${key}">${escaped(value)}</data>`);

/**
 * The graph as GraphML, with the notes of the reader and the places of pinned nodes.
 *
 * @param marks { pins, notes }
 */
export const graphml = (nodes, bundles, { pins, notes }) => `<?xml version="1.0" encoding="UTF-8"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns">
<key id="name" for="node" attr.name="name" attr.type="string"/><key id="kind" for="node" attr.name="kind" attr.type="string"/>
<key id="x" for="node" attr.name="x" attr.type="double"/><key id="y" for="node" attr.name="y" attr.type="double"/><key id="note" for="all" attr.name="note" attr.type="string"/>
<key id="predicate" for="edge" attr.name="predicate" attr.type="string"/><key id="state" for="edge" attr.name="state" attr.type="string"/>
<key id="identified" for="edge" attr.name="identifiedSources" attr.type="int"/><key id="unidentified" for="edge" attr.name="unidentifiedSources" attr.type="int"/>
<graph edgedefault="directed">
${nodes.map(({ id, name, kind }) => `<node id="${escaped(id)}">${data('name', name)}${data('kind', kind)}${data('x', pins[id]?.[0])}${data('y', pins[id]?.[1])}${data('note', notes[id])}</node>`).join('\n')}
${bundles
  .flatMap(({ id, relations }) => relations.map((r) => `<edge id="${escaped(r.id)}" source="${escaped(r.from.id)}" target="${escaped(r.to.id)}">${data('predicate', r.predicate.key)}${data('state', r.state)}${data('identified', r.independentSources)}${data('unidentified', r.unidentifiedSources)}${data('note', notes[id])}</edge>`))
  .join('\n')}
</graph></graphml>
`;

const svgText = (x, y, text, colour, more = '') => `<text x="${x}" y="${y}" text-anchor="middle" fill="${colour}"${more}>${escaped(visible(text))}</text>`;

const svgNode = ({ id, name }, { x, y }, colours, { pins, notes }) =>
  `<circle cx="${x}" cy="${y}" r="12" fill="${colours.surface}" stroke="${colours.ink}" stroke-width="1.5"/>${id in pins ? `<circle cx="${x}" cy="${y}" r="17" fill="none" stroke="${colours.accent}" stroke-width="2" stroke-dasharray="4 3"/>` : ''}${svgText(x, y + 32, name, colours.ink)}${id in notes ? svgText(x, y + 48, notes[id], colours.note, ' font-style="italic"') : ''}`;

const svgBundle = (bundle, from, to, colours, { notes }) =>
  `<line x1="${from.x}" y1="${from.y}" x2="${to.x}" y2="${to.y}" stroke="${colours[bundle.state] ?? colours.line}" stroke-width="${widthOf(bundle)}"${bundle.planned ? ' stroke-dasharray="6 4"' : ''}/>${bundle.id in notes ? svgText((from.x + to.x) / 2, (from.y + to.y) / 2 - 6, notes[bundle.id], colours.note, ' font-style="italic"') : ''}`;

/** The picture as SVG, at the places where the nodes are, with the marks of the reader. */
export const svg = (nodes, bundles, places, colours, marks) => {
  const xs = [...places.values()].map(({ x }) => x);
  const ys = [...places.values()].map(({ y }) => y);
  const [left, top] = [Math.min(...xs) - 120, Math.min(...ys) - 60];
  const [width, height] = [Math.max(...xs) - left + 120, Math.max(...ys) - top + 70];
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${left} ${top} ${width} ${height}" font-family="sans-serif" font-size="12">
<rect x="${left}" y="${top}" width="${width}" height="${height}" fill="${colours.bg}"/>
${bundles.map((bundle) => svgBundle(bundle, places.get(bundle.source), places.get(bundle.target), colours, marks)).join('\n')}
${nodes.map((node) => svgNode(node, places.get(node.id), colours, marks)).join('\n')}
</svg>
`;
};

/** The width of an edge: by its identified sources, bundles wider. */
export const widthOf = ({ weight, relations }) => Math.min(1.5 + 1.5 * weight + (relations.length > 3 ? 2 : 0), relations.length > 3 ? 13 : 9);
