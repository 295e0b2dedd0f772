// The graph as a picture, drawn by Cytoscape, which is loaded with this page only. The list beside it has the same content.
import { html, useEffect, useRef, useState } from '../core/html.js';
import { t } from '../core/messages.js';
import { brief } from '../core/format.js';
import { drawingOf } from '../core/kinds.js';
import { bundleId, widthOf } from '../core/graph-model.js';
import { placesOf } from '../core/graph-layout.js';
import { Loading } from './status.js';

const MOST_ZOOM = 1.1;
const MOST_ENLARGED = 1.7;
const LABELLED_FROM = 5;
const LABEL_WIDTH = 108;
const FONT = 'Noto Sans, Segoe UI, sans-serif';
const MOST_SPREAD = 30;
const MOST_LABELLED = 120;
const MARK = '\u25B6\u25C0 ';

// Cytoscape would add a style element, which the policy of the page forbids, unless there is one.
const prepareStyles = () => {
  const id = '__________cytoscape_stylesheet';
  if (document.getElementById(id)) return;
  const style = document.createElement('link');
  style.id = id;
  document.head.append(style);
};

let loading;
const load = () => (loading ??= import(new URL('web/lib/cytoscape.js', document.baseURI).href).then((module) => module.default));

/** The colours of the theme as they are now, because a canvas knows no variables. */
export const colours = () => {
  const probe = document.createElement('span');
  document.body.append(probe);
  const of = (name) => {
    probe.style.color = `var(--${name})`;
    const parts = getComputedStyle(probe).color.match(/[\d.]+/g).slice(0, 3);
    return `rgb(${parts.join(',')})`;
  };
  const found = {
    bg: of('bg'), surface: of('surface'), ink: of('ink'), quiet: of('ink-2'), line: of('single-mark'), accent: of('accent'), note: of('accent'),
    CORROBORATED: of('agreed-mark'), CONTESTED: of('contested-mark'), NOT_COMPARABLE: of('nocomp-mark'),
  };
  probe.remove();
  return found;
};

const styleOf = (c) => [
  { selector: 'node', style: { shape: 'data(shape)', width: 24, height: 24, 'background-color': c.surface, 'border-width': 1.5, 'border-color': c.ink, label: 'data(label)', color: c.quiet, 'font-size': 12, 'text-valign': 'bottom', 'text-margin-y': 5, 'text-max-width': LABEL_WIDTH, 'text-wrap': 'wrap', 'text-background-color': c.bg, 'text-background-opacity': 0.8, 'min-zoomed-font-size': 7, 'font-family': FONT } },
  { selector: 'node[?double]', style: { 'border-style': 'double', 'border-width': 5 } },
  { selector: 'node[?stack]', style: { ghost: 'yes', 'ghost-offset-x': 5, 'ghost-offset-y': -5, 'ghost-opacity': 0.6 } },
  { selector: 'node[?expanded]', style: { 'background-color': c.ink, width: 34, height: 34, color: c.ink, 'font-weight': 600 } },
  { selector: 'node[?contested]', style: { 'border-color': c.CONTESTED, 'border-width': 3 } },
  { selector: 'node[?pinned]', style: { 'outline-width': 2, 'outline-style': 'dashed', 'outline-offset': 4, 'outline-color': c.accent } },
  { selector: 'edge', style: { width: 'data(width)', 'line-color': 'data(colour)', 'curve-style': 'straight', label: 'data(label)', color: c.quiet, 'font-size': 11, 'text-wrap': 'wrap', 'text-max-width': 160, 'font-family': FONT, 'text-background-color': c.bg, 'text-background-opacity': 0.9, 'text-background-padding': 2, 'min-zoomed-font-size': 7 } },
  { selector: 'edge[?spread]', style: { 'curve-style': 'bezier', 'control-point-step-size': 22 } },
  { selector: 'edge[?far]', style: { opacity: 0.3 } },
  { selector: 'edge[?planned]', style: { 'line-style': 'dashed' } },
  { selector: 'edge[?noted], node[?noted]', style: { color: c.note } },
  { selector: '.path', style: { 'underlay-color': c.accent, 'underlay-opacity': 0.35, 'underlay-padding': 5 } },
  { selector: ':selected', style: { 'underlay-color': c.accent, 'underlay-opacity': 0.3, 'underlay-padding': 6 } },
];

