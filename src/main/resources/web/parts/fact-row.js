// A fact in a list: what it is about, its value, its state, its sources, its languages.
import { html } from '../core/html.js';
import { graphql } from '../core/api.js';
import { href } from '../core/router.js';
import { phrase, time } from '../core/format.js';
import { t } from '../core/messages.js';
import { Label, Language, Plain, Words } from './words.js';
import { SourceDots } from './source-dots.js';
import { StateBadge } from './state-badge.js';
import { ValueText } from './links.js';

/** What a row shows of a fact; needs the fragments of qualifiers, values and times. */
export const FACT_ROW = graphql`
  fragment factRow on Fact {
    id
    state
    independentSources
    unidentifiedSources
    predicate {
      key
      label(languages: $labelLanguages)
      theme
    }
    qualifiers {
      ...qualifier
    }
    value {
      ...value
    }
    positions(first: 4) {
      languages
      value {
        ...value
      }
    }
    claims(first: 3) {
      originalValue
      document {
        language
      }
      validTime {
        ...time
      }
      asOf {
        ...time
      }
    }
  }
`;

const MOST_PRINTED = 2;
const MOST_VALUES = 3;

/** The qualifiers that say which of several questions the fact answers. */
export const aboutOf = (qualifiers, { without = [] } = {}) =>
  qualifiers
    .filter(({ key, entity }) => !without.includes(entity?.id) && key !== 'dating')
    .map(({ entity, text, language }) => ({ text: entity?.name ?? text, language: entity ? undefined : language }));

// Data sets that are in no language.
const NO_LANGUAGE = new Set(['mul', 'und', 'zxx']);

const languagesOf = ({ positions }) => [...new Set(positions.flatMap(({ languages }) => languages))].filter((tag) => !NO_LANGUAGE.has(tag)).sort();

/** A fact as its subject sees it. */
export const outgoing = (fact) => ({
  ...fact,
  key: fact.id,
  label: fact.predicate.label,
  theme: fact.predicate.theme,
  about: aboutOf(fact.qualifiers),
  languages: languagesOf(fact),
});

/** The fact of a relation as the other party sees it: who it is about is the value, unless there is another one. */
export const incoming = ({ id, fact, predicate, other }) => {
  const isEntity = fact.positions.every(({ value }) => value.__typename === 'EntityValue');
  return {
    ...fact,
    key: id,
    label: predicate.inverseLabel,
    theme: predicate.theme,
    about: [...(isEntity ? [] : [{ text: other.name }]), ...aboutOf(fact.qualifiers).filter(({ language }) => language !== undefined)],
    value: isEntity ? { __typename: 'EntityValue', entity: other } : fact.value,
    languages: languagesOf(fact),
  };
};

/** The words in which the claims print the value, each once. */
const printedOf = ({ claims, value }) => {
  const seen = new Map();
  for (const { originalValue, document } of claims) {
    if (originalValue && originalValue !== value?.amount && !seen.has(originalValue)) seen.set(originalValue, document.language);
  }
  return [...seen].slice(0, MOST_PRINTED);
};

const timeOf = (claims) => claims.map(({ validTime, asOf }) => validTime ?? asOf).find(Boolean);

const Values = ({ fact }) =>
  fact.value
    ? html`<${ValueText} value=${fact.value} />`
    : [
        fact.positions.slice(0, MOST_VALUES).map((position, n) => [n > 0 && html`<span class="or"> ${t('fact.or')} </span>`, html`<${ValueText} key=${n} value=${position.value} />`]),
        fact.positions.length > MOST_VALUES && ' …',
      ];

/** The rows of a fact in a file. */
export const factCells = (fact) => [
  fact.label,
  fact.about.map(({ text }) => text).join('; '),
  fact.value ? phrase(fact.value, String) : fact.positions.map(({ value }) => phrase(value, String)).join(' | '),
  fact.state,
  fact.independentSources,
  fact.unidentifiedSources,
  fact.languages.join(' '),
  fact.id,
];
export const FACT_COLUMNS = ['question', 'about', 'value', 'state', 'identified sources', 'unidentified sources', 'languages', 'id'];

/** @param fact with `label`, `about` and `languages` beside the fields of the API; with a `subject` where the list is about several */
export const FactRow = ({ fact }) => {
  const printed = printedOf(fact);
  const when = timeOf(fact.claims);
  return html`<a class="f" href=${href(fact.id)}>
    <span class="p">${fact.subject && html`<b><${Plain} text=${fact.subject.name} /></b> `}<${Label} text=${fact.label} />${fact.about.map(({ text, language }, n) => html`<small key=${n}><${Plain} text=${text} language=${language} /></small>`)}</span>
    <span class="v"><${Values} fact=${fact} />
      ${(printed.length > 0 || when) &&
      html`<small>${printed.map(([text, language], n) => [n > 0 && ' · ', html`<${Words} key=${n} text=${text} language=${language} />`])}
        ${when && [printed.length > 0 && ', ', html`<bdi>${time(when)}</bdi>`]}</small>`}</span>
    <span><${StateBadge} state=${fact.state} /></span>
    <${SourceDots} identified=${fact.independentSources} unidentified=${fact.unidentifiedSources} />
    <span class="l">${fact.languages.map((tag) => html`<${Language} key=${tag} tag=${tag} />`)}</span>
  </a>`;
};
