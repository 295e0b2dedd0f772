// A small picture of the strongest relations of an entity; the list beside it says the same.
import { html } from '../core/html.js';
import { href } from '../core/router.js';
import { t } from '../core/messages.js';
import { brief, visible } from '../core/format.js';
import { drawingOf } from '../core/kinds.js';

const [WIDTH, HEIGHT] = [296, 176];
const [X, Y] = [WIDTH / 2, HEIGHT / 2 - 4];

const shortened = (name) => {
  const text = visible(name);
  return [...text].length > 14 ? `${[...text].slice(0, 13).join('')}…` : text;
};

const place = (n, count) => {
  const angle = (2 * Math.PI * n) / count - Math.PI / 2 + (count % 2 ? 0 : Math.PI / count);
  return { x: X + Math.cos(angle) * 104, y: Y + Math.sin(angle) * 58 };
};

/** @param bundles the neighbours: { other, relations }, the strongest relation first */
export const MiniGraph = ({ bundles }) => html`<div class="card mini"><svg viewBox=${`0 0 ${WIDTH} ${HEIGHT}`} role="group" aria-label=${t('entity.neighbourhood')} direction="ltr">
  ${bundles.map(({ other, relations: [relation] }, n) => {
    const { x, y } = place(n, bundles.length);
    return html`<line key=${other.id} x1=${X} y1=${Y} x2=${x} y2=${y} class=${`edge ${relation.state === 'CORROBORATED' ? 'agreed' : relation.state === 'CONTESTED' ? 'contested' : ''}`}
      stroke-width=${1.2 + 1.1 * Math.min(relation.independentSources, 4)} />`;
  })}
  <circle cx=${X} cy=${Y} r="13" class="centre" />
  ${bundles.map(({ other }, n) => {
    const { x, y } = place(n, bundles.length);
    return html`<a key=${other.id} href=${href(other.id)} aria-label=${brief(other.name)}><g class="node" transform=${`translate(${x} ${y}) scale(1.6) translate(-8 -8)`}>${drawingOf(other.kind).drawing}</g>
      <text x=${Math.min(Math.max(x, 60), WIDTH - 60)} y=${y > Y ? y + 24 : y - 15} text-anchor="middle" font-size="11">${shortened(other.name)}</text></a>`;
  })}
</svg></div>`;
