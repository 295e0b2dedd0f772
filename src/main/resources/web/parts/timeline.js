// A picture of times: lanes by theme, a hatched bar for "some time in here", a fading one for an end that is not known. The table below says the same.
import { html, useState } from '../core/html.js';
import { graphql, useQuery } from '../core/api.js';
import { href } from '../core/router.js';
import { t } from '../core/messages.js';
import { day, phrase, time, visible } from '../core/format.js';
import { THEMES } from '../core/themes.js';
import { Pager } from './pager.js';
import { Answer, Empty } from './status.js';
import { SourceDots } from './source-dots.js';
import { stateClass } from './state-badge.js';
import { TableCsv } from './table-csv.js';
import { Plain, Words } from './words.js';
import { TIME, VALUE } from './value-fields.js';

const ENTRIES = graphql`
  fragment entries on TimelineConnection {
    pageInfo {
      hasNextPage
      endCursor
    }
    nodes {
      kind
      when {
        ...time
      }
      claim {
        id
        summary
        value {
          ...value
        }
        predicate {
          label(languages: $labelLanguages)
          english: label
          theme
        }
        subject {
          id
          name
        }
        document {
          id
          publishedAt {
            ...time
          }
        }
        fact {
          id
          state
          independentSources
          unidentifiedSources
        }
      }
    }
  }
`;

const TIMELINE = graphql`
  query Timeline($filter: ClaimFilter, $kinds: [TimelineEntryKind!], $from: Date, $to: Date, $after: String, $labelLanguages: [String!]) {
    timeline(filter: $filter, kinds: $kinds, from: $from, to: $to, first: 100, after: $after) {
      ...entries
    }
  }
  ${ENTRIES}
  ${VALUE}
  ${TIME}
`;

// The timeline of an entity is many times faster than the one over everything with a filter.
const ENTITY_TIMELINE = graphql`
  query EntityTimeline($id: ID!, $from: Date, $to: Date, $after: String, $labelLanguages: [String!]) {
    entity(id: $id) {
      timeline(from: $from, to: $to, first: 100, after: $after) {
        ...entries
      }
    }
  }
  ${ENTRIES}
  ${VALUE}
  ${TIME}
`;

const RELATIVE = graphql`
  query RelativeTimes($filter: ClaimFilter, $after: String) {
    claims(filter: $filter, first: 100, after: $after) {
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        id
        summary
        validTime {
          from
          to
          printed
        }
        document {
          language
        }
      }
    }
  }
`;

/** What an axis shows, by its name in the address. */
export const AXES = { true: ['HAPPENED', 'BEGAN', 'HELD'], said: ['STATED'], published: ['PUBLISHED'] };

const [WIDTH, LABELS, RIGHT, ROW, HEAD] = [1248, 216, 1232, 36, 40];
const UNKNOWN_START = 72;
const LETTER = 6.6;
const DAY = 86_400_000;
const days = (iso) => Date.parse(`${iso}T00:00:00Z`) / DAY;
const yearStart = (year) => Date.UTC(year, 0, 1) / DAY;
const UNIT = { DAY: 1, WEEK: 7, MONTH: 30.4, QUARTER: 91, YEAR: 365, DECADE: 3652 };

/** One row for each fact and time, however many claims say so. */
const rowsOf = (entries) => [
  ...new Map(entries.map(({ when, claim }) => [`${claim.fact.id} ${when.from} ${when.to}`, { when, claim, key: `${claim.id} ${when.from}` }])).values(),
];

const yearsOf = (rows) => {
  const years = rows.flatMap(({ when: { from, to } }) => [from, to]).filter(Boolean).map((iso) => Number(iso.slice(0, 4)));
  const first = Math.min(...years);
  return [first, Math.max(Math.max(...years) + 1, first + 2)];
};

const stepOf = (years) => [1, 2, 5, 10, 20, 50, 100].find((step) => years / step <= 14) ?? 250;

