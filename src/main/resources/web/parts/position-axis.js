// The positions of a fact: one row for each claim, the printed words, the value on an axis, its source and its time. The last row is the fact.
import { html, useState } from '../core/html.js';
import { t } from '../core/messages.js';
import { day, phrase, ticks, time } from '../core/format.js';
import { dayOf, interval, scaleOf } from '../core/interval.js';
import { AxisMark, MarkPaints } from './axis-mark.js';
import { hopName, sourceOf } from './attribution-chain.js';
import { SourceDots } from './source-dots.js';
import { stateClass } from './state-badge.js';
import { ValueText } from './links.js';
import { Language, Plain, Words } from './words.js';

const ROW = 54;
const MOST = 40;
const AXIS_WITH_LANES = 74;
const LANES = { UnknownValue: 82, NoValue: 94 };

/** Who says so, and how it came here. */
const Source = ({ claim, row }) => {
  const source = sourceOf(claim.attribution);
  const publisher = claim.attribution[0];
  const note = claim.attribution.length > 1 ? t('source.via', { name: publisher ? hopName(publisher) : t('source.unnamed') }) : t('source.own');
  return html`<div class="c s ${row}"><${SourceDots} identified=${source ? 1 : 0} unidentified=${source ? 0 : 1} />
    <span>${source ? html`<b><${Plain} text=${hopName(source)} /></b>` : t('source.unnamed')}<small><${Plain} text=${note} /></small></span></div>`;
};

const Ticks = ({ scale, unit, at, answer }) => {
  const labels = unit === 'DAY' ? scale.ticks.map((tick) => day(dayOf(tick), 'MONTH')) : scale.logarithmic ? scale.ticks.map((tick) => ticks([tick])[0]) : ticks(scale.ticks);
  return scale.ticks.map((tick, n) => {
    const last = n === scale.ticks.length - 1;
    const place = n === 0 ? 'first' : last ? 'last' : '';
    return html`<span key=${tick} dir="auto" class=${`tick ${place} ${answer && answer.low === tick && answer.high === tick ? 'said' : ''}`} style=${{ left: `${at(tick)}%` }}>${labels[n]}${last && unit !== 'DAY' && html` <bdi>${unit}</bdi>`}</span>`;
  });
};

const described = (claims, fact) =>
  t('axis.label', { count: claims.length, values: claims.map(({ value }) => phrase(value)).join('; '), state: t(`state.${fact.state}`) });

/** The picture of all rows. */
const Lane = ({ fact, claims, scale, at, end }) => {
  const height = claims.length * ROW;
  const answer = interval(fact.value);
  const point = answer && answer.low === answer.high ? at(answer.low) : null;
  return html`<div class="lane" dir="ltr" style=${{ gridRow: `2 / span ${claims.length + 1}` }}><svg role="img" aria-label=${described(claims, fact)}>
    <rect x="0" y=${height} width="100%" height="56" class="unknowns" /><line x1="0" x2="100%" y1=${height + 0.5} y2=${height + 0.5} class="grid" />
    ${scale.ticks.map((tick) => html`<line key=${tick} x1="${at(tick)}%" x2="${at(tick)}%" y1="0" y2=${height} class="grid" />`)}
    ${end < 100 && html`<rect x="${end + 2}%" y="0" width="${98 - end}%" height=${height} class="unknowns" />`}
    ${point !== null && html`<rect x="${point}%" y="0" width="10" height=${height} transform="translate(-5 0)" class="soft" /><line x1="${point}%" x2="${point}%" y1="0" y2=${height + 20} class="answer" />`}
    ${claims.map((claim, n) => html`<${RowMark} key=${claim.id} fact=${fact} claim=${claim} at=${at} end=${end} y=${n * ROW + ROW / 2} line=${n > 0 ? n * ROW + 0.5 : null} />`)}
    ${point !== null && html`<svg x="${point}%" y=${height + 29} overflow="visible"><path d="M-11 0 0-9 11 0 0 9z" class="diamond" /></svg>`}
  </svg></div>`;
};

