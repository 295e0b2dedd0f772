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
    bg: of('bg'), surface: of('surface'), ink: of('ink'), quiet: of('ink-2'), line: of('single-mark'), accent: of('accent'),
    CORROBORATED: of('agreed-mark'), CONTESTED: of('contested-mark'), NOT_COMPARABLE: of('nocomp-mark'),
  };
  probe.remove();
  return found;
};

const styleOf = (c) => [
  { selector: 'node', style: { shape: 'data(shape)', width: 24, height: 24, 'background-color': c.surface, 'border-width': 1.5, 'border-color': c.ink, label: 'data(name)', color: c.quiet, 'font-size': 12, 'text-valign': 'bottom', 'text-margin-y': 5, 'text-max-width': 118, 'text-wrap': 'ellipsis', 'text-background-color': c.bg, 'text-background-opacity': 0.8, 'min-zoomed-font-size': 7, 'font-family': 'Noto Sans, Segoe UI, sans-serif' } },
  { selector: 'node[?double]', style: { 'border-style': 'double', 'border-width': 5 } },
  { selector: 'node[?stack]', style: { ghost: 'yes', 'ghost-offset-x': 5, 'ghost-offset-y': -5, 'ghost-opacity': 0.6 } },
  { selector: 'node[?expanded]', style: { 'background-color': c.ink, width: 34, height: 34, color: c.ink, 'font-weight': 600 } },
  { selector: 'node[?contested]', style: { 'border-color': c.CONTESTED, 'border-width': 3 } },
  { selector: 'edge', style: { width: 'data(width)', 'line-color': 'data(colour)', 'curve-style': 'straight', label: 'data(label)', color: c.quiet, 'font-size': 11, 'text-background-color': c.bg, 'text-background-opacity': 0.9, 'text-background-padding': 2, 'min-zoomed-font-size': 8 } },
  { selector: 'edge[?far]', style: { opacity: 0.3 } },
  { selector: 'edge[?planned]', style: { 'line-style': 'dashed' } },
  { selector: '.path', style: { 'underlay-color': c.accent, 'underlay-opacity': 0.35, 'underlay-padding': 5 } },
  { selector: ':selected', style: { 'underlay-color': c.accent, 'underlay-opacity': 0.3, 'underlay-padding': 6 } },
];

/** What a node is called: a stack by the number of its members. */
export const nameOf = (node) => (node.members ? t('graph.stack', { count: node.members.length, kind: t(`kinds.${node.kind}`) }) : brief(node.name, 80));

const elementsOf = (nodes, bundles, graph, c) => {
  const contested = new Set(bundles.filter(({ state }) => state === 'CONTESTED').flatMap(({ source, target }) => [source, target]));
  return [
    ...nodes.map((node) => ({
      data: { id: node.id, name: nameOf(node), stack: Boolean(node.members), shape: drawingOf(node.kind).shape, double: drawingOf(node.kind).double, expanded: graph.expanded.has(node.id), contested: contested.has(node.id) && !graph.expanded.has(node.id) },
    })),
    ...bundles.map((bundle) => ({
      data: {
        id: bundle.id, source: bundle.source, target: bundle.target, far: !graph.expanded.has(bundle.source) && !graph.expanded.has(bundle.target), width: widthOf(bundle), planned: bundle.planned,
        colour: c[bundle.state] ?? c.line,
        label: `${bundle.state === 'CONTESTED' ? '\u25B6\u25C0 ' : ''}${bundle.relations.length >= LABELLED_FROM ? t('graph.relations', { count: bundle.relations.length }) : ''}`,
      },
    })),
  ];
};

const arrange = (cy, places) => {
  cy.layout({ name: 'preset', positions: (node) => (node.locked() ? node.position() : places.get(node.id())), animate: false, fit: false }).run();
  cy.fit(undefined, 36);
  if (cy.zoom() > MOST_ZOOM) {
    cy.zoom(MOST_ZOOM);
    cy.center();
  }
  const scale = Math.min(Math.max(1 / cy.zoom(), 1), MOST_ENLARGED);
  cy.style().selector('node').style({ 'font-size': 12 * scale, width: 24 * scale, height: 24 * scale, 'text-max-width': 92 * scale }).update();
};

/** @param canvas set to the Cytoscape instance, so that the page can zoom and export */
export const GraphCanvas = ({ nodes, bundles, graph, path, selected, choose, expand, canvas }) => {
  const box = useRef();
  const [ready, setReady] = useState(false);
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
  const handlers = useRef({});
  handlers.current = { choose, expand };
  useEffect(() => {
    if (!ready) return;
    const cy = canvas.current;
    cy.on('tap', 'node, edge', (event) => handlers.current.choose(event.target.id()));
    cy.on('dbltap', 'node', (event) => handlers.current.expand(event.target.id()));
    cy.on('tap', (event) => event.target === cy && handlers.current.choose(null));
  }, [ready]);
  useEffect(() => {
    if (!ready) return;
    const cy = canvas.current;
    const elements = elementsOf(nodes, bundles, graph, colours());
    const wanted = new Set(elements.map(({ data }) => data.id));
    const added = elements.some(({ data }) => cy.getElementById(data.id).empty());
    cy.batch(() => {
      cy.elements().filter((element) => !wanted.has(element.id())).remove();
      for (const { data } of elements) {
        const old = cy.getElementById(data.id);
        if (old.empty()) cy.add({ data });
        else old.data(data);
      }
    });
    if (added) arrange(cy, placesOf(nodes, bundles, graph.expanded));
  }, [ready, nodes, bundles]);
  useEffect(() => {
    if (!ready) return;
    const cy = canvas.current;
    cy.elements().removeClass('path').unselect();
    path.forEach((id, n) => {
      cy.getElementById(id).addClass('path');
      if (n > 0) cy.getElementById(bundleId(path[n - 1], id)).addClass('path');
    });
    if (selected) cy.getElementById(selected).select();
  }, [ready, path, selected, nodes]);
  return html`<div class="canvas" role="img" aria-label=${t('graph.picture', { nodes: nodes.length, bundles: bundles.length })} dir="ltr">${!ready && html`<${Loading} />`}<div class="surface" ref=${box} /></div>`;
};
