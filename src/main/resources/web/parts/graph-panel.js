// The same as the graph picture as lists: what is selected, with its note, else every entity and relation.
import { html, useEffect, useRef, useState } from '../core/html.js';
import { brief } from '../core/format.js';
import { href, withParameters } from '../core/router.js';
import { t } from '../core/messages.js';
import { PATH } from '../core/graph-data.js';
import { nameOf } from './graph-canvas.js';
import { Icon } from './icon.js';
import { ValueText } from './links.js';
import { QueryButton } from './query-sheet.js';
import { SourceDots } from './source-dots.js';
import { StateMark } from './state-badge.js';
import { Label, Plain } from './words.js';

const MOST_RELATIONS = 150;

const RelationRow = ({ relation }) => html`<li><a href=${href(relation.fact.id)}><b><${Plain} text=${relation.from.name} /></b> <${Label} text=${relation.predicate.label} /> <b><${Plain} text=${relation.to.name} /></b></a>
  <span class="row"><${StateMark} state=${relation.state} label=${t(`state.${relation.state}`)} /><${SourceDots} identified=${relation.independentSources} unidentified=${relation.unidentifiedSources} /></span>
  ${relation.fact.value && relation.fact.value.__typename !== 'EntityValue' && html`<small><${ValueText} value=${relation.fact.value} /></small>`}</li>`;

/** A note on what is selected; written at once, kept when the reader leaves the field. */
const Note = ({ id, marks }) => {
  const [open, setOpen] = useState(false);
  const field = useRef();
  const note = marks.notes[id] ?? '';
  useEffect(() => setOpen(false), [id]);
  useEffect(() => {
    if (open) field.current?.focus();
  }, [open]);
  if (!open && !note) return html`<button class="btn" type="button" onClick=${() => setOpen(true)}><${Icon} name="note" /><span>${t('graph.note')}</span></button>`;
  return html`<label class="note-field"><span>${t('graph.note')}</span><textarea key=${id} rows="2" maxlength="500" dir="auto" defaultValue=${note} ref=${field} onChange=${(event) => marks.note(id, event.target.value)} /></label>`;
};

const PinButton = ({ id, marks, canvas }) => {
  const isPinned = id in marks.pins;
  return html`<button class="btn" type="button" aria-pressed=${isPinned ? 'true' : 'false'} onClick=${() => marks.pin(id, isPinned ? null : canvas.current?.getElementById(id).position())}><${Icon} name="pin" /><span>${t(isPinned ? 'graph.unpin' : 'graph.pin')}</span></button>`;
};

const NodeHead = ({ node, graph, expand, marks, canvas }) => html`<h2><${Plain} text=${nameOf(node)} />${node.id in marks.pins && html` <span class="tag">${t('graph.pinned')}</span>`}</h2>
  <p class="row below wrapx">
    ${node.members
      ? html`<button class="btn" type="button" onClick=${() => expand(node.id)}>${t('graph.unstack')}</button>`
      : html`<a class="btn" href=${href(node.id)}>${t('search.enter')}</a>
        ${!graph.expanded.has(node.id) && html`<button class="btn" type="button" onClick=${() => expand(node.id)}>${t('graph.expand')}</button>`}
        <a class="btn" href=${withParameters({ from: node.id, to: null })}>${t('graph.centre')}</a>`}
    <${PinButton} id=${node.id} marks=${marks} canvas=${canvas} /><${Note} id=${node.id} marks=${marks} /></p>`;

const BundleHead = ({ bundle, nodes, spread, toggleSpread, marks, times }) => {
  const [from, to] = [bundle.source, bundle.target].map((id) => nodes.find((node) => node.id === id));
  const isStack = Boolean(from?.members ?? to?.members);
  return html`<h2>${from && to ? html`<${Plain} text=${t('graph.ends', { from: nameOf(from), to: nameOf(to) })} />` : t('graph.bundle')}</h2>
    <p class="row below wrapx">${bundle.relations.length > 1 && html`<button class="btn" type="button" aria-pressed=${spread.has(bundle.id) ? 'true' : 'false'} onClick=${() => toggleSpread(bundle.id)}>${t('graph.spread')}</button>`}
      ${!isStack && html`<${QueryButton} query=${PATH} variables=${{ from: bundle.source, to: bundle.target, steps: 1, ...times }} label=${[html`<${Icon} name="query" />`, t('query')]} />`}
      <${Note} id=${bundle.id} marks=${marks} /></p>`;
};

const Entities = ({ nodes, choose, marks }) => html`<ul class="ends">${nodes.map(
  (entity) => html`<li key=${entity.id}><button class="link" type="button" onClick=${() => choose(entity.id)}><${Icon} name=${entity.kind} /><${Plain} text=${nameOf(entity)} /></button>
    ${(entity.id in marks.pins || entity.id in marks.notes) && html`<span class="dim"><${Icon} name=${entity.id in marks.notes ? 'note' : 'pin'} /><span class="vh">${entity.id in marks.pins && t('graph.pinned')} ${brief(marks.notes[entity.id])}</span></span>`}</li>`,
)}</ul>`;

/** @param selected the id of a node or bundle; null shows everything */
export const GraphPanel = ({ graph, nodes, bundles, selected, choose, expand, spread, toggleSpread, marks, canvas, times }) => {
  const node = nodes.find(({ id }) => id === selected);
  const bundle = bundles.find(({ id }) => id === selected);
  const shown = !selected ? bundles : bundles.filter(({ id, source, target }) => id === selected || source === selected || target === selected);
  const relations = shown.flatMap((one) => one.relations);
  return html`<section class="r" aria-label=${t('graph.list')}>
    <header>${node ? html`<${NodeHead} node=${node} graph=${graph} expand=${expand} marks=${marks} canvas=${canvas} />` : bundle ? html`<${BundleHead} bundle=${bundle} nodes=${nodes} spread=${spread} toggleSpread=${toggleSpread} marks=${marks} times=${times} />` : html`<h2>${t('graph.list')}</h2>`}
      <p class="dim sm below">${t('graph.strongest', { relations: t('graph.relations', { count: relations.length }) })}</p>
      ${selected && html`<p><button class="link" type="button" onClick=${() => choose(null)}>${t('graph.everything')}</button></p>`}</header>
    ${!selected && html`<${Entities} nodes=${nodes} choose=${choose} marks=${marks} />`}
    <ul class="rl">${relations.slice(0, MOST_RELATIONS).map((relation) => html`<${RelationRow} key=${relation.id} relation=${relation} />`)}</ul>
  </section>`;
};
