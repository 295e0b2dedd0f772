// Many amounts of one kind, summed up by the other party: who paid most, to whom most was paid. The service adds each fact once.
import { html } from '../core/html.js';
import { graphql, useQuery } from '../core/api.js';
import { t } from '../core/messages.js';
import { number, phrase } from '../core/format.js';
import { EntityLink } from './links.js';
import { QueryButton } from './query-sheet.js';
import { Icon } from './icon.js';
import { Loading } from './status.js';
import { TableCsv } from './table-csv.js';
import { clocks } from './time-lens.js';
import { Label } from './words.js';

const SUMS = graphql`
  query Sums($filter: ClaimFilter!, $groupBy: [ClaimGrouping!]!, $unit: String!) {
    claimStatistics(filter: $filter, groupBy: $groupBy, first: 10, orderBy: { field: SUM, unit: $unit }) {
      key
      entity {
        id
        name
      }
      amounts {
        unit
        per
        facts
        sum
        sumBound
      }
    }
  }
`;

const LEAST = 10;
const currencyOf = (fact) => (fact.value?.__typename === 'Money' ? fact.value.currency : null);

/** The kinds of facts of which there are many with an amount in one currency: { key, label, currency, isIncoming }. */
export const summable = (facts) =>
  [...Map.groupBy(facts.filter(currencyOf), (fact) => `${fact.predicate.key}|${fact.label}|${currencyOf(fact)}`).values()]
    .filter((same) => same.length >= LEAST)
    .map(([fact]) => ({ key: fact.predicate.key, label: fact.label, theme: fact.theme, currency: currencyOf(fact), isIncoming: fact.label !== fact.predicate.label }));

const Row = ({ group, currency }) => {
  const amount = group.amounts.find(({ unit, sum }) => unit === currency && sum !== null);
  return (
    amount &&
    html`<tr><td>${group.entity ? html`<${EntityLink} entity=${group.entity} />` : t('sums.unnamed')}</td><td class="n">${number(amount.facts)}</td>
      <td class="n"><bdi>${phrase({ __typename: 'Money', amount: amount.sum, currency, bound: amount.sumBound === 'BETWEEN' ? 'AT_LEAST' : amount.sumBound, per: amount.per }, number)}</bdi></td></tr>`
  );
};

/** @param of an element of `summable` */
export const EntitySums = ({ id, of }) => {
  const { validAt, knownAt } = clocks();
  const end = { equals: id };
  const variables = {
    filter: { ...(of.isIncoming ? { object: end } : { subject: end }), predicates: [of.key], ...(validAt ? { validAt } : {}), ...(knownAt ? { knownAt } : {}) },
    groupBy: [of.isIncoming ? 'SUBJECT' : 'OBJECT'],
    unit: of.currency,
  };
  const query = useQuery(SUMS, variables);
  if (!query.data) return query.error ? null : html`<div class="card sums"><${Loading} rows=${LEAST} /></div>`;
  return html`<div class="card tablecard sums"><table><caption><b><${Label} text=${of.label} /></b> ${t('sums.title')} <${QueryButton} query=${SUMS} variables=${variables} type="link" label=${[html`<${Icon} name="query" />`, t('query')]} /></caption>
    <thead><tr><th scope="col">${t('relation.other')}</th><th scope="col" class="n">${t('tab.facts')}</th><th scope="col" class="n">${t('sums.sum')}</th></tr></thead>
    <tbody>${query.data.claimStatistics.map((group) => html`<${Row} key=${group.key} group=${group} currency=${of.currency} />`)}</tbody></table><${TableCsv} file="sums.csv" /></div>`;
};
