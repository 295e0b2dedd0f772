// From the original source, on top, to the page that a reader can open; the source that counts is ringed.
import { html } from '../core/html.js';
import { t } from '../core/messages.js';
import { href } from '../core/router.js';
import { Plain } from './words.js';

const isIdentified = (hop) => Boolean(hop.agent) || (Boolean(hop.agentText) && !hop.anonymous);

/** The last identified hop of an attribution, which is the source of the claim; null if there is none. */
export const sourceOf = (attribution) => attribution.findLast(isIdentified) ?? null;

export const hopName = (hop) => hop.agent?.name ?? hop.agentText ?? t('source.unnamed');

const Hop = ({ hop, counted, last }) => {
  const identified = isIdentified(hop);
  const notes = [t(`role.${hop.role}`), identified ? null : t('source.unidentified'), counted ? t('source.counted') : null];
  const name = html`<${Plain} text=${hopName(hop)} />`;
  const type = counted ? 'c' : identified ? '' : last ? 'u uc' : 'u';
  return html`<li class=${type}>
    ${hop.agent ? html`<a href=${href(hop.agent.id)}>${counted ? html`<b>${name}</b>` : name}</a>` : counted ? html`<b>${name}</b>` : name}
    <small>${notes.filter(Boolean).join(' · ')}</small>
  </li>`;
};

export const AttributionChain = ({ attribution }) => {
  const source = sourceOf(attribution);
  const hops = [...attribution].reverse();
  return html`<ol class="chain" aria-label=${t('chain.label')}>
    ${hops.length === 0 && html`<li class="u">${t('source.unnamed')}<small>${t('source.unidentified')}</small></li>`}
    ${hops.map((hop, n) => html`<${Hop} key=${n} hop=${hop} counted=${hop === source} last=${!source && n === 0} />`)}
  </ol>`;
};
