// Who is connected to whom, by what; what is the path?
import { html, useEffect, useMemo, useRef, useState } from '../core/html.js';
import { graphql, request } from '../core/api.js';
import { go, href, withParameters } from '../core/router.js';
import { t } from '../core/messages.js';
import { number } from '../core/format.js';
import { save } from '../core/csv.js';
import { bundlesOf, emptyGraph, graphml, pathOf, svg, withNeighbourhood } from '../core/graph-model.js';
import { Actions, useTitle } from '../parts/page-head.js';
import { Failed, Loading } from '../parts/status.js';
import { EntityPicker } from '../parts/entity-picker.js';
import { GraphCanvas, colours } from '../parts/graph-canvas.js';
import { Icon } from '../parts/icon.js';
import { EntityLink, ValueText } from '../parts/links.js';
import { SourceDots } from '../parts/source-dots.js';
import { StateMark } from '../parts/state-badge.js';
import { English, Plain } from '../parts/words.js';
import { clocks } from '../parts/time-lens.js';
import { VALUE } from '../parts/value-fields.js';

const NEIGHBOURS = graphql`
  query Neighbours($id: ID!, $validAt: Date, $knownAt: DateTime) {
    entity(id: $id) {
      id
      name
      kind
      relations(first: 100, validAt: $validAt, knownAt: $knownAt) {
        totalCount
        nodes {
          id
          predicate {
            key
            label
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
          fact {
            id
            value {
              ...value
            }
          }
        }
      }
    }
  }
  ${VALUE}
`;

const KINDS = ['COMPANY', 'PERSON', 'DEAL', 'ORGANIZATION', 'REGULATOR', 'PROCEEDING', 'PRODUCT', 'ASSET'];
const MOST_PREDICATES = 8;
const listed = (params, name) => new Set((params.get(name) ?? '').split(',').filter(Boolean));
const toggled = (set, value) => [...(set.has(value) ? [...set].filter((other) => other !== value) : [...set, value])].join(',');
const replace = (params) => go(withParameters(params), { replace: true });

/** The graph around the given entities; entities that the reader expands are added. */
const useGraph = (roots, { validAt, knownAt }) => {
  const [state, setState] = useState({ graph: emptyGraph() });
  const asked = JSON.stringify([roots, validAt, knownAt]);
  const add = async (graph, ids) => {
    let next = graph;
    for (const id of ids) {
      const { entity } = await request(NEIGHBOURS, { id, validAt, knownAt });
      if (entity) next = withNeighbourhood(next, entity);
    }
    return next;
  };
  useEffect(() => {
    let current = true;
    setState(({ graph }) => ({ graph, loading: true }));
    add(emptyGraph(), roots).then(
      (graph) => current && setState({ graph }),
      (error) => current && setState({ graph: emptyGraph(), error }),
    );
    return () => (current = false);
  }, [asked]);
  const expand = (id) => add(state.graph, [id]).then((graph) => setState({ graph }), () => {});
  return { ...state, expand };
};

const Choices = ({ legend, options, hidden, toggle }) => html`<fieldset><legend>${legend}</legend>${options.map(
  ({ value, label, icon, count }) => html`<label class="ck" key=${value}><input type="checkbox" checked=${!hidden.has(value)} onChange=${() => toggle(value)} />${icon ?? html`<span />`}<span>${label}</span><i>${number(count)}</i></label>`,
)}</fieldset>`;

const Filters = ({ params, graph, hiddenKinds, hiddenPredicates, minSources }) => {
  const nodes = [...graph.nodes.values()];
  const kinds = KINDS.map((kind) => ({ value: kind, label: t(`kinds.${kind}`), icon: html`<${Icon} name=${kind} />`, count: nodes.filter((node) => node.kind === kind).length })).filter(({ count }) => count);
  const byPredicate = Map.groupBy(graph.relations.values(), ({ predicate }) => predicate.key);
  const predicates = [...byPredicate].map(([value, relations]) => ({ value, label: html`<${English} text=${relations[0].predicate.label} />`, count: relations.length })).sort((a, b) => b.count - a.count).slice(0, MOST_PREDICATES);
  return html`<form class="l" aria-label=${t('filters')} onSubmit=${(event) => event.preventDefault()}>
    <fieldset><legend>${t('graph.from')}</legend><${EntityPicker} id=${params.get('from')} choose=${(id) => go(withParameters({ from: id, to: null }))} label=${t('graph.from')} /></fieldset>
    <fieldset><legend>${t('graph.to')}</legend><${EntityPicker} id=${params.get('to')} choose=${(id) => go(withParameters({ to: id }))} label=${t('graph.to')} /></fieldset>
    ${kinds.length > 0 && html`<${Choices} legend=${t('graph.kinds')} options=${kinds} hidden=${hiddenKinds} toggle=${(kind) => replace({ hide: toggled(hiddenKinds, kind) })} />`}
    <fieldset><legend>${t('graph.sources')}</legend><div class="seg">${[0, 1, 2, 3].map(
      (count) => html`<label key=${count} class=${count === minSources ? 'on' : ''}><input type="radio" class="vh" name="sources" checked=${count === minSources} onChange=${() => replace({ sources: count || null })} />${number(count)}</label>`,
    )}</div></fieldset>
    ${predicates.length > 0 && html`<${Choices} legend=${t('tab.relations')} options=${predicates} hidden=${hiddenPredicates} toggle=${(key) => replace({ without: toggled(hiddenPredicates, key) })} />`}
  </form>`;
};

