// A small picture of the strongest relations of an entity; the list beside it says the same.
import { html } from '../core/html.js';
import { href } from '../core/router.js';
import { t } from '../core/messages.js';
import { brief, visible } from '../core/format.js';
import { drawingOf } from '../core/kinds.js';

const [WIDTH, HEIGHT] = [296, 212];
const [X, Y] = [WIDTH / 2, HEIGHT / 2 - 4];

const LINE = 15;

/** A name in at most two lines. */
const linesOf = (name) => {
  const words = visible(name).split(/\s+/);
  const lines = [''];
  for (const word of words) {
    const longer = `${lines.at(-1)} ${word}`.trim();
    if (longer.length <= LINE || !lines.at(-1)) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines.slice(0, 2).map((line, n) => ((n === 1 && lines.length > 2) || [...line].length > LINE + 2 ? `${[...line].slice(0, LINE).join('')}…` : line));
};

const Label = ({ name, x, y, below }) => {
  const lines = linesOf(name);
  const top = below ? y + 23 : y - 14 - (lines.length - 1) * 12;
  return html`<text x=${Math.min(Math.max(x, 52), WIDTH - 52)} y=${top} text-anchor="middle" font-size="11">${lines.map((line, n) => html`<tspan key=${n} x=${Math.min(Math.max(x, 52), WIDTH - 52)} dy=${n === 0 ? 0 : 12}>${line}</tspan>`)}</text>`;
};

const place = (n, count) => {
  const angle = (2 * Math.PI * n) / count - Math.PI / 2 + (count % 2 ? 0 : Math.PI / count);
  return { x: X + Math.cos(angle) * 104, y: Y + Math.sin(angle) * 66 };
};

/**
 * @param bundles the neighbours: { other, relations }, the strongest relation first
 * @param contested the ids of entities with contested facts
 */
export const MiniGraph = ({ bundles, contested }) => html`<div class="card mini"><svg viewBox=${`0 0 ${WIDTH} ${HEIGHT}`} role="group" aria-label=${t('entity.neighbourhood')} direction="ltr">
  ${bundles.map(({ other, relations: [relation] }, n) => {
    const { x, y } = place(n, bundles.length);
    return html`<line key=${other.id} x1=${X} y1=${Y} x2=${x} y2=${y} class=${`edge ${relation.state === 'CORROBORATED' ? 'agreed' : relation.state === 'CONTESTED' ? 'contested' : ''}`}
      stroke-width=${1.2 + 1.1 * Math.min(relation.independentSources, 4)} />`;
  })}
  <circle cx=${X} cy=${Y} r="13" class="centre" />
  ${bundles.map(({ other }, n) => {
    const { x, y } = place(n, bundles.length);
    return html`<a key=${other.id} href=${href(other.id)} aria-label=${brief(other.name)}><g class=${contested?.has(other.id) ? 'node contested' : 'node'} transform=${`translate(${x} ${y}) scale(1.6) translate(-8 -8)`}>${drawingOf(other.kind).drawing}</g>
      <${Label} name=${other.name} x=${x} y=${y} below=${y > Y} /></a>`;
  })}
</svg></div>`;