/** Where a bar begins: one without a known start fades in left of the first day on which it may have ended. */
const leftOf = ({ from, to, precision }, x) => (from ? x(days(from)) : Math.max(x(days(to) + 1 - (UNIT[precision] ?? 1)) - UNKNOWN_START, LABELS));

const Bar = ({ when, x, y, state }) => {
  const { from, to, precision } = when;
  const unit = UNIT[precision] ?? 1;
  const type = `st-${state}`;
  if (from && to && days(to) - days(from) <= unit + 1) {
    const width = Math.max(x(days(to) + 1) - x(days(from)), 8);
    return html`<rect class="bar ${type}" x=${x(days(from))} y=${y} width=${width} height="12" rx="2" fill=${unit > 200 ? `url(#tl-hatch-${state})` : undefined} />`;
  }
  const left = leftOf(when, x);
  const right = to ? x(days(to) + 1) : RIGHT - 14;
  const blur = Math.max(Math.min(x(days(from ?? to) + unit) - x(days(from ?? to)), right - left), 0);
  return html`<rect x=${left} y=${y} width=${Math.max(right - left, 4)} height="12" fill=${to ? (from ? undefined : `url(#tl-before-${state})`) : `url(#tl-after-${state})`} class="fill ${type}" />
    ${blur > 4 && html`<rect x=${from ? left : right - blur} y=${y} width=${blur} height="12" class="ground" /><rect x=${from ? left : right - blur} y=${y} width=${blur} height="12" fill=${`url(#tl-hatch-${state})`} />`}`;
};

const MOST_LETTERS = 62;
const lettersOf = (text) => [...visible(text)];

/** The summary if it is short; else subject, predicate and value, which are shorter. */
const labelOf = ({ summary, subject, predicate, value }, entity) => {
  // A generated summary names no subject.
  const isGenerated = summary.startsWith(`${predicate.english}:`);
  if (lettersOf(summary).length <= MOST_LETTERS && !isGenerated) return visible(summary);
  const parts = [subject.id === entity ? '' : subject.name, value.__typename === 'EntityValue' ? predicate.label : `${predicate.label}:`, phrase(value)].filter(Boolean);
  const points = lettersOf(parts.join(' ').trim());
  const text = points.length > MOST_LETTERS ? `${points.slice(0, MOST_LETTERS - 1).join('')}…` : points.join('');
  return text.charAt(0).toUpperCase() + text.slice(1);
};

const Row = ({ row: { when, claim }, entity, x, y }) => {
  const state = stateClass(claim.fact.state);
  const label = labelOf(claim, entity);
  const left = leftOf(when, x);
  const width = (label.length + time(when).length + 8) * LETTER;
  const right = left + width > RIGHT;
  return html`<a href=${href(claim.fact.id)} aria-label=${`${label}, ${time(when)}`}>
    <text x=${right ? Math.max(left, LABELS + width) : left} y=${y - 5} font-size="13" text-anchor=${right ? 'end' : 'start'} class="tl">
      <tspan class="t1 strong">${label}</tspan><tspan dx="8" class="t3" font-size="12">${time(when)}</tspan>
      <tspan dx="8" font-size="11">${'●'.repeat(Math.min(claim.fact.independentSources, 5))}${'○'.repeat(Math.min(claim.fact.unidentifiedSources, 5))}</tspan></text>
    <${Bar} when=${when} x=${x} y=${y} state=${state} /></a>`;
};

const PAINTS = ['agreed', 'contested', 'single', 'super', 'nocomp'];

const Paints = () => html`<defs>${PAINTS.map(
  (state) => html`<g key=${state} class="st-${state}">
    <linearGradient id="tl-after-${state}"><stop offset="0" stop-opacity=".9" /><stop offset="1" stop-opacity=".05" /></linearGradient>
    <linearGradient id="tl-before-${state}"><stop offset="0" stop-opacity=".05" /><stop offset="1" stop-opacity=".9" /></linearGradient>
    <pattern id="tl-hatch-${state}" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="6" height="6" opacity=".22" /><rect width="2" height="6" opacity=".6" /></pattern></g>`,
)}</defs>`;

const MOST_PUBLISHED = 3;

/** The days on which the documents of the rows were published, where few have one. */
const publishedDays = (rows) => {
  const days = new Map(rows.map(({ claim: { document } }) => document).filter(({ publishedAt }) => publishedAt?.from && publishedAt.precision === 'DAY').map(({ id, publishedAt }) => [id, publishedAt.from]));
  const distinct = [...new Set(days.values())].sort();
  return distinct.length <= MOST_PUBLISHED ? distinct : [];
};

const Published = ({ iso, x, height }) => html`<line x1=${x(days(iso))} x2=${x(days(iso))} y1="34" y2=${height - 8} class="now" /><text x=${x(days(iso)) - 6} y=${height - 12} font-size="11" text-anchor="end" class="now-label">${t('timeline.document', { day: day(iso) })}</text>`;

const Picture = ({ rows, entity, axis }) => {
  const [first, last] = yearsOf(rows);
  const [low, high] = [yearStart(first), yearStart(last)];
  // A start that is not known fades in over a fixed width, left of the first year.
  const start = rows.some(({ when: { from } }) => !from) ? LABELS + UNKNOWN_START : LABELS;
  const x = (day) => start + ((RIGHT - start) * (Math.min(Math.max(day, low), high) - low)) / (high - low);
  const lanes = THEMES.map((theme) => [theme, rows.filter(({ claim }) => claim.predicate.theme === theme)]).filter(([, lane]) => lane.length);
  const published = axis === 'true' ? publishedDays(rows) : [];
  const height = HEAD + lanes.reduce((sum, [, lane]) => sum + lane.length * ROW + 16, 0) + (published.length ? 26 : 8);
  const step = stepOf(last - first);
  const years = Array.from({ length: Math.ceil((last - first) / step) }, (_, n) => first + n * step);
  let top = HEAD;
  return html`<div class="card tlc" tabindex="0" role="region" aria-label=${t('timeline.picture')}><svg viewBox=${`0 0 ${WIDTH} ${height}`} direction="ltr" role="group" aria-label=${t('timeline.picture')}>
    <${Paints} />
    ${years.map((year) => html`<line key=${year} x1=${x(yearStart(year))} x2=${x(yearStart(year))} y1="34" y2=${height - 8} class="grid" /><text x=${x(yearStart(year)) + 6} y="24" font-size="13" class="t3">${year}</text>`)}
    ${lanes.map(([theme, lane]) => {
      const y = top;
      top += lane.length * ROW + 16;
      return html`<g key=${theme}><line x1="0" x2=${WIDTH} y1=${y} y2=${y} class="grid" /><text x="20" y=${y + 24} font-size="13" class="t1 strong">${t(`theme.${theme}`)}</text>
        ${lane.map((row, n) => html`<${Row} key=${row.key} row=${row} entity=${entity} x=${x} y=${y + 22 + n * ROW} />`)}</g>`;
    })}
    ${published.map((iso) => html`<${Published} key=${iso} iso=${iso} x=${x} height=${height} />`)}
  </svg></div>`;
};

const Key = () => html`<div class="key" aria-hidden="true">
  <span><svg viewBox="0 0 34 12"><rect width="34" height="12" fill="url(#tl-hatch-single)" /></svg>${t('timeline.within')}</span>
  <span><svg viewBox="0 0 34 12"><rect width="34" height="12" fill="url(#tl-after-single)" /></svg>${t('timeline.open')}</span>
  <span><svg viewBox="0 0 12 12" class="one"><rect width="8" height="12" rx="2" class="fill st-single" /></svg>${t('timeline.month')}</span>
  <span>●○ ${t('timeline.sources')}</span></div>`;

const RelativeList = ({ filter }) => {
  const [after, setAfter] = useState(null);
  const query = useQuery(RELATIVE, { filter, after });
  return html`<${Answer} query=${query} rows=${3}>${({ claims }) => {
    const relative = claims.nodes.filter(({ validTime }) => validTime && !validTime.from && !validTime.to && validTime.printed);
    return html`${relative.length === 0 && html`<p class="dim">${t('timeline.relative.none')}</p>`}<ul>${relative.map(
      (claim) => html`<li key=${claim.id}><${Words} text=${claim.validTime.printed} language=${claim.document.language} /><a class="ink" href=${href(claim.id)}><${Plain} text=${claim.summary} language="en" /></a></li>`,
    )}</ul><${Pager} after=${after} info=${claims.pageInfo} turn=${setAfter} />`;
  }}<//>`;
};

/** Times that only the document itself fixes, such as "last year"; read when the reader opens them. */
const Relative = ({ filter }) => {
  const [open, setOpen] = useState(false);
  return html`<details class="card rel" onToggle=${(event) => setOpen(event.target.open)}><summary>${t('timeline.relative')}</summary><p>${t('timeline.relative.about')}</p>
    ${open && html`<${RelativeList} filter=${filter} />`}</details>`;
};

const Table = ({ rows }) => html`<details class="twin"><summary>${t('timeline.table')}</summary><div class="card tablecard"><table>
  <thead><tr><th scope="col">${t('axis.when')}</th><th scope="col">${t('claim')}</th><th scope="col">${t('sources')}</th></tr></thead>
  <tbody>${rows.map(({ when, claim, key }) => html`<tr key=${key}><td><bdi>${time(when)}</bdi></td><td><a href=${href(claim.fact.id)}><${Plain} text=${claim.summary} language="en" /></a></td>
    <td><${SourceDots} identified=${claim.fact.independentSources} unidentified=${claim.fact.unidentifiedSources} /></td></tr>`)}</tbody></table><${TableCsv} file="timeline.csv" /></div></details>`;

const filterOf = (entity, knownAt, modality) => ({
  ...(entity ? { subject: { equals: entity } } : {}),
  ...(knownAt ? { knownAt } : {}),
  ...(modality ? { modalities: [modality] } : {}),
});

/** The query of a timeline and its variables; its entries are in `timelineOf` its data. */
export const timelineQuery = ({ entity, axis = 'true', knownAt = null, modality = null, from = null, to = null, after = null }) =>
  entity && axis === 'true' && !knownAt && !modality
    ? { query: ENTITY_TIMELINE, variables: { id: entity, from, to, after } }
    : { query: TIMELINE, variables: { filter: filterOf(entity, knownAt, modality), kinds: AXES[axis], from, to, after } };

export const timelineOf = (data) => (data.entity ?? data).timeline;

/** How many entries begin or end only after this year, and in which year the first of them does. */
const endingLater = (rows) => {
  const now = new Date().getFullYear();
  const years = rows.map(({ when: { from, to } }) => Number((to ?? from).slice(0, 4))).filter((year) => year > now);
  return { count: years.length, year: String(Math.min(...years)) };
};

/** @param turn called with the cursor that another page begins after */
export const TimelineView = ({ timeline, entity, axis = 'true', knownAt, modality, after, turn }) => {
  const rows = rowsOf(timeline.nodes.filter(({ when }) => when.from || when.to));
  const later = endingLater(rows);
  return html`${rows.length === 0 ? html`<${Empty} title=${t('timeline.empty')} />` : html`<div class="ctl"><span class="tag">${t('timeline.count', { count: timeline.nodes.length })}</span>${later.count > 0 && html`<span class="tag">${t('timeline.later', later)}</span>`}<${Key} /></div><${Picture} rows=${rows} entity=${entity} axis=${axis} />`}
    <${Pager} after=${after} info=${timeline.pageInfo} turn=${turn} /><${Relative} key=${`${entity} ${modality}`} filter=${filterOf(entity, knownAt, modality)} />${rows.length > 0 && html`<${Table} rows=${rows} />`}`;
};
