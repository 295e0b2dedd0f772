// What the graph picture shows: its ends, how far it reaches, kinds, sources and relations.
import { html, useState } from '../core/html.js';
import { go, withParameters } from '../core/router.js';
import { t } from '../core/messages.js';
import { number } from '../core/format.js';
import { kinds } from '../core/kinds.js';
import { EntityPicker } from './entity-picker.js';
import { Icon } from './icon.js';
import { Label } from './words.js';

export const DEPTHS = [1, 2, 3];
const MOST_PREDICATES = 8;
const replace = (params) => go(withParameters(params), { replace: true });
const toggled = (set, value) => [...(set.has(value) ? [...set].filter((other) => other !== value) : [...set, value])].join(',');

const Choices = ({ legend, options, hidden, toggle, children }) => html`<fieldset><legend>${legend}</legend>${options.map(
  ({ value, label, icon, count }) => html`<label class="ck" key=${value}><input type="checkbox" checked=${!hidden.has(value)} onChange=${() => toggle(value)} />${icon ?? html`<span />`}<span>${label}</span><i>${number(count)}</i></label>`,
)}${children}</fieldset>`;

/** @param hiddenKinds the kinds whose entities are left out; `hiddenPredicates` likewise */
export const GraphFilters = ({ params, depth, graph, hiddenKinds, hiddenPredicates, minSources }) => {
  const [every, setEvery] = useState(false);
  const nodes = [...graph.nodes.values()];
  const shownKinds = kinds().map((kind) => ({ value: kind, label: t(`kinds.${kind}`), icon: html`<${Icon} name=${kind} />`, count: nodes.filter((node) => node.kind === kind).length })).filter(({ count }) => count);
  const byPredicate = Map.groupBy(graph.relations.values(), ({ predicate }) => predicate.key);
  const predicates = [...byPredicate].map(([value, relations]) => ({ value, label: html`<${Label} text=${relations[0].predicate.label} />`, count: relations.length })).sort((a, b) => b.count - a.count);
  const shownPredicates = every ? predicates : predicates.slice(0, MOST_PREDICATES);
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
    ${predicates.length > 0 && html`<${Choices} legend=${t('tab.relations')} options=${shownPredicates} hidden=${hiddenPredicates} toggle=${(key) => replace({ without: toggled(hiddenPredicates, key) })}>
      ${predicates.length > shownPredicates.length && html`<button class="link" type="button" onClick=${() => setEvery(true)}>${t('more', { count: predicates.length - shownPredicates.length })}</button>`}<//>`}
  </form>`;
};