/** What a node is called: a stack by the number of its members. */
export const nameOf = (node) => (node.members ? t('graph.stack', { count: node.members.length, kind: t(`kinds.${node.kind}`) }) : brief(node.name, 44));

const labelled = (label, note) => (note ? `${label}\n\u270E ${brief(note, 120)}`.trim() : label);

const far = ({ source, target }, expanded) => !expanded.has(source) && !expanded.has(target);

/** What stands on an edge: how many relations it bundles, or the only one if there is room. */
const edgeLabel = (bundle, roomy, expanded) => {
  if (bundle.relations.length >= LABELLED_FROM) return t('graph.relations', { count: bundle.relations.length });
  if (far(bundle, expanded)) return '';
  const predicates = new Set(bundle.relations.map(({ predicate }) => predicate.key));
  return roomy.has(bundle.id) && predicates.size === 1 ? bundle.relations[0].predicate.label : '';
};

const edgeOf = (bundle, { expanded, notes, roomy }, c) => ({
  id: bundle.id, bundle: bundle.id, source: bundle.source, target: bundle.target, far: far(bundle, expanded), width: widthOf(bundle), planned: bundle.planned,
  colour: c[bundle.state] ?? c.line, noted: bundle.id in notes,
  label: labelled(`${bundle.state === 'CONTESTED' ? MARK : ''}${edgeLabel(bundle, roomy, expanded)}`, notes[bundle.id]),
});

/** The relations of a bundle that the reader spreads out, each as an edge. */
const spreadOf = (bundle, c) =>
  bundle.relations.slice(0, MOST_SPREAD).map((relation) => ({
    id: `${bundle.id}|${relation.id}`, bundle: bundle.id, source: bundle.source, target: bundle.target, spread: true, width: 1.5 + 1.5 * Math.min(relation.independentSources, 5), colour: c[relation.state] ?? c.line,
    label: relation.predicate.label,
  }));

const nodeOf = (node, { expanded, contested, pins, notes }) => ({
  id: node.id, label: labelled(`${contested.has(node.id) ? MARK : ''}${nameOf(node)}`, notes[node.id]), stack: Boolean(node.members), shape: drawingOf(node.kind).shape, double: drawingOf(node.kind).double,
  expanded: expanded.has(node.id), contested: contested.has(node.id) && !expanded.has(node.id), pinned: node.id in pins, noted: node.id in notes,
});

const elementsOf = (nodes, bundles, picture, c) => [
  ...nodes.map((node) => ({ data: nodeOf(node, picture) })),
  ...bundles.flatMap((bundle) => (picture.spread.has(bundle.id) ? spreadOf(bundle, c) : [edgeOf(bundle, picture, c)]).map((edge) => ({ data: edge }))),
];

