// Who is connected to whom, by what; what is the path?
import { html, useEffect, useMemo, useRef, useState } from '../core/html.js';
import { graphql, request, useQuery } from '../core/api.js';
import { go, href, withParameters } from '../core/router.js';
import { t } from '../core/messages.js';
import { number } from '../core/format.js';
import { kinds } from '../core/kinds.js';
import { save } from '../core/csv.js';
import { bundlesOf, emptyGraph, graphml, stacked, svg, withMore } from '../core/graph-model.js';
import { Actions, useTitle } from '../parts/page-head.js';
import { Failed, Loading } from '../parts/status.js';
import { EntityPicker } from '../parts/entity-picker.js';
import { GraphCanvas, colours, nameOf } from '../parts/graph-canvas.js';
import { Icon } from '../parts/icon.js';
import { EntityLink, ValueText } from '../parts/links.js';
import { SourceDots } from '../parts/source-dots.js';
import { StateMark } from '../parts/state-badge.js';
import { English, Plain } from '../parts/words.js';
import { clocks } from '../parts/time-lens.js';
import { VALUE } from '../parts/value-fields.js';

const EDGE = graphql`
  fragment edge on Relation {
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
`;

const NEIGHBOURHOOD = graphql`
  query Neighbourhood($id: ID!, $depth: Int, $validAt: Date, $knownAt: DateTime) {
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

const PATH = graphql`
  query Path($from: ID!, $to: ID!, $sources: Int, $validAt: Date, $knownAt: DateTime) {
    path(from: $from, to: $to, minIndependentSources: $sources, validAt: $validAt, knownAt: $knownAt) {
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

const DEPTHS = [1, 2, 3];
const MOST_PREDICATES = 8;
const MOST_RELATIONS = 150;
const listed = (params, name) => new Set((params.get(name) ?? '').split(',').filter(Boolean));
const toggled = (set, value) => [...(set.has(value) ? [...set].filter((other) => other !== value) : [...set, value])].join(',');
const replace = (params) => go(withParameters(params), { replace: true });

/** The graph around the given entities; entities that the reader expands are added. */
const useGraph = (roots, depth, { validAt, knownAt }) => {
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
const usePath = (from, to, minSources, times) => {
  const query = useQuery(from && to ? PATH : null, { from, to, sources: minSources, ...times });
  return useMemo(() => {
    if (query.error) return { ids: [], entities: [], relations: [] };
    if (!query.data) return null;
    const steps = query.data.path[0]?.steps ?? [];
    const relations = steps.flatMap((step) => step.relations);
    return { ids: steps.length ? [from, ...steps.map((step) => step.to.id)] : [], entities: relations.flatMap((relation) => [relation.from, relation.to]), relations };
  }, [query.data, query.error, from]);
};

const Choices = ({ legend, options, hidden, toggle }) => html`<fieldset><legend>${legend}</legend>${options.map(
  ({ value, label, icon, count }) => html`<label class="ck" key=${value}><input type="checkbox" checked=${!hidden.has(value)} onChange=${() => toggle(value)} />${icon ?? html`<span />`}<span>${label}</span><i>${number(count)}</i></label>`,
)}</fieldset>`;

const Filters = ({ params, depth, graph, hiddenKinds, hiddenPredicates, minSources }) => {
  const nodes = [...graph.nodes.values()];
  const shownKinds = kinds().map((kind) => ({ value: kind, label: t(`kinds.${kind}`), icon: html`<${Icon} name=${kind} />`, count: nodes.filter((node) => node.kind === kind).length })).filter(({ count }) => count);
  const byPredicate = Map.groupBy(graph.relations.values(), ({ predicate }) => predicate.key);
  const predicates = [...byPredicate].map(([value, relations]) => ({ value, label: html`<${English} text=${relations[0].predicate.label} />`, count: relations.length })).sort((a, b) => b.count - a.count).slice(0, MOST_PREDICATES);
  return html`<form class="l" aria-label=${t('filters')} onSubmit=${(event) => event.preventDefault()}>
    <fieldset><legend>${t('graph.from')}</legend><${EntityPicker} id=${params.get('from')} choose=${(id) => go(withParameters({ from: id, to: null }))} label=${t('graph.from')} /></fieldset>
    <fieldset><legend>${t('graph.to')}</legend><${EntityPicker} id=${params.get('to')} choose=${(id) => go(withParameters({ to: id }))} label=${t('graph.to')} /></fieldset>
    <fieldset><legend>${t('graph.steps')}</legend><div class="seg">${DEPTHS.map(
      (steps) => html`<label key=${steps} class=${steps === depth ? 'on' : ''}><input type="radio" class="vh" name="steps" checked=${steps === depth} onChange=${() => replace({ steps: steps === 1 ? null : steps })} />${number(steps)}</label>`,
    )}</div></fieldset>
    ${shownKinds.length > 0 && html`<${Choices} legend=${t('graph.kinds')} options=${shownKinds} hidden=${hiddenKinds} toggle=${(kind) => replace({ hide: toggled(hiddenKinds, kind) })} />`}
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
const List = ({ graph, nodes, bundles, selected, choose, expand }) => {
  const node = nodes.find(({ id }) => id === selected);
  const members = node?.members;
  const shown = !selected ? bundles : bundles.filter(({ id, source, target }) => id === selected || source === selected || target === selected);
  const relations = shown.flatMap((bundle) => bundle.relations);
  return html`<section class="r" aria-label=${t('graph.list')}>
    <header><h2>${node ? html`<${Plain} text=${nameOf(node)} />` : t(selected ? 'graph.bundle' : 'graph.list')}</h2><p class="dim sm">${t('graph.relations', { count: relations.length })}</p>
      ${members && html`<p class="row below wrapx"><button class="btn" type="button" onClick=${() => expand(node.id)}>${t('graph.unstack')}</button></p>`}
      ${node && !members && html`<p class="row below wrapx"><a class="btn" href=${href(node.id)}>${t('search.enter')}</a>
        ${!graph.expanded.has(node.id) && html`<button class="btn" type="button" onClick=${() => expand(node.id)}>${t('graph.expand')}</button>`}
        <a class="btn" href=${withParameters({ from: node.id, to: null })}>${t('graph.centre')}</a></p>`}
      ${selected && html`<p class="below"><button class="link" type="button" onClick=${() => choose(null)}>${t('graph.everything')}</button></p>`}</header>
    ${!selected && html`<ul class="ends">${nodes.map(
      (entity) => html`<li key=${entity.id}><button class="link" type="button" onClick=${() => choose(entity.id)}><${Icon} name=${entity.kind} /><${Plain} text=${nameOf(entity)} /></button></li>`,
    )}</ul>`}
    <ul class="rl">${relations.slice(0, MOST_RELATIONS).map((relation) => html`<${RelationRow} key=${relation.id} relation=${relation} />`)}</ul>
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

/** The pictures as drawn; GraphML has every entity. */
const Export = ({ nodes, bundles, picture, canvas }) => {
  const places = () => new Map(canvas.current.nodes().map((node) => [node.id(), node.position()]));
  const png = () => {
    const link = document.createElement('a');
    link.href = canvas.current.png({ full: true, scale: 2, bg: colours().bg });
    link.download = 'graph.png';
    link.click();
  };
  return html`<button class="btn" type="button" onClick=${png}><${Icon} name="download" /><span>PNG</span></button>
    <button class="btn" type="button" onClick=${() => save('graph.svg', svg(picture.nodes.map((node) => ({ ...node, name: nameOf(node) })), picture.bundles, places(), colours()), 'image/svg+xml')}><${Icon} name="download" /><span>SVG</span></button>
    <button class="btn" type="button" onClick=${() => save('graph.graphml', graphml(nodes, bundles), 'application/xml')}><${Icon} name="download" /><span>GraphML</span></button>`;
};

const COLUMNS = ['from', 'relation', 'to', 'state', 'identified sources', 'unidentified sources', 'fact'];
const rows = (bundles) => [COLUMNS, ...bundles.flatMap(({ relations }) => relations).map((r) => [r.from.name, r.predicate.label, r.to.name, r.state, r.independentSources, r.unidentifiedSources, r.fact.id])];

const Path = ({ path, graph, to }) =>
  to && path && html`<p class="pathline" role="status">${path.length ? path.map((id, n) => [n > 0 && ' – ', html`<${EntityLink} entity=${graph.nodes.get(id) ?? { id, name: id }} />`]) : t('graph.nopath')}</p>`;

const Page = ({ route: { params } }) => {
  useTitle(t('nav.graph'));
  const [from, to] = [params.get('from'), params.get('to')];
  const times = clocks();
  const depth = DEPTHS.find((steps) => String(steps) === params.get('steps')) ?? 1;
  const { graph: around, omitted, loading, error, expand: expandEntity } = useGraph([from, to].filter(Boolean), depth, times);
  const [selected, setSelected] = useState(null);
  const canvas = useRef(null);
  const hiddenKinds = listed(params, 'hide');
  const hiddenPredicates = listed(params, 'without');
  const minSources = Number(params.get('sources') ?? 0);
  const way = usePath(from, to, minSources, times);
  const graph = useMemo(() => (way ? withMore(around, way.entities.filter(({ id }) => !around.nodes.has(id)), way.relations) : around), [around, way]);
  const path = way?.ids ?? null;
  const [open, setOpen] = useState(new Set());
  const expand = (id) => (id.startsWith('stack|') ? setOpen(new Set([...open, id])) : expandEntity(id));
  const bundles = useMemo(() => bundlesOf(graph, { hiddenKinds, hiddenPredicates, minSources, keep: graph.expanded }), [graph, params.get('hide'), params.get('without'), minSources]);
  const nodes = useMemo(() => {
    const used = new Set([...graph.expanded, ...bundles.flatMap(({ source, target }) => [source, target])]);
    return [...graph.nodes.values()].filter(({ id }) => used.has(id));
  }, [graph, bundles]);
  const picture = useMemo(() => stacked(nodes, bundles, { keep: new Set([...graph.expanded, ...(path ?? [])]), open }), [nodes, bundles, open]);
  const behind = from && (to ? { query: PATH, variables: { from, to, sources: minSources, ...times } } : { query: NEIGHBOURHOOD, variables: { id: from, depth, ...times } });
  return html`<div class="gp"><${Filters} params=${params} depth=${depth} graph=${graph} hiddenKinds=${hiddenKinds} hiddenPredicates=${hiddenPredicates} minSources=${minSources} />
    <section class="cv" aria-label=${t('nav.graph')}>
      <div class="bar-top"><div class="tl"><h1>${from && graph.nodes.get(from) ? html`<${Plain} text=${graph.nodes.get(from).name} />` : t('nav.graph')}</h1>${nodes.length > 0 && html`<span class="dim">${t('graph.count', { count: nodes.length })}${omitted > 0 && ` · ${t('graph.omitted', { count: omitted })}`}</span>`}</div>
        <${Actions} behind=${behind} table=${bundles.length > 0 && { file: 'graph.csv', rows: () => rows(bundles) }}>${bundles.length > 0 && html`<${Export} nodes=${nodes} bundles=${bundles} picture=${picture} canvas=${canvas} />`}<//></div>
      <${Path} path=${path} graph=${graph} to=${to} />
      ${error && html`<${Failed} error=${error} />`}
      ${!from && html`<p class="empty">${t('graph.start')}</p>`}
      ${from && !error && (graph.nodes.size > 0 || !loading ? html`<${GraphCanvas} nodes=${picture.nodes} bundles=${picture.bundles} graph=${graph} path=${path ?? []} selected=${selected} choose=${setSelected} expand=${expand} canvas=${canvas} />` : html`<${Loading} />`)}
      ${from && html`<div class="zm"><button class="btn i" type="button" aria-label=${t('graph.in')} onClick=${() => canvas.current?.zoom(canvas.current.zoom() * 1.3)}>+</button>
        <button class="btn i" type="button" aria-label=${t('graph.out')} onClick=${() => canvas.current?.zoom(canvas.current.zoom() / 1.3)}>−</button>
        <button class="btn i" type="button" aria-label=${t('graph.fit')} onClick=${() => canvas.current?.fit(undefined, 40)}>⤢</button></div>`}
      <p class="lg" aria-hidden="true"><span><i class="thin" />${t('graph.one')}</span><span><i class="thick" />${t('graph.more')}</span><span class="mark-contested">▶◀ ${t('state.CONTESTED')}</span><span><i class="dash" />${t('modality.PLANNED')}</span><span><i class="pile" />${t('graph.alike')}</span></p>
    </section>
    <${TimeSlider} on=${times.validAt} />
    <${List} graph=${graph} nodes=${picture.nodes} bundles=${picture.bundles} selected=${selected} choose=${setSelected} expand=${expand} />
  </div>`;
};
export default Page;
