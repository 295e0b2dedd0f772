// A claim with the words of its source: printed value, quote, summary, chain, place.
import { html, useState } from '../core/html.js';
import { t } from '../core/messages.js';
import { number, time } from '../core/format.js';
import { href } from '../core/router.js';
import { AttributionChain } from './attribution-chain.js';
import { DocumentLink, ValueText, documentTitle } from './links.js';
import { Language, Marked, Numbers, Plain, Words } from './words.js';

const exactly = (value) => number(value, { useGrouping: true });
const isRead = (value) => ['Money', 'Share', 'Quantity', 'TimeValue'].includes(value.__typename);

/** How the printed words were read; the value keeps its own direction. */
const ReadAs = ({ value }) => {
  const [before, after] = t(value.bound === 'EXACT' ? 'read.exactly' : 'read.as', { value: '|' }).split('|');
  return html`<span class="rd">${before}<${ValueText} value=${value} write=${exactly} />${after}</span>`;
};

const Match = ({ match }) => (match === 'FUZZY' || match === 'ORPHAN') && html`<p class="note">${t(`match.${match}`)}</p>`;

/** The quote, or why there is none. */
export const Quote = ({ claim }) => {
  const [place] = claim.evidence;
  if (!place) return html`<blockquote class="none">${t('quote.none')}</blockquote>`;
  if (!place.quote) {
    return html`<blockquote class="none">${t('quote.missing')} <${Numbers} text=${`${place.start}–${place.end}`} /></blockquote><${Match} match=${place.match} />`;
  }
  return html`<${Marked} text=${place.quote} words=${claim.originalValue} language=${claim.document.language} /><${Match} match=${place.match} />`;
};

export const CiteLink = ({ claim }) => {
  const [done, setDone] = useState(false);
  const copy = () => navigator.clipboard.writeText(claim.citation).then(() => setDone(true));
  return html`<button class="link" type="button" onClick=${copy}>${done ? t('copied') : t('cite')}</button>`;
};

export const QuoteCard = ({ claim }) => {
  const { document, evidence, value } = claim;
  return html`<article class="card qc" id=${claim.id.replace('/', '-')}>
    <header><${Language} tag=${document.language} />
      ${claim.originalValue ? html`<${Words} text=${claim.originalValue} language=${document.language} />` : html`<span class="q"><${ValueText} value=${value} link /></span>`}
      ${isRead(value) && claim.originalValue && html`<${ReadAs} value=${value} />`}
      ${!isRead(value) && claim.originalValue && html`<span class="rd"><${ValueText} value=${value} /></span>`}</header>
    <div><${Quote} claim=${claim} /><p class="su"><${Plain} text=${claim.summary} language="en" /></p>
      ${claim.modality !== 'ASSERTED' && html`<p class="note">${t(`modality.${claim.modality}`)}</p>`}
      ${claim.polarity === 'NEGATED' && html`<p class="note">${t('claim.denied')}</p>`}</div>
    <${AttributionChain} attribution=${claim.attribution} />
    <footer><${DocumentLink} document=${document} claim=${claim.id} text=${document.publisher?.name ?? documentTitle(document)} />
      ${evidence[0] && html`<${Numbers} text=${`${evidence[0].start}–${evidence[0].end}`} />`}<span>${time(claim.publishedAt)}</span>
      <span class="r"><${CiteLink} claim=${claim} /><a href=${href(claim.id)}>${t('claim')}</a></span></footer>
  </article>`;
};