const RowMark = ({ fact, claim, at, end, y, line }) => {
  const range = interval(claim.value);
  const hollow = !sourceOf(claim.attribution);
  const lane = LANES[claim.value.__typename];
  return html`${line !== null && html`<line x1="0" x2="100%" y1=${line} y2=${line} class="grid" />`}
    ${range && html`<${AxisMark} interval=${range} at=${at} y=${y} hollow=${hollow} end=${end} state=${stateClass(fact.state)} />`}
    ${lane && html`<svg x="${lane}%" y=${y} overflow="visible"><circle r="7" class=${hollow ? 'mk-ring' : 'mk-disc'} stroke-width="2" /></svg>`}`;
};

const Printed = ({ claim, row }) => html`<div class="c v ${row}">
  ${claim.originalValue ? html`<${Words} text=${claim.originalValue} language=${claim.document.language} />` : html`<${ValueText} value=${claim.value} />`}
  <${Language} tag=${claim.document.language} /></div>`;

/** @param claims the claims of the positions, and the denials */
export const PositionAxis = ({ fact, claims: all }) => {
  const [whole, setWhole] = useState(false);
  const claims = whole ? all : all.slice(0, MOST);
  const units = claims.map(({ value }) => interval(value)?.unit).filter(Boolean);
  const intervals = claims.map(({ value }) => interval(value)).filter((range) => range && range.unit === units[0]);
  const scale = new Set(units).size === 1 ? scaleOf(intervals) : null;
  const end = claims.some(({ value }) => LANES[value.__typename]) ? AXIS_WITH_LANES : 100;
  const at = (value) => (scale.at(value) * end) / 100;
  const state = stateClass(fact.state);
  return html`<${MarkPaints} state=${state} />
    <section class="card fp st-${state} ${scale ? '' : 'plain'}" aria-label=${t('positions')}>
      ${scale && html`<div class="mlh" aria-hidden="true"><span class="ruler"><${Ticks} scale=${scale} unit=${units[0]} at=${at} answer=${interval(fact.value)} /></span></div>`}
      <div class="h at-end">${t('axis.printed')}</div>
      <div class="h ax" dir=${scale ? 'ltr' : undefined}>${scale
        ? html`<${Ticks} scale=${scale} unit=${units[0]} at=${at} answer=${interval(fact.value)} />${end < 100 && html`<span class="tick" style=${{ left: '82%' }}>${t('value.unknown')}</span><span class="tick" style=${{ left: '94%' }}>${t('value.none')}</span>`}`
        : html`<span class="pad">${t('axis.read')}</span>`}</div>
      <div class="h">${t('axis.source')}</div><div class="h when">${t('axis.when')}</div>
      ${scale && html`<${Lane} fact=${fact} claims=${claims} scale=${scale} at=${at} end=${end} />`}
      ${claims.map((claim, n) => {
        const row = n === 0 ? 'f0' : '';
        const range = interval(claim.value);
        return [
          html`<${Printed} key=${claim.id} claim=${claim} row=${row} />`,
          scale
            ? html`<div class="ml" dir="ltr"><svg aria-hidden="true"><line x1="0" x2="100%" y1="13" y2="13" class="grid" />${range && html`<${AxisMark} interval=${range} at=${at} y=${13} hollow=${!sourceOf(claim.attribution)} end=${end} state=${state} />`}</svg></div>`
            : html`<div class="c t ${row}"><span><b><${ValueText} value=${claim.value} link /></b>${claim.polarity === 'NEGATED' && html`<small>${t('claim.denied')}</small>`}</span></div>`,
          html`<${Source} claim=${claim} row=${row} />`,
          html`<div class="c d ${row}"><bdi>${time(claim.validTime ?? claim.asOf)}</bdi></div>`,
        ];
      })}
      <div class="c v sum"><b>${t('axis.fact')}</b></div>
      ${!scale && html`<div class="c t sum"><b>${fact.value ? html`<${ValueText} value=${fact.value} />` : t(`state.${fact.state}`)}</b></div>`}
      <div class="c s sum"><${SourceDots} identified=${fact.independentSources} unidentified=${fact.unidentifiedSources} />
        <span><b>${t('sources.identified', { count: fact.independentSources })}</b><small>${t('sources.unidentified', { count: fact.unidentifiedSources })}</small></span></div>
      <div class="c d sum dx">${scale?.logarithmic && t('axis.logarithmic')}</div>
    </section>
    ${all.length > claims.length && html`<p class="row pager"><button class="btn" type="button" onClick=${() => setWhole(true)}>${t('axis.all', { count: all.length })}</button></p>`}`;
};
