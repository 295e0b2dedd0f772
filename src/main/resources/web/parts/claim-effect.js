// What recording a claim would change: the fact as it is, and how the new value stands to it. Nothing is replaced.
import { html } from '../core/html.js';
import { graphql, useQuery } from '../core/api.js';
import { href } from '../core/router.js';
import { t } from '../core/messages.js';
import { interval } from '../core/interval.js';
import { phrase } from '../core/format.js';
import { sourceOf } from './attribution-chain.js';
import { ValueText } from './links.js';
import { StateBadge } from './state-badge.js';
import { QUALIFIER, VALUE } from './value-fields.js';

const BEFORE = graphql`
  query FactsBefore($subject: ID!, $predicates: [String!]!) {
    entity(id: $subject) {
      facts(predicates: $predicates) {
        id
        state
        predicate {
          tolerance
        }
        qualifiers {
          ...qualifier
        }
        value {
          ...value
        }
        positions(first: 5) {
          value {
            ...value
          }
          claims(first: 5) {
            attribution {
              role
              agent {
                id
                name
              }
              agentText
              anonymous
            }
          }
        }
      }
    }
  }
  ${QUALIFIER}
  ${VALUE}
`;

/** Whether two values can both hold; null where that cannot be told here. */
const fits = (one, other, tolerance) => {
  const [a, b] = [interval(one), interval(other)];
  if (!a || !b || a.unit !== b.unit) return one?.__typename === other?.__typename && one?.__typename === 'TextValue' ? phrase(one) === phrase(other) : null;
  const slack = (Math.max(Math.abs(a.low), Math.abs(b.low)) * Number(tolerance ?? 0)) / 100;
  const most = Number.isFinite(slack) ? slack : 0;
  return a.low <= b.high + most && b.low <= a.high + most;
};

const keyOf = (hop) => hop && (hop.agent?.id ?? hop.agentText);

/** The state that the fact would most likely have; null where that cannot be told here. */
const nextState = (fact, value, source) => {
  if (!fact) return source ? 'SINGLE_SOURCE' : 'NO_IDENTIFIED_SOURCE';
  const values = fact.value ? [fact.value] : fact.positions.map((position) => position.value);
  const compatible = values.map((other) => fits(value, other, fact.predicate.tolerance));
  const sources = new Set(fact.positions.flatMap(({ claims }) => claims).map(({ attribution }) => keyOf(sourceOf(attribution))).filter(Boolean));
  if (compatible.includes(null) || fact.state === 'CONTESTED') return null;
  if (compatible.includes(false)) return sources.size === 1 && sources.has(keyOf(source)) ? null : 'CONTESTED';
  if (!source || sources.has(keyOf(source))) return fact.state;
  return sources.size > 0 ? 'CORROBORATED' : 'SINGLE_SOURCE';
};

const Standing = ({ fact, value, next }) => {
  const values = fact.value ? [fact.value] : fact.positions.map((position) => position.value);
  return html`<p class="row wrapx"><${StateBadge} state=${fact.state} />${next && next !== fact.state && html`<span class="flip" aria-hidden="true">›</span><${StateBadge} state=${next} />`}</p>
    <p>${t('compose.before')} <a href=${href(fact.id)}>${values.map((one, n) => [n > 0 && html` ${t('fact.or')} `, html`<b><${ValueText} value=${one} /></b>`])}</a>. ${next === 'CONTESTED' ? t('compose.differs') : t('compose.stays')}</p>`;
};

/**
 * @param subject the id of the entity
 * @param other the id of the other party, which tells facts of one predicate apart
 * @param attribution of the claim
 */
export const ClaimEffect = ({ subject, predicate, other, value, attribution }) => {
  const query = useQuery(subject && predicate && value ? BEFORE : null, { subject, predicates: [predicate?.key] });
  if (!value || !query.data) return null;
  const facts = query.data.entity?.facts ?? [];
  const fact = facts.find(({ qualifiers }) => !other || qualifiers.some(({ entity }) => entity?.id === other));
  const next = nextState(fact, value, sourceOf(attribution));
  return html`<div class="effect"><h3>${t('compose.effect')}</h3>
    ${fact ? html`<${Standing} fact=${fact} value=${value} next=${next} />` : html`<p class="row wrapx">${t('compose.first')} ${next && html`<${StateBadge} state=${next} />`}</p>`}</div>`;
};
