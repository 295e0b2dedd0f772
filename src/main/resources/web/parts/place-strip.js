// Where in a text the claims stand, from its beginning on top to its end.
import { html } from '../core/html.js';
import { t } from '../core/messages.js';
import { stateClass } from './state-badge.js';

const HEIGHT = 560;

export const PlaceStrip = ({ length, places, selected }) => {
  const y = (at) => (HEIGHT * at) / Math.max(length, 1);
  const chosen = places.find(({ claim }) => claim === selected);
  return html`<div class="strip"><svg width="28" height=${HEIGHT} role="img" aria-label=${t('document.strip')}>
    <rect x="10" y="0" width="8" height=${HEIGHT} rx="4" class="track" />
    ${places.map(({ start, end, state, claim }) => {
      const strong = state === 'CORROBORATED' || state === 'CONTESTED';
      return html`<rect key=${claim + start} x=${strong ? 8 : 10} width=${strong ? 12 : 8} y=${y(start)} height=${Math.max(y(end - start), 2)} class=${`at-${stateClass(state)}`} />`;
    })}
    ${chosen && html`<rect x="4" width="20" y=${y(chosen.start) - 2} height=${Math.max(y(chosen.end - chosen.start), 2) + 4} rx="2" class="chosen" />`}
  </svg></div>`;
};
