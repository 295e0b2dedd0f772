// Facts over all entities, by state, predicate, value and language: which numbers come from one source only, which deals exceed a billion?
import { html } from '../core/html.js';
import { graphql, useQuery } from '../core/api.js';
import { go, href, withParameters } from '../core/router.js';
import { t } from '../core/messages.js';
import { languageName, phrase } from '../core/format.js';
import { readValue } from '../core/read-value.js';
import { THEMES } from '../core/themes.js';
import { Actions, useTitle } from '../parts/page-head.js';
import { Answer, Empty } from '../parts/status.js';
import { FACT_COLUMNS, FACT_ROW, FactRow, factCells, outgoing } from '../parts/fact-row.js';
import { Pager } from '../parts/pager.js';
import { STATES, StateMark } from '../parts/state-badge.js';
import { clocks } from '../parts/time-lens.js';
import { QUALIFIER, VALUE, TIME } from '../parts/value-fields.js';

const CHOICES = graphql`
  query FactChoices($labelLanguages: [String!]) {
    languages: claimStatistics(groupBy: [LANGUAGE]) {
      key
    }
    predicates {
      key
      label(languages: $labelLanguages)
      theme
    }
  }
`;

const FACTS = graphql`
  query Facts($filter: FactFilter!, $after: String, $knownAt: DateTime, $labelLanguages: [String!]) {
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

/** What the words say, as a lower limit of the API: money with its currency, a percentage, or a number; null without a number. */
const leastOf = (words) => {
  const { amount, currency, percent } = readValue(words ?? '');
  if (!amount) return null;
  return currency ? { min: amount, currency } : { min: amount, types: [percent ? 'SHARE' : 'QUANTITY'] };
};

const read = ({ min, currency, types }) =>
  currency
    ? phrase({ __typename: 'Money', bound: 'AT_LEAST', amount: min, currency })
    : phrase(types[0] === 'SHARE' ? { __typename: 'Share', bound: 'AT_LEAST', percent: min } : { __typename: 'Quantity', bound: 'AT_LEAST', amount: min, unit: '' });

const Least = ({ words }) => {
  const least = leastOf(words);
  return html`<fieldset><legend>${t('facts.least')}</legend><input class="fld" type="text" dir="auto" aria-label=${t('facts.least')} aria-describedby="least-read" placeholder=${t('facts.least.example')} value=${words ?? ''} onChange=${(event) => set({ least: event.target.value.trim() || null })} />
    <small id="least-read" role="status">${words && (least ? html`<bdi>${read(least)}</bdi>` : t('facts.least.unread'))}</small></fieldset>`;
};

const PredicateFilter = ({ predicates, chosen }) => html`<fieldset><legend>${t('claim.predicate')}</legend><select class="fld" aria-label=${t('claim.predicate')} value=${chosen ?? ''} onChange=${(event) => set({ predicate: event.target.value || null })}>
  <option value="">${t('any')}</option>${THEMES.map((theme) => [theme, predicates.filter((one) => one.theme === theme)]).filter(([, of]) => of.length > 0).map(
    ([theme, of]) => html`<optgroup key=${theme} label=${t(`theme.${theme}`)}>${of.map(({ key, label }) => html`<option key=${key} value=${key} selected=${key === chosen}>${label}</option>`)}</optgroup>`,
  )}</select></fieldset>`;

const LanguageFilter = ({ languages, language, only }) => html`<fieldset><legend>${t('language')}</legend><select class="fld" aria-label=${t('language')} value=${language ?? ''} onChange=${(event) => set({ language: event.target.value || null, only: event.target.value && only ? 'yes' : null })}>
    <option value="">${t('language.every')}</option>${languages.map(({ key }) => html`<option key=${key} value=${key} selected=${key === language}>${languageName(key)}</option>`)}</select>
  ${language && html`<label class="ck"><input type="checkbox" checked=${only} onChange=${() => set({ only: only ? null : 'yes' })} /><span>${t('facts.only')}</span></label>`}</fieldset>`;

const Filters = ({ states, types, predicate, least, language, only, data }) => html`<form class="flt" aria-label=${t('filters')} onSubmit=${(event) => event.preventDefault()}>
  <${Choices} legend=${t('states')} name="states" chosen=${states} options=${STATES.map((state) => [state, html`<span class="row"><${StateMark} state=${state} />${t(`state.${state}`)}</span>`])} />
  <details open=${matchMedia('(min-width: 761px)').matches}><summary>${t('filters.more')}</summary>
  <${Choices} legend=${t('claim.value')} name="types" chosen=${types} options=${Object.keys(TYPES).map((type) => [type, t(`facts.${type}`)])} />
  <${Least} words=${least} />
  <${PredicateFilter} predicates=${data?.predicates ?? []} chosen=${predicate} />
  <${LanguageFilter} languages=${data?.languages ?? []} language=${language} only=${only} /></details>
</form>`;

const rowOf = (fact) => ({ ...outgoing(fact), subject: fact.subject });

const Page = ({ route: { params } }) => {
  useTitle(t('facts.title'));
  const states = listed(params, 'states', STATES);
  const types = listed(params, 'types', Object.keys(TYPES));
  const [language, predicate, least] = ['language', 'predicate', 'least'].map((name) => params.get(name));
  const only = params.get('only') === 'yes';
  const choices = useQuery(CHOICES);
  const others = (choices.data?.languages ?? []).map(({ key }) => key).filter((key) => key !== language);
  const value = { ...(types.length ? { types: types.flatMap((type) => TYPES[type]) } : {}), ...leastOf(least) };
  const { validAt, knownAt } = clocks();
  const filter = {
    ...(states.length ? { states } : {}),
    ...(predicate ? { predicates: [predicate] } : {}),
    ...(Object.keys(value).length ? { value } : {}),
    ...(language ? { languages: [language] } : {}),
    ...(language && only ? { not: { languages: others } } : {}),
    ...(validAt ? { validAt } : {}),
  };
  const behind = { query: FACTS, variables: { filter, after: params.get('after'), knownAt } };
  const query = useQuery(only && !choices.data && !choices.error ? null : behind.query, behind.variables);
  const table = query.data && { file: 'facts.csv', rows: () => [['subject', ...FACT_COLUMNS], ...query.data.facts.nodes.map((fact) => [fact.subject.name, ...factCells(outgoing(fact))])] };
  return html`<div class="head"><div><h1>${t('facts.title')}</h1><p class="sub lead">${t('facts.lead')}</p></div><${Actions} behind=${behind} table=${table} /></div>
    <div class="fgrid cols"><${Filters} states=${states} types=${types} predicate=${predicate} least=${least} language=${language} only=${only} data=${choices.data} />
      <div><${Answer} query=${query} rows=${10}>${({ facts }) => html`<p class="dim sm filters" role="status">${t('facts', { count: facts.totalCount })}</p>${
        facts.nodes.length
          ? html`<div class="card facts">${facts.nodes.map((fact) => html`<${FactRow} key=${fact.id} fact=${rowOf(fact)} />`)}</div>`
          : html`<${Empty} title=${t('entity.empty')}><a class="btn" href=${href('facts')}>${t('graph.everything')}</a><//>`
      }<${Pager} after=${params.get('after')} info=${facts.pageInfo} turn=${(after) => go(withParameters({ after }))} />`}<//></div></div>`;
};
export default Page;
