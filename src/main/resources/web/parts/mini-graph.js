// A small picture of the strongest relations of an entity; the list beside it says the same.
import { html } from '../core/html.js';
import { href } from '../core/router.js';
import { t } from '../core/messages.js';
import { visible } from '../core/format.js';

const [WIDTH, HEIGHT] = [296, 176];
const [X, Y] = [WIDTH / 2, HEIGHT / 2 - 4];

const SHAPES = {
  COMPANY: html`<circle r="9" />`,
  PERSON: html`<circle r="9" /><circle r="3" />`,
  DEAL: html`<path d="M0-11 11 0 0 11-11 0z" />`,
  REGULATOR: html`<path d="M0-11 9.5-5.5v11L0 11-9.5 5.5v-11z" />`,
  PRODUCT: html`<rect x="-9" y="-9" width="18" height="18" rx="3" />`,
  ORGANIZATION: html`<rect x="-11" y="-7" width="22" height="14" rx="7" />`,
  PROCEEDING: html`<path d="M0-10 10 8H-10z" />`,
  ASSET: html`<path d="M0-10 10-3 6 9H-6l-4-12z" />`,
};

const shortened = (name) => {
  const text = visible(name);
  return [...text].length > 17 ? `${[...text].slice(0, 16).join('')}…` : text;
};

const place = (n, count) => {
  const angle = (2 * Math.PI * n) / count - Math.PI / 2 + (count % 2 ? 0 : Math.PI / count);
  return { x: X + Math.cos(angle) * 104, y: Y + Math.sin(angle) * 58 };
};

export const MiniGraph = ({ entity, bundles }) => html`<div class="card mini"><svg viewBox=${`0 0 ${WIDTH} ${HEIGHT}`} role="group" aria-label=${t('entity.neighbourhood')} direction="ltr">
  ${bundles.map(({ other, relations: [relation] }, n) => {
    const { x, y } = place(n, bundles.length);
    return html`<line key=${other.id} x1=${X} y1=${Y} x2=${x} y2=${y} class=${`edge ${relation.state === 'CORROBORATED' ? 'agreed' : relation.state === 'CONTESTED' ? 'contested' : ''}`}
      stroke-width=${1.2 + 1.1 * Math.min(relation.independentSources, 4)} />`;
  })}
  <circle cx=${X} cy=${Y} r="13" class="centre" />
  ${bundles.map(({ other }, n) => {
    const { x, y } = place(n, bundles.length);
    return html`<a key=${other.id} href=${href(other.id)} aria-label=${visible(other.name)}><g class="node" transform=${`translate(${x} ${y})`}>${SHAPES[other.kind]}</g>
      <text x=${Math.min(Math.max(x, 60), WIDTH - 60)} y=${y > Y ? y + 24 : y - 15} text-anchor="middle" font-size="11">${shortened(other.name)}</text></a>`;
  })}
</svg></div>`;
