// Facts over all entities, by state, by type of value and by language: which numbers come from one source only?
import { html } from '../core/html.js';
import { graphql, useQuery } from '../core/api.js';
import { go, href, withParameters } from '../core/router.js';
import { t } from '../core/messages.js';
import { languageName } from '../core/format.js';
import { Actions, useTitle } from '../parts/page-head.js';
import { Answer, Empty } from '../parts/status.js';
import { FACT_COLUMNS, FACT_ROW, FactRow, factCells, outgoing } from '../parts/fact-row.js';
import { Pager } from '../parts/pager.js';
import { STATES, StateMark } from '../parts/state-badge.js';
import { clocks } from '../parts/time-lens.js';
import { QUALIFIER, VALUE, TIME } from '../parts/value-fields.js';

const FACTS = graphql`
  query Facts($filter: FactFilter!, $after: String, $knownAt: DateTime, $labelLanguages: [String!]) {
    languages: claimStatistics(groupBy: [LANGUAGE]) {
      key
    }
    facts(filter: $filter, first: 50, after: $after, knownAt: $knownAt) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        ...factRow
        subject {
          id
          name
        }
      }
    }
  }
  ${FACT_ROW}
  ${QUALIFIER}
  ${VALUE}
  ${TIME}
`;

const TYPES = { numbers: ['MONEY', 'SHARE', 'QUANTITY'], dates: ['DATE'], entities: ['ENTITY'], texts: ['TEXT'] };
const listed = (params, name, known) => (params.get(name) ?? '').split(',').filter((value) => known.includes(value));
const set = (params) => go(withParameters({ ...params, after: null }), { replace: true });
const toggled = (list, value) => (list.includes(value) ? list.filter((other) => other !== value) : [...list, value]).join(',');

const Choices = ({ legend, name, options, chosen }) => html`<fieldset><legend>${legend}</legend>${options.map(
  ([value, label]) => html`<label class="ck" key=${value}><input type="checkbox" checked=${chosen.includes(value)} onChange=${() => set({ [name]: toggled(chosen, value) })} /><span>${label}</span></label>`,
)}</fieldset>`;

const Filters = ({ states, types, language, languages }) => html`<form class="flt" aria-label=${t('filters')} onSubmit=${(event) => event.preventDefault()}>
  <${Choices} legend=${t('states')} name="states" chosen=${states} options=${STATES.map((state) => [state, html`<span class="row"><${StateMark} state=${state} />${t(`state.${state}`)}</span>`])} />
  <${Choices} legend=${t('claim.value')} name="types" chosen=${types} options=${Object.keys(TYPES).map((type) => [type, t(`facts.${type}`)])} />
  <fieldset><legend>${t('language')}</legend><select class="fld" aria-label=${t('language')} value=${language ?? ''} onChange=${(event) => set({ language: event.target.value || null })}>
    <option value="">${t('language.every')}</option>${languages.map(({ key }) => html`<option key=${key} value=${key} selected=${key === language}>${languageName(key)}</option>`)}</select></fieldset>
</form>`;

const rowOf = (fact) => ({ ...outgoing(fact), subject: fact.subject });

const Page = ({ route: { params } }) => {
  useTitle(t('facts.title'));
  const states = listed(params, 'states', STATES);
  const types = listed(params, 'types', Object.keys(TYPES));
  const language = params.get('language');
  const { validAt, knownAt } = clocks();
  const filter = {
    ...(states.length ? { states } : {}),
    ...(types.length ? { value: { types: types.flatMap((type) => TYPES[type]) } } : {}),
    ...(language ? { languages: [language] } : {}),
    ...(validAt ? { validAt } : {}),
  };
  const behind = { query: FACTS, variables: { filter, after: params.get('after'), knownAt } };
  const query = useQuery(behind.query, behind.variables);
  const table = query.data && { file: 'facts.csv', rows: () => [['subject', ...FACT_COLUMNS], ...query.data.facts.nodes.map((fact) => [fact.subject.name, ...factCells(outgoing(fact))])] };
  return html`<div class="head"><div><h1>${t('facts.title')}</h1><p class="sub lead">${t('facts.lead')}</p></div><${Actions} behind=${behind} table=${table} /></div>
    <div class="fgrid cols"><${Filters} states=${states} types=${types} language=${language} languages=${query.data?.languages ?? []} />
      <div><${Answer} query=${query} rows=${10}>${({ facts }) => html`<p class="dim sm filters" role="status">${t('facts', { count: facts.totalCount })}</p>${
        facts.nodes.length
          ? html`<div class="card facts">${facts.nodes.map((fact) => html`<${FactRow} key=${fact.id} fact=${rowOf(fact)} />`)}</div>`
          : html`<${Empty} title=${t('entity.empty')}><a class="btn" href=${href('facts')}>${t('graph.everything')}</a><//>`
      }<${Pager} after=${params.get('after')} info=${facts.pageInfo} turn=${(after) => go(withParameters({ after }))} />`}<//></div></div>`;
};
export default Page;
