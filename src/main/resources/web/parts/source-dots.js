// Independent sources: a full dot for each identified one, a ring for each unidentified one; more than five are numbers.
import { html } from '../core/html.js';
import { t } from '../core/messages.js';
import { number } from '../core/format.js';

const MOST = 5;

export const SourceDots = ({ identified, unidentified }) => {
  const label = t('sources.read', { identified, unidentified });
  const many = identified + unidentified > MOST;
  const dots = (count, type) =>
    many
      ? count > 0 && html`<i class=${type} /><b>${number(count)}</b>`
      : Array.from({ length: count }, (_, n) => html`<i key=${type + n} class=${type} />`);
  return html`<span class="dots" role="img" aria-label=${label} title=${label}>${dots(identified, '')}${dots(unidentified, 'u')}</span>`;
};