const LETTER = 6.2;
const boxAround = ({ x, y }, width, height) => ({ left: x - width / 2, right: x + width / 2, top: y - height / 2, bottom: y + height / 2 });
const overlap = (a, b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

/** The ids of the bundles whose label has room between the names of nodes and other labels. */
const roomyBundles = (nodes, bundles, places, scale) => {
  const taken = nodes.flatMap((node) => {
    const place = places.get(node.id);
    const letters = nameOf(node).length;
    const lines = Math.ceil((letters * LETTER) / LABEL_WIDTH);
    return [boxAround(place, 30 * scale, 30 * scale), boxAround({ x: place.x, y: place.y + (14 + 7.5 * lines) * scale + 4 }, Math.min(letters * LETTER, LABEL_WIDTH) * scale, 15 * lines * scale)];
  });
  const roomy = new Set();
  for (const bundle of bundles) {
    const [a, b] = [places.get(bundle.source), places.get(bundle.target)];
    const text = bundle.relations.length >= LABELLED_FROM ? t('graph.relations', { count: bundle.relations.length }) : bundle.relations[0].predicate.label;
    const box = boxAround({ x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 }, (text.length * LETTER + 10) * scale, 22 * scale);
    if (bundle.relations.length >= LABELLED_FROM || !taken.some((other) => overlap(box, other))) {
      taken.push(box);
      roomy.add(bundle.id);
    }
  }
  return roomy;
};

/** Puts the nodes at their places, and the whole picture into the window. */
const arrange = (cy, places) => {
  cy.layout({ name: 'preset', positions: (node) => places.get(node.id()), animate: false, fit: false }).run();
  cy.fit(undefined, 36);
  if (cy.zoom() > MOST_ZOOM) {
    cy.zoom(MOST_ZOOM);
    cy.center();
  }
  const scale = scaleOf(cy);
  cy.style().selector('node').style({ 'font-size': 12 * scale, width: 24 * scale, height: 24 * scale, 'text-max-width': LABEL_WIDTH * scale }).selector('edge').style({ 'font-size': 11 * scale }).update();
};

const scaleOf = (cy) => Math.min(Math.max(1 / cy.zoom(), 1), MOST_ENLARGED);

/** Where the nodes stand: pinned ones where the reader has put them. */
const placed = (cy, nodes, bundles, expanded, pins) => {
  const places = placesOf(nodes, bundles, expanded, cy.height() > cy.width());
  nodes.forEach(({ id }) => pins[id] && places.set(id, { x: pins[id][0], y: pins[id][1] }));
  return places;
};

const DIRECTIONS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };

/** The neighbour that lies nearest in the direction of an arrow key; null if there is none. */
const towards = (cy, id, [dx, dy]) => {
  const from = cy.getElementById(id).position();
  const ahead = cy
    .getElementById(id)
    .neighborhood('node')
    .map((node) => ({ id: node.id(), x: node.position().x - from.x, y: node.position().y - from.y }))
    .map((node) => ({ ...node, along: node.x * dx + node.y * dy, across: Math.abs(node.x * dy - node.y * dx) }))
    .filter(({ along }) => along > 0)
    .sort((a, b) => a.along + 2 * a.across - (b.along + 2 * b.across));
  return ahead[0]?.id ?? null;
};

/** Nodes in the order of Tab: those with the best sourced relations first. */
const byWeight = (nodes, bundles) => {
  const weight = new Map(nodes.map(({ id }) => [id, 0]));
  bundles.forEach((bundle) => [bundle.source, bundle.target].forEach((id) => weight.set(id, weight.get(id) + bundle.weight * 10 + bundle.relations.length)));
  return nodes.toSorted((a, b) => weight.get(b.id) - weight.get(a.id)).map(({ id }) => id);
};

/** Tab and the arrows choose a node, Enter expands it, P pins it, Escape lets go; with no node chosen, Tab leaves the picture. */
const keysOf = ({ cy, nodes, bundles, selected, choose, expand, togglePin }) => (event) => {
  const order = byWeight(nodes, bundles);
  const at = order.indexOf(selected);
  const step = event.shiftKey ? -1 : 1;
  const actions = {
    Tab: at >= 0 && order[at + step] ? () => choose(order[at + step]) : null,
    Enter: () => (at < 0 ? choose(order[0]) : expand(selected)),
    Escape: selected ? () => choose(null) : null,
    p: at >= 0 ? () => togglePin(selected) : null,
    ...Object.fromEntries(Object.entries(DIRECTIONS).map(([name, direction]) => [name, () => choose(at < 0 ? order[0] : (towards(cy, selected, direction) ?? selected))])),
  };
  const action = event.ctrlKey || event.metaKey || event.altKey ? null : actions[event.key];
  if (!action) return;
  event.preventDefault();
  action();
};

/** The node that is chosen, for screen readers. */
const spoken = (node, bundles, { pins, notes }) => {
  if (!node) return '';
  const count = bundles.filter(({ source, target }) => source === node.id || target === node.id).reduce((sum, { relations }) => sum + relations.length, 0);
  return [nameOf(node), t(`kind.${node.kind}`), t('graph.relations', { count }), node.id in pins && t('graph.pinned'), brief(notes[node.id])].filter(Boolean).join(', ');
};