const RelationRow = ({ relation }) => html`<li><a href=${href(relation.fact.id)}><b><${Plain} text=${relation.from.name} /></b> <${English} text=${relation.predicate.label} /> <b><${Plain} text=${relation.to.name} /></b></a>
  <span class="row"><${StateMark} state=${relation.state} label=${t(`state.${relation.state}`)} /><${SourceDots} identified=${relation.independentSources} unidentified=${relation.unidentifiedSources} /></span>
  ${relation.fact.value && relation.fact.value.__typename !== 'EntityValue' && html`<small><${ValueText} value=${relation.fact.value} /></small>`}</li>`;

/** The same as the picture: what is selected, else every bundle. */
const List = ({ graph, bundles, selected, choose, expand }) => {
  const node = graph.nodes.get(selected);
  const shown = !selected ? bundles : bundles.filter(({ id, source, target }) => id === selected || source === selected || target === selected);
  const relations = shown.flatMap((bundle) => bundle.relations);
  return html`<section class="r" aria-label=${t('graph.list')}>
    <header><h2>${node ? html`<${Plain} text=${node.name} />` : t(selected ? 'graph.bundle' : 'graph.list')}</h2><p class="dim sm">${t('graph.relations', { count: relations.length })}</p>
      ${node && html`<p class="row below wrapx"><a class="btn" href=${href(node.id)}>${t('search.enter')}</a>
        ${!graph.expanded.has(node.id) && html`<button class="btn" type="button" onClick=${() => expand(node.id)}>${t('graph.expand')}</button>`}
        <a class="btn" href=${withParameters({ from: node.id, to: null })}>${t('graph.centre')}</a></p>`}
      ${selected && html`<p class="below"><button class="link" type="button" onClick=${() => choose(null)}>${t('graph.everything')}</button></p>`}</header>
    ${!selected && html`<ul class="ends">${[...graph.nodes.values()].filter(({ id }) => bundles.some(({ source, target }) => source === id || target === id)).map(
      (entity) => html`<li key=${entity.id}><button class="link" type="button" onClick=${() => choose(entity.id)}><${Icon} name=${entity.kind} /><${Plain} text=${entity.name} /></button></li>`,
    )}</ul>`}
    <ul class="rl">${relations.slice(0, 150).map((relation) => html`<${RelationRow} key=${relation.id} relation=${relation} />`)}</ul>
  </section>`;
};

const YEARS = [2010, new Date().getFullYear() + 5];

/** The day on which relations may hold, as a slider of years. */
const TimeSlider = ({ on }) => {
  const year = on ? Number(on.slice(0, 4)) : null;
  return html`<div class="tm"><label><span class="lab">${t('lens.true')} <b>${year ?? t('graph.anyday')}</b></span>
      <input type="range" min=${YEARS[0]} max=${YEARS[1]} value=${year ?? YEARS[1]} aria-valuetext=${year ? String(year) : t('graph.anyday')} onChange=${(event) => replace({ on: `${event.target.value}-07-01` })} /></label>
    ${on && html`<a class="btn" href=${withParameters({ on: null })}>${t('graph.anyday')}</a>`}</div>`;
};

const Export = ({ nodes, bundles, canvas }) => {
  const places = () => new Map(canvas.current.nodes().map((node) => [node.id(), node.position()]));
  const png = () => {
    const link = document.createElement('a');
    link.href = canvas.current.png({ full: true, scale: 2, bg: colours().bg });
    link.download = 'graph.png';
    link.click();
  };
  return html`<button class="btn" type="button" onClick=${png}><${Icon} name="download" /><span>PNG</span></button>
    <button class="btn" type="button" onClick=${() => save('graph.svg', svg(nodes, bundles, places(), colours()), 'image/svg+xml')}><${Icon} name="download" /><span>SVG</span></button>
    <button class="btn" type="button" onClick=${() => save('graph.graphml', graphml(nodes, bundles), 'application/xml')}><${Icon} name="download" /><span>GraphML</span></button>`;
};

