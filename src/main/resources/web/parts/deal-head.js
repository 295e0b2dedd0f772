// A deal opens with its parties and their roles, its status, its amounts and its terms.
import { html } from '../core/html.js';
import { href } from '../core/router.js';
import { time } from '../core/format.js';
import { t } from '../core/messages.js';
import { EntityLink, ValueText } from './links.js';
import { Plain } from './words.js';
import { SourceDots } from './source-dots.js';
import { StateBadge } from './state-badge.js';

const partiesOf = (entity) => entity.relations.nodes.filter(({ predicate }) => predicate.key === 'partyTo');

const Party = ({ relation }) => {
  const role = relation.fact.qualifiers.find(({ key }) => key === 'role')?.text;
  return html`<tr><td><${EntityLink} entity=${relation.other} /></td><td class="dim">${role && html`<${Plain} text=${role} />`}</td>
    <td><${SourceDots} identified=${relation.fact.independentSources} unidentified=${relation.fact.unidentifiedSources} /></td></tr>`;
};

/** The time of a fact, as far as its claims say. */
const timeOf = ({ claims }) => {
  const when = claims.map(({ validTime, asOf }) => validTime ?? asOf).find(Boolean);
  return when && time(when);
};

const Values = ({ title, facts }) =>
  facts.length > 0 &&
  html`<div><h2 class="lab">${title}</h2>${facts.map(
    (fact) => html`<p key=${fact.id}><a href=${href(fact.id)}>${(fact.value ? [fact.value] : fact.positions.map(({ value }) => value)).map((value, n) => [
      n > 0 && html`<span class="dim"> ${t('fact.or')} </span>`,
      html`<b><${ValueText} value=${value} /></b>`,
    ])}</a> <${StateBadge} state=${fact.state} /><small class="dim">${[...fact.about.map(({ text }) => text), timeOf(fact)].filter(Boolean).join(' · ')}</small></p>`,
  )}</div>`;

export const DealHead = ({ entity, facts }) => {
  const parties = partiesOf(entity);
  const of = (key) => facts.filter(({ predicate }) => predicate.key === key);
  return html`<section class="card deal" aria-label=${t('kind.DEAL')}>
    ${parties.length > 0 &&
    html`<div><h2 class="lab">${t('deal.parties')}</h2><table class="mt"><tbody>${parties.map((relation) => html`<${Party} key=${relation.id} relation=${relation} />`)}</tbody></table></div>`}
    <${Values} title=${t('deal.status')} facts=${of('dealStatus')} />
    <${Values} title=${t('deal.amounts')} facts=${of('dealValue')} />
    <${Values} title=${t('deal.terms')} facts=${[...of('dealTerm'), ...of('clause')].slice(0, 8)} />
  </section>`;
};
