// The start page: what is in here, questions with their answers, what is contested, what is new.
import { html } from '../core/html.js';
import { graphql, useQuery } from '../core/api.js';
import { href } from '../core/router.js';
import { t } from '../core/messages.js';
import { languageName, number } from '../core/format.js';
import { SearchBox } from '../parts/search-box.js';
import { Actions } from '../parts/page-head.js';
import { Answer } from '../parts/status.js';
import { SourceDots } from '../parts/source-dots.js';
import { STATES, StateMark } from '../parts/state-badge.js';
import { Label, Language, Plain, Words } from '../parts/words.js';
import { ValueText } from '../parts/links.js';
import { VALUE } from '../parts/value-fields.js';
import { Questions } from '../parts/questions.js';
import { clocks } from '../parts/time-lens.js';

const START = graphql`
  query Start($claims: ClaimFilter, $facts: FactFilter, $knownAt: DateTime, $labelLanguages: [String!]) {
    claims(filter: $claims, first: 6, orderBy: { field: RECORDED, direction: DESC }) {
      totalCount
      nodes {
        id
        summary
        document {
          language
        }
        fact {
          independentSources
          unidentifiedSources
        }
      }
    }
    facts(filter: $facts, first: 1, knownAt: $knownAt) {
      totalCount
    }
    entities(first: 1) {
      totalCount
    }
    documents(first: 1) {
      totalCount
    }
    states: claimStatistics(filter: $claims, groupBy: [STATE]) {
      key
      facts
    }
    languages: claimStatistics(filter: $claims, groupBy: [LANGUAGE]) {
      key
      count
    }
    conflicts(first: 5, knownAt: $knownAt) {
      totalCount
      nodes {
        id
        reason
        independentSources
        subject {
          name
        }
        predicate {
          label(languages: $labelLanguages)
        }
        facts {
          id
          independentSources
          unidentifiedSources
        }
        sides {
          position {
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

const EXAMPLES = [
  ['OpenAI', 'en'],
  ['سام ألمان', 'ar'],
  ['微软', 'zh'],
  ['13 tỷ USD', 'vi'],
  ['perusahaan rintisan', 'id'],
];

/** Shares of a whole as a bar; the words below say the same. */
const Bar = ({ parts }) => html`<div class="bar" aria-hidden="true">${parts.map(({ key, size, type }) => html`<i key=${key} class=${type} style=${{ flex: size }} />`)}</div>`;

const Totals = ({ data }) => {
  const states = STATES.map((state) => ({ state, facts: data.states.find(({ key }) => key === state)?.facts ?? 0 })).filter(({ facts }) => facts > 0);
  const counts = [['claims', data.claims], ['facts', data.facts], ['entities', data.entities], ['documents', data.documents]];
  return html`<section class="in" aria-label=${t('start.inside')}>
    <dl>${counts.map(([name, { totalCount }]) => html`<div key=${name}><dt>${t(`count.${name}`)}</dt><dd>${number(totalCount)}</dd></div>`)}</dl>
    <div class="sum"><div class="lab">${t('start.states')}</div>
      <${Bar} parts=${states.map(({ state, facts }) => ({ key: state, size: facts, type: `bar-${state}` }))} />
      <div class="keyl">${states.map(({ state, facts }) => html`<a class="ink" key=${state} href=${href('facts', { states: state })}><${StateMark} state=${state} /><b>${number(facts)}</b> ${t(`state.${state}`)}</a>`)}</div></div>
    <div class="sum"><div class="lab">${t('start.languages')}</div>
      <${Bar} parts=${data.languages.map(({ key, count }, n) => ({ key, size: count, type: `shade-${Math.min(n, 5)}` }))} />
      <div class="keyl">${data.languages.map(({ key, count }) => html`<a class="ink" key=${key} href=${href('documents', { language: key })}><b>${number(count)}</b> ${languageName(key)}</a>`)}</div></div>
  </section>`;
};

const Contested = ({ conflicts }) => html`<section><div class="sec"><h2>${t('start.contested')}</h2><a href=${href('conflicts')}>${t('start.contested.all')}</a></div>
  <ul class="nw">${conflicts.nodes.map(
    (conflict) => html`<li key=${conflict.id}><${StateMark} state="CONTESTED" />
      <span><a href=${href(conflict.facts[0]?.id ?? 'conflicts')}><${Plain} text=${conflict.subject.name} /> · <${Label} text=${conflict.predicate.label} /></a><br />
        <span class="dim sm">${conflict.sides.map(({ position }, n) => [n > 0 && html` ${t('conflict.against')} `, html`“<${ValueText} value=${position.value} />”`])}</span></span>
      ${conflict.facts[0] ? html`<${SourceDots} identified=${conflict.facts[0].independentSources} unidentified=${conflict.facts[0].unidentifiedSources} />` : html`<span />`}</li>`,
  )}</ul></section>`;

const Newest = ({ claims }) => html`<section><div class="sec"><h2>${t('start.newest')}</h2><a href=${href('data')}>${t('start.newest.all')}</a></div>
  <ul class="nw">${claims.nodes.map(
    (claim) => html`<li key=${claim.id}><${Language} tag=${claim.document.language} /><a class="ink" href=${href(claim.id)}><${Plain} text=${claim.summary} language="en" /></a>
      <${SourceDots} identified=${claim.fact.independentSources} unidentified=${claim.fact.unidentifiedSources} /></li>`,
  )}</ul></section>`;

const Page = () => {
  const { validAt, knownAt } = clocks();
  const variables = {
    claims: validAt || knownAt ? { ...(validAt ? { validAt } : {}), ...(knownAt ? { knownAt } : {}) } : null,
    facts: validAt ? { validAt } : null,
    knownAt,
  };
  const query = useQuery(START, variables);
  document.title = 'Claimgraph';
  return html`<div class="hero"><div>
      <h1>${t('start.title.1')}<br />${t('start.title.2')}</h1>
      <p class="lead">${t('start.lead')}</p>
      <${SearchBox} big />
      <p class="try"><span>${t('start.try')}</span>${EXAMPLES.map(([text, language]) => html`<a key=${text} href=${href('search', { q: text })}><${Words} text=${text} language=${language} /></a>`)}</p>
    </div><${Answer} query=${query}>${(data) => html`<${Totals} data=${data} />`}<//></div>
    <${Questions} />
    <${Answer} query=${query}>${(data) => html`<div class="fgrid two"><${Contested} conflicts=${data.conflicts} /><${Newest} claims=${data.claims} /></div>
      <p class="row pager"><${Actions} behind=${{ query: START, variables }} /></p>`}<//>`;
};
export default Page;