const COLUMNS = ['from', 'relation', 'to', 'state', 'identified sources', 'unidentified sources', 'fact'];
const rows = (bundles) => [COLUMNS, ...bundles.flatMap(({ relations }) => relations).map((r) => [r.from.name, r.predicate.label, r.to.name, r.state, r.independentSources, r.unidentifiedSources, r.fact.id])];

const Path = ({ path, graph, to }) =>
  to && html`<p class="pathline" role="status">${path.length ? path.map((id, n) => [n > 0 && ' – ', html`<${EntityLink} entity=${graph.nodes.get(id)} />`]) : t('graph.nopath')}</p>`;

const Page = ({ route: { params } }) => {
  useTitle(t('nav.graph'));
  const [from, to] = [params.get('from'), params.get('to')];
  const times = clocks();
  const { graph, loading, error, expand } = useGraph([from, to].filter(Boolean), times);
  const [selected, setSelected] = useState(null);
  const canvas = useRef(null);
  const hiddenKinds = listed(params, 'hide');
  const hiddenPredicates = listed(params, 'without');
  const minSources = Number(params.get('sources') ?? 0);
  const bundles = useMemo(() => bundlesOf(graph, { hiddenKinds, hiddenPredicates, minSources, keep: graph.expanded }), [graph, params.get('hide'), params.get('without'), minSources]);
  const nodes = useMemo(() => {
    const used = new Set([...graph.expanded, ...bundles.flatMap(({ source, target }) => [source, target])]);
    return [...graph.nodes.values()].filter(({ id }) => used.has(id));
  }, [graph, bundles]);
  const path = useMemo(() => (from && to ? pathOf(bundles, from, to) : []), [bundles, from, to]);
  const behind = from && { query: NEIGHBOURS, variables: { id: from, ...times } };
  return html`<div class="gp"><${Filters} params=${params} graph=${graph} hiddenKinds=${hiddenKinds} hiddenPredicates=${hiddenPredicates} minSources=${minSources} />
    <section class="cv" aria-label=${t('nav.graph')}>
      <div class="bar-top"><div class="tl"><h1>${from && graph.nodes.get(from) ? html`<${Plain} text=${graph.nodes.get(from).name} />` : t('nav.graph')}</h1>${nodes.length > 0 && html`<span class="dim">${t('graph.count', { count: nodes.length })}</span>`}</div>
        <${Actions} behind=${behind} table=${bundles.length > 0 && { file: 'graph.csv', rows: () => rows(bundles) }}>${bundles.length > 0 && html`<${Export} nodes=${nodes} bundles=${bundles} canvas=${canvas} />`}<//></div>
      <${Path} path=${path} graph=${graph} to=${to} />
      ${error && html`<${Failed} error=${error} />`}
      ${!from && html`<p class="empty">${t('graph.start')}</p>`}
      ${from && !error && (graph.nodes.size > 0 || !loading ? html`<${GraphCanvas} nodes=${nodes} bundles=${bundles} graph=${graph} path=${path} selected=${selected} choose=${setSelected} expand=${expand} canvas=${canvas} />` : html`<${Loading} />`)}
      ${from && html`<div class="zm"><button class="btn i" type="button" aria-label=${t('graph.in')} onClick=${() => canvas.current?.zoom(canvas.current.zoom() * 1.3)}>+</button>
        <button class="btn i" type="button" aria-label=${t('graph.out')} onClick=${() => canvas.current?.zoom(canvas.current.zoom() / 1.3)}>−</button>
        <button class="btn i" type="button" aria-label=${t('graph.fit')} onClick=${() => canvas.current?.fit(undefined, 40)}>⤢</button></div>`}
      <p class="lg" aria-hidden="true"><span><i class="thin" />${t('graph.one')}</span><span><i class="thick" />${t('graph.more')}</span><span class="mark-contested">▶◀ ${t('state.CONTESTED')}</span><span><i class="dash" />${t('modality.PLANNED')}</span></p>
    </section>
    <${TimeSlider} on=${times.validAt} />
    <${List} graph=${graph} bundles=${bundles} selected=${selected} choose=${setSelected} expand=${expand} />
  </div>`;
};
export default Page;
