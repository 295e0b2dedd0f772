// What happened when, and how exactly that is known.
import { html } from '../core/html.js';
import { graphql, useQuery } from '../core/api.js';
import { go, href, withParameters } from '../core/router.js';
import { t } from '../core/messages.js';
import { time } from '../core/format.js';
import { Actions, useTitle } from '../parts/page-head.js';
import { Answer } from '../parts/status.js';
import { EntityPicker } from '../parts/entity-picker.js';
import { AXES, TimelineView, timelineOf, timelineQuery } from '../parts/timeline.js';
import { MODALITIES } from '../parts/claim-list.js';
import { clocks } from '../parts/time-lens.js';
import { Plain } from '../parts/words.js';

const NAME = graphql`
  query TimelineOf($id: ID!) {
    entity(id: $id) {
      name
    }
  }
`;

const rows = (data) => [
  ['kind', 'from', 'to', 'precision', 'printed', 'summary', 'state', 'claim'],
  ...timelineOf(data).nodes.map(({ kind, when, claim }) => [kind, when.from, when.to, when.precision, when.printed ?? time(when), claim.summary, claim.fact.state, claim.id]),
];

const set = (name) => (event) => go(withParameters({ [name]: event.target.value || null, after: null }), { replace: true });
const dayOf = (text) => (/^\d{4}-\d{2}-\d{2}$/.test(text ?? '') ? text : null);

const Filters = ({ modality, from, to }) => html`<p class="row wrapx filters"><label class="row">${t('claim.said')}<select class="fld" value=${modality ?? ''} onChange=${set('said')}><option value="">${t('any')}</option>${MODALITIES.map((one) => html`<option key=${one} value=${one} selected=${one === modality}>${t(`modality.${one}`)}</option>`)}</select></label>
  <label class="row">${t('timeline.from')}<input class="fld" type="date" value=${from ?? ''} onChange=${set('from')} /></label>
  <label class="row">${t('timeline.to')}<input class="fld" type="date" value=${to ?? ''} onChange=${set('to')} /></label></p>`;

const Page = ({ route: { params } }) => {
  useTitle(t('nav.timeline'));
  const entity = params.get('entity');
  const axis = Object.hasOwn(AXES, params.get('axis')) ? params.get('axis') : 'true';
  const { knownAt } = clocks();
  const after = params.get('after');
  const modality = MODALITIES.find((one) => one === params.get('said')) ?? null;
  const [from, to] = ['from', 'to'].map((name) => dayOf(params.get(name)));
  const behind = timelineQuery({ entity, axis, knownAt, modality, from, to, after });
  const query = useQuery(behind.query, behind.variables);
  const name = useQuery(entity ? NAME : null, { id: entity }).data?.entity?.name;
  return html`<div class="head">${entity && name && html`<p class="crumb"><a href=${href(entity)}><${Plain} text=${name} /></a> › ${t('nav.timeline')}</p>`}<div><h1>${entity && name ? html`<${Plain} text=${t('timeline.title.of', { name })} />` : t('timeline.title')}</h1></div>
      <${Actions} behind=${behind} table=${query.data && { file: 'timeline.csv', rows: () => rows(query.data) }} /></div>
    <div class="ctl">
      <span class="seg">${Object.keys(AXES).map((name) => html`<a key=${name} class=${name === axis ? 'on' : ''} aria-current=${name === axis ? 'true' : undefined} href=${withParameters({ axis: name === 'true' ? null : name, after: null })}>${t(`timeline.axis.${name}`)}</a>`)}</span>
      <${EntityPicker} id=${entity} choose=${(id) => go(withParameters({ entity: id, after: null }))} label=${t('timeline.of')} />
    </div>
    <${Filters} modality=${modality} from=${from} to=${to} />
    <${Answer} query=${query} rows=${12}>${(data) => html`<${TimelineView} timeline=${timelineOf(data)} entity=${entity} axis=${axis} knownAt=${knownAt} modality=${modality} after=${after} turn=${(next) => go(withParameters({ after: next }))} />`}<//>`;
};
export default Page;
