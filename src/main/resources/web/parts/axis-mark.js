// One value on an axis: a disc is exact, a halo about, a bracket a bound, a fading bar open to one side, a ring unidentified.
import { html } from '../core/html.js';

const HALO = 68;
const paint = (name, state) => `url(#mk-${name}-${state})`;
const bracket = (open, right) => {
  const path = open ? 'M6-11C-1-6-1 6 6 11' : 'M6-11H0V11H6';
  return html`<path d=${path} transform=${right ? 'scale(-1 1)' : undefined} class="mk-line" fill="none" stroke-width="2.5" stroke-linecap="round" />`;
};
const percent = (number) => `${Math.min(100, Math.max(0, number)).toFixed(2)}%`;

const Arrow = ({ x, y, left }) => html`<svg x=${x} y=${y} overflow="visible"><path d="M-3-6 4 0-3 6" transform=${left ? 'scale(-1 1)' : undefined}
  fill="none" class="mk-line" stroke-width="2" stroke-linecap="round" opacity=".55" /></svg>`;

const Span = ({ interval, at, y, end, state }) => {
  const from = Number.isFinite(interval.low) ? at(interval.low) : 0;
  const to = Number.isFinite(interval.high) ? at(interval.high) : end;
  const fill = Number.isFinite(interval.high) ? (Number.isFinite(interval.low) ? paint('hatch', state) : paint('fade-left', state)) : paint('fade', state);
  return html`<rect x=${percent(from)} y=${y - 6} width=${percent(Math.max(to - from, 0.8))} height="12" rx="2" fill=${fill} class="mk-box" />`;
};

/**
 * @param at where a number stands, from 0 to `end` percent of the width
 * @param hollow whether the source is unidentified
 * @param state the class of the fact's state, whose MarkPaints are on the page
 */
export const AxisMark = ({ interval, at, y, hollow, end = 100, state }) => {
  if (interval.span) return html`<${Span} interval=${interval} at=${at} y=${y} end=${end} state=${state} />`;
  const { low, high, lowOpen, highOpen, about } = interval;
  if (low === high) {
    return html`<svg x=${percent(at(low))} y=${y} overflow="visible">
      ${about && html`<rect x=${-HALO / 2} y="-9" width=${HALO} height="18" rx="9" fill=${paint('halo', state)} />`}
      <circle r="7" class=${hollow ? 'mk-ring' : 'mk-disc'} stroke-width="2" /></svg>`;
  }
  const from = Number.isFinite(low) ? at(low) : 2;
  const to = Number.isFinite(high) ? at(high) : end - 3;
  const fill = !Number.isFinite(high) ? paint('fade', state) : !Number.isFinite(low) ? paint('fade-left', state) : paint('even', state);
  return html`<rect x=${percent(from)} y=${y - 3} width=${percent(to - from)} height="6" fill=${fill} />
    ${Number.isFinite(low) ? html`<svg x=${percent(from)} y=${y} overflow="visible">${bracket(lowOpen, false)}</svg>` : html`<${Arrow} x=${percent(from)} y=${y} left />`}
    ${Number.isFinite(high) ? html`<svg x=${percent(to)} y=${y} overflow="visible">${bracket(highOpen, true)}</svg>` : html`<${Arrow} x=${percent(to)} y=${y} />`}`;
};

/** The gradients of the marks in the colour of a state; once on a page for each state. */
export const MarkPaints = ({ state }) => html`<svg width="0" height="0" class="paints st-${state}" aria-hidden="true"><defs>
  <linearGradient id="mk-fade-${state}"><stop offset="0" stop-opacity=".75" /><stop offset="1" stop-opacity=".08" /></linearGradient>
  <linearGradient id="mk-fade-left-${state}"><stop offset="0" stop-opacity=".08" /><stop offset="1" stop-opacity=".75" /></linearGradient>
  <linearGradient id="mk-even-${state}"><stop offset="0" stop-opacity=".75" /><stop offset="1" stop-opacity=".75" /></linearGradient>
  <radialGradient id="mk-halo-${state}"><stop offset="0" stop-opacity=".45" /><stop offset="1" stop-opacity="0" /></radialGradient>
  <pattern id="mk-hatch-${state}" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="6" height="6" opacity=".22" /><rect width="2" height="6" opacity=".6" /></pattern>
</defs></svg>`;
