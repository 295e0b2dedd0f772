// The graph picture as a file, with the marks of the reader. PNG and SVG are as drawn; GraphML and CSV have every entity and relation.
import { html, useRef } from '../core/html.js';
import { t } from '../core/messages.js';
import { csv, save } from '../core/csv.js';
import { graphml, svg } from '../core/graph-model.js';
import { colours, nameOf } from './graph-canvas.js';
import { Icon } from './icon.js';

const COLUMNS = ['from', 'relation', 'to', 'state', 'identified sources', 'unidentified sources', 'fact', 'note'];

const rows = (bundles, notes) => [
  COLUMNS,
  ...bundles.flatMap(({ id, relations }) => relations.map((r) => [r.from.name, r.predicate.label, r.to.name, r.state, r.independentSources, r.unidentifiedSources, r.fact.id, notes[id]])),
];

const savePng = (canvas) => {
  const link = document.createElement('a');
  link.href = canvas.current.png({ full: true, scale: 2, bg: colours().bg });
  link.download = 'graph.png';
  link.click();
};

/** @param picture the nodes and bundles as drawn; `nodes` and `bundles` are all of them */
export const GraphExport = ({ nodes, bundles, picture, canvas, marks }) => {
  const menu = useRef();
  const places = () => new Map(canvas.current.nodes().map((node) => [node.id(), node.position()]));
  const formats = {
    PNG: () => savePng(canvas),
    SVG: () => save('graph.svg', svg(picture.nodes.map((node) => ({ ...node, name: nameOf(node) })), picture.bundles, places(), colours(), marks), 'image/svg+xml'),
    GraphML: () => save('graph.graphml', graphml(nodes, bundles, marks), 'application/xml'),
    CSV: () => save('graph.csv', csv(rows(bundles, marks.notes))),
  };
  const choose = (write) => {
    menu.current.open = false;
    write();
  };
  return html`<details class="menu" ref=${menu} onKeyDown=${(event) => event.key === 'Escape' && (menu.current.open = false)}><summary class="btn"><${Icon} name="download" /><span>${t('graph.export')}</span></summary>
    <div class="card">${Object.entries(formats).map(([name, write]) => html`<button key=${name} class="btn g" type="button" onClick=${() => choose(write)}>${name}</button>`)}</div></details>`;
};
