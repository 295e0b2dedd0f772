// Who is connected to whom, by what; what is the path?
import { html, useEffect, useMemo, useRef, useState } from '../core/html.js';
import { t } from '../core/messages.js';
import { NEIGHBOURHOOD, PATH, useContested, useGraph, usePath } from '../core/graph-data.js';
import { useMarks } from '../core/graph-marks.js';
import { bundleId, bundlesOf, stacked, withMore } from '../core/graph-model.js';
import { Actions, useTitle } from '../parts/page-head.js';
import { Failed, Loading } from '../parts/status.js';
import { GraphCanvas } from '../parts/graph-canvas.js';
import { GraphExport } from '../parts/graph-export.js';
import { DEPTHS, GraphFilters } from '../parts/graph-filters.js';
import { GraphPanel } from '../parts/graph-panel.js';
import { EntityLink } from '../parts/links.js';
import { TimeSlider } from '../parts/time-slider.js';
import { Plain } from '../parts/words.js';
import { clocks } from '../parts/time-lens.js';

const listed = (params, name) => new Set((params.get(name) ?? '').split(',').filter(Boolean));

const toggled = (set, id) => (set.has(id) ? new Set([...set].filter((other) => other !== id)) : new Set([...set, id]));

const Path = ({ path, graph, to }) =>
  to && path && html`<p class="pathline" role="status">${path.length ? path.map((id, n) => [n > 0 && ' – ', html`<${EntityLink} entity=${graph.nodes.get(id) ?? { id, name: id }} />`]) : t('graph.nopath')}</p>`;

const Zoom = ({ canvas }) => html`<div class="zm"><button class="btn i" type="button" aria-label=${t('graph.in')} onClick=${() => canvas.current?.zoom(canvas.current.zoom() * 1.3)}>+</button>
  <button class="btn i" type="button" aria-label=${t('graph.out')} onClick=${() => canvas.current?.zoom(canvas.current.zoom() / 1.3)}>−</button>
  <button class="btn i" type="button" aria-label=${t('graph.fit')} onClick=${() => canvas.current?.fit(undefined, 40)}>⤢</button></div>`;

const Key = () => html`<p class="lg" aria-hidden="true"><span><i class="thin" />${t('graph.one')}</span><span><i class="thick" />${t('graph.more')}</span><span class="mark-contested">▶◀ ${t('state.CONTESTED')}</span><span><i class="dash" />${t('modality.PLANNED')}</span><span><i class="pile" />${t('graph.alike')}</span><span><i class="pinned" />${t('graph.pinned')}</span></p>`;

const Count = ({ nodes, shown, omitted }) =>
  html`<span class="dim">${t('graph.count', { count: nodes })}${shown < nodes && `, ${t('graph.shown', { count: shown })}`}${omitted > 0 && ` · ${t('graph.omitted', { count: omitted })}`}</span>`;

/** What the filters leave of the graph: all its nodes and bundles, and those of the picture, in which alike entities are stacks. */
const usePicture = (graph, path, params, open) => {
  const minSources = Number(params.get('sources') ?? 0);
  const bundles = useMemo(
    () => bundlesOf(graph, { hiddenKinds: listed(params, 'hide'), hiddenPredicates: listed(params, 'without'), minSources, keep: graph.expanded }),
    [graph, params.get('hide'), params.get('without'), minSources],
  );
  const nodes = useMemo(() => {
    const used = new Set([...graph.expanded, ...bundles.flatMap(({ source, target }) => [source, target])]);
    return [...graph.nodes.values()].filter(({ id }) => used.has(id));
  }, [graph, bundles]);
  const picture = useMemo(() => stacked(nodes, bundles, { keep: new Set([...graph.expanded, ...path]), centres: graph.expanded, open }), [nodes, bundles, open, path]);
  return { nodes, bundles, picture };
};

const NO_IDS = [];

const Page = ({ route: { params } }) => {
  useTitle(t('nav.graph'));
  const [from, to] = [params.get('from'), params.get('to')];
  const times = clocks();
  const depth = DEPTHS.find((steps) => String(steps) === params.get('steps')) ?? 1;
  const minSources = Number(params.get('sources') ?? 0);
  const { graph: around, omitted, loading, error, expand: expandEntity } = useGraph([from, to].filter(Boolean), depth, times);
  const way = usePath(from, to, minSources, times);
  const graph = useMemo(() => (way ? withMore(around, way.entities.filter(({ id }) => !around.nodes.has(id)), way.relations) : around), [around, way]);
  const path = way?.ids ?? NO_IDS;
  const [open, setOpen] = useState(new Set());
  const [spread, setSpread] = useState(new Set());
  const [selected, setSelected] = useState(null);
  const canvas = useRef(null);
  const marks = useMarks(from ?? '');
  const { nodes, bundles, picture } = usePicture(graph, path, params, open);
  const contested = useContested(useMemo(() => nodes.map(({ id }) => id), [nodes]), times.knownAt);
  const expand = (id) => (id.startsWith('stack|') ? setOpen(new Set([...open, id])) : expandEntity(id));
  // Two entities with relations between them: those are what the reader came for.
  useEffect(() => {
    if (path.length === 2) setSelected(bundleId(path[0], path[1]));
  }, [path]);
  const behind = from && (to ? { query: PATH, variables: { from, to, sources: minSources, ...times } } : { query: NEIGHBOURHOOD, variables: { id: from, depth, ...times } });
  const parts = { nodes: picture.nodes, bundles: picture.bundles, graph, selected, choose: setSelected, expand, canvas };
  return html`<div class=${from ? 'gp' : 'gp new'}><${GraphFilters} params=${params} depth=${depth} graph=${graph} hiddenKinds=${listed(params, 'hide')} hiddenPredicates=${listed(params, 'without')} minSources=${minSources} />
    <section class="cv" aria-label=${t('nav.graph')}>
      <div class="bar-top"><div class="tl"><h1>${from && graph.nodes.get(from) ? html`<${Plain} text=${graph.nodes.get(from).name} />` : t('nav.graph')}</h1>${nodes.length > 0 && html`<${Count} nodes=${nodes.length} shown=${picture.nodes.length} omitted=${omitted} />`}</div>
        <${Actions} behind=${behind} address=${marks.address}>${bundles.length > 0 && html`<${GraphExport} nodes=${nodes} bundles=${bundles} picture=${picture} canvas=${canvas} marks=${marks} />`}<//></div>
      <${Path} path=${way && path} graph=${graph} to=${to} />
      ${error && html`<${Failed} error=${error} />`}
      ${!from && html`<p class="empty">${t('graph.start')}</p>`}
      ${from && !error && (graph.nodes.size > 0 || !loading ? html`<${GraphCanvas} ...${parts} path=${path} picture=${{ contested, spread, marks }} />` : html`<${Loading} />`)}
      ${from && html`<${Zoom} canvas=${canvas} />`}<${Key} />
    </section>
    <${TimeSlider} relations=${[...graph.relations.values()]} on=${times.validAt} />
    <${GraphPanel} ...${parts} spread=${spread} toggleSpread=${(id) => setSpread(toggled(spread, id))} marks=${marks} times=${times} />
  </div>`;
};
export default Page;