/**
 * @param picture what is drawn on nodes and bundles: { contested, spread } are sets of ids, `marks` are those of the reader
 * @param canvas set to the Cytoscape instance, so that the page can zoom and export
 */
export const GraphCanvas = ({ nodes, bundles, graph, path, selected, choose, expand, canvas, picture: { contested, spread, marks } }) => {
  const box = useRef();
  const [ready, setReady] = useState(false);
  const roomy = useRef(new Set());
  useEffect(() => {
    let cy;
    let current = true;
    load().then((cytoscape) => {
      if (!current) return;
      prepareStyles();
      cy = cytoscape({ container: box.current, style: styleOf(colours()), minZoom: 0.1, maxZoom: 3, hideEdgesOnViewport: true, textureOnViewport: true });
      canvas.current = cy;
      setReady(true);
    });
    return () => {
      current = false;
      cy?.destroy();
      canvas.current = null;
    };
  }, []);
  const togglePin = (id) => {
    if (id in marks.pins) {
      marks.pin(id, null);
      canvas.current.getElementById(id).position(placed(canvas.current, nodes, bundles, graph.expanded, {}).get(id));
    } else marks.pin(id, canvas.current.getElementById(id).position());
  };
  const handlers = useRef({});
  handlers.current = { choose, expand, marks };
  useEffect(() => {
    if (!ready) return;
    const cy = canvas.current;
    cy.on('tap', 'node', (event) => handlers.current.choose(event.target.id()));
    cy.on('tap', 'edge', (event) => handlers.current.choose(event.target.data('bundle')));
    cy.on('dbltap', 'node', (event) => handlers.current.expand(event.target.id()));
    cy.on('dragfree', 'node', (event) => handlers.current.marks.pin(event.target.id(), event.target.position()));
    cy.on('tap', (event) => event.target === cy && handlers.current.choose(null));
  }, [ready]);
  useEffect(() => {
    if (!ready) return;
    const cy = canvas.current;
    const draw = () => {
      const elements = elementsOf(nodes, bundles, { expanded: graph.expanded, contested, spread, roomy: roomy.current, ...marks }, colours());
      const wanted = new Set(elements.map(({ data }) => data.id));
      const added = elements.some(({ data }) => !data.source && cy.getElementById(data.id).empty());
      cy.batch(() => {
        cy.elements().filter((element) => !wanted.has(element.id())).remove();
        for (const { data } of elements) {
          const old = cy.getElementById(data.id);
          if (old.empty()) cy.add({ data });
          else old.data(data);
        }
      });
      return added;
    };
    if (draw()) {
      const places = placed(cy, nodes, bundles, graph.expanded, marks.pins);
      arrange(cy, places);
      // In a large picture only bundles are labelled, which always are.
      roomy.current = nodes.length <= MOST_LABELLED ? roomyBundles(nodes, bundles, places, scaleOf(cy)) : new Set();
      if (roomy.current.size > 0) draw();
    }
  }, [ready, nodes, bundles, contested, spread, marks.pins, marks.notes]);
  useEffect(() => {
    if (!ready) return;
    const cy = canvas.current;
    cy.elements().removeClass('path').unselect();
    path.forEach((id, n) => {
      cy.getElementById(id).addClass('path');
      if (n > 0) cy.getElementById(bundleId(path[n - 1], id)).addClass('path');
    });
    if (selected) cy.elements().filter((element) => element.id() === selected || element.data('bundle') === selected).select();
  }, [ready, path, selected, nodes, spread]);
  const node = nodes.find(({ id }) => id === selected);
  return html`<div class="canvas" role="application" tabindex="0" aria-label=${t('graph.picture', { nodes: nodes.length, bundles: bundles.length })} aria-describedby="graph-keys" dir="ltr"
      onKeyDown=${(event) => ready && keysOf({ cy: canvas.current, nodes, bundles, selected, choose, expand, togglePin })(event)}>
    ${!ready && html`<${Loading} />`}<div class="surface" ref=${box} />
    <p class="vh" id="graph-keys">${t('graph.keys')}</p><p class="vh" role="status">${spoken(node, bundles, marks)}</p></div>`;
};
