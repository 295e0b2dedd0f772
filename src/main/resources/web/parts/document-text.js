// The text of a document in which every claim is underlined at its place; more claims make a thicker line.
import { html, useEffect, useMemo, useRef } from '../core/html.js';
import { t } from '../core/messages.js';
import { directionOf } from './words.js';

/** The pieces of the text between the ends of all places: { start, end, claims }, without those of length 0. */
const piecesOf = (length, places, breaks) => {
  const ends = [...new Set([0, length, ...breaks, ...places.flatMap(({ start, end }) => [start, end])])].filter((at) => at <= length).sort((a, b) => a - b);
  const open = [...places].sort((a, b) => a.start - b.start);
  return ends.slice(1).map((end, n) => {
    const start = ends[n];
    return { start, end, claims: open.filter((place) => place.start < end && place.end > start).map(({ claim }) => claim) };
  });
};

const linesOf = (points) => {
  const lines = [];
  let start = 0;
  points.forEach((point, n) => {
    if (point === '\n') {
      lines.push([start, n]);
      start = n + 1;
    }
  });
  lines.push([start, points.length]);
  return lines.filter(([from, to]) => to > from);
};

const LONGEST_HEADING = 70;
const SENTENCE_END = /[.!?…:;,。！？；，：؟،؛"”»)\]]/u;

/** Whether a line reads as a heading: short, and without the mark that ends a sentence. */
const isHeading = (points, from, to) => to - from <= LONGEST_HEADING && points.length > 4 * LONGEST_HEADING && !SENTENCE_END.test(points[to - 1]);

const Piece = ({ piece, points, selected, choose }) => {
  const text = points.slice(piece.start, piece.end).join('');
  if (piece.claims.length === 0) return html`<span data-at=${piece.start}>${text}</span>`;
  const isSelected = piece.claims.includes(selected);
  const type = `h h${Math.min(piece.claims.length, 3)} ${isSelected ? 'sel' : ''}`;
  return html`<span data-at=${piece.start} class=${type} title=${t('document.here', { count: piece.claims.length })} onClick=${() => choose(piece.claims.at(-1))}>${text}</span>`;
};

/**
 * @param places where claims stand: { start, end, claim }, in code points
 * @param selected the id of the claim whose words are marked
 * @param note stands below the text
 */
export const DocumentText = ({ document, places, selected, choose, note }) => {
  const points = useMemo(() => Array.from(document.text), [document.text]);
  const lines = useMemo(() => linesOf(points), [points]);
  const pieces = useMemo(() => piecesOf(points.length, places, lines.flat()), [points, places]);
  const root = useRef();
  useEffect(() => {
    if (selected) root.current.querySelector('.sel')?.scrollIntoView({ block: 'nearest' });
  }, [selected]);
  return html`<div class="card">
    <div class="tx" ref=${root} lang=${document.language} dir=${directionOf(document.language)}>${lines.map(
      ([from, to]) => html`<p key=${from} class=${isHeading(points, from, to) ? 'hd' : undefined}>${pieces.filter(({ start, end }) => start >= from && end <= to).map((piece) => html`<${Piece} key=${piece.start} piece=${piece} points=${points} selected=${selected} choose=${choose} />`)}</p>`,
    )}</div>
    <p class="leg"><span><i />${t('document.one')}</span><span><i class="b" />${t('document.two')}</span><span><i class="c" />${t('document.three')}</span>${note && html`<span>${note}</span>`}<span class="end">${t('document.places')}</span></p>
  </div>`;
};
