// Where sources contradict each other, really or apparently.
import { html } from '../core/html.js';
import { graphql, useQuery } from '../core/api.js';
import { go, href, withParameters } from '../core/router.js';
import { t } from '../core/messages.js';
import { number, phrase } from '../core/format.js';
import { Actions, useTitle } from '../parts/page-head.js';
import { Answer, Empty } from '../parts/status.js';
import { ConflictCard } from '../parts/conflict-card.js';
import { SIDE } from '../parts/who-is-wrong.js';
import { EntityPicker } from '../parts/entity-picker.js';
import { English, Label, Plain } from '../parts/words.js';
import { clocks } from '../parts/time-lens.js';
import { VALUE, TIME } from '../parts/value-fields.js';
import { CLAIM } from '../parts/claim-fields.js';

const CONFLICTS = graphql`
  query Conflicts($real: ConflictFilter!, $apparent: ConflictFilter!, $showReal: Boolean!, $showApparent: Boolean!, $after: String, $knownAt: DateTime, $labelLanguages: [String!]) {
    realCount: conflicts(filter: $real, first: 1, knownAt: $knownAt) {
      totalCount
    }
    apparentCount: conflicts(filter: $apparent, first: 1, knownAt: $knownAt) {
      totalCount
    }
    real: conflicts(filter: $real, first: 20, after: $after, knownAt: $knownAt) @include(if: $showReal) {
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        ...conflict
        sides {
          position {
            claims {
              ...claimCard
            }
          }
        }
      }
    }
    apparent: conflicts(filter: $apparent, first: 50, knownAt: $knownAt) @include(if: $showApparent) {
      nodes {
        ...conflict
      }
    }
  }

  fragment conflict on Conflict {
    id
    kind
    reason
    apparent
    subject {
      id
      name
    }
    predicate {
      label(languages: $labelLanguages)
    }
    facts {
      id
    }
    sides {
      ...side
    }
  }
  ${CLAIM}
  ${SIDE}
  ${VALUE}
  ${TIME}
`;

const COUNTS = graphql`
  query ConflictKinds($status: ConflictFilter, $value: ConflictFilter, $date: ConflictFilter, $identity: ConflictFilter, $polarity: ConflictFilter, $scope: ConflictFilter, $precision: ConflictFilter, $modality: ConflictFilter, $knownAt: DateTime) {
    STATUS: conflicts(filter: $status, first: 0, knownAt: $knownAt) {
      totalCount
    }
    VALUE: conflicts(filter: $value, first: 0, knownAt: $knownAt) {
      totalCount
    }
    DATE: conflicts(filter: $date, first: 0, knownAt: $knownAt) {
      totalCount
    }
    IDENTITY: conflicts(filter: $identity, first: 0, knownAt: $knownAt) {
      totalCount
    }
    POLARITY: conflicts(filter: $polarity, first: 0, knownAt: $knownAt) {
      totalCount
    }
    SCOPE: conflicts(filter: $scope, first: 0, knownAt: $knownAt) {
      totalCount
    }
    PRECISION: conflicts(filter: $precision, first: 0, knownAt: $knownAt) {
      totalCount
    }
    MODALITY: conflicts(filter: $modality, first: 0, knownAt: $knownAt) {
      totalCount
    }
  }
`;

const KINDS = ['STATUS', 'VALUE', 'DATE', 'IDENTITY', 'POLARITY', 'SCOPE', 'PRECISION', 'MODALITY'];
const set = (params) => go(withParameters({ ...params, after: null }), { replace: true });

/** A row of choices of which one holds. */
const Choice = ({ name, legend, options, value }) => html`<fieldset><legend>${legend}</legend><div class="seg">${options.map(
  ([option, label]) => html`<label key=${option} class=${option === value ? 'on' : ''}><input type="radio" class="vh" name=${name} value=${option} checked=${option === value} onChange=${() => set({ [name]: option === options[0][0] ? null : option })} />${label}</label>`,
)}</div></fieldset>`;

const chosenKinds = (params) => (params.get('kinds') ? params.get('kinds').split(',') : []);

/** The kinds that differ in no more than appearance: their conflicts are apparent ones. */
const ONLY_APPARENT = new Set(['SCOPE', 'PRECISION', 'MODALITY']);

/** How many conflicts of each kind the other filters leave, those of both sorts together if both are shown. */
const useKindCounts = (filter, show, knownAt) => {
  const variables = (apparent) => ({ ...Object.fromEntries(KINDS.map((kind) => [kind.toLowerCase(), { ...filter, kinds: [kind], apparent }])), knownAt });
  const real = useQuery(show === 'apparent' ? null : COUNTS, variables(false)).data;
  const apparent = useQuery(show === 'real' ? null : COUNTS, variables(true)).data;
  return (kind) => [real, apparent].filter(Boolean).reduce((sum, data) => sum + data[kind].totalCount, 0);
};

const Kinds = ({ params, filter, show }) => {
  const chosen = chosenKinds(params);
  const count = useKindCounts(filter, show, clocks().knownAt);
  const shown = KINDS.filter((kind) => show !== 'real' || !ONLY_APPARENT.has(kind) || chosen.includes(kind));
  const ticked = chosen.length ? chosen : shown;
  const toggle = (kind) => {
    const next = ticked.includes(kind) ? ticked.filter((other) => other !== kind) : [...ticked, kind];
    set({ kinds: shown.every((other) => next.includes(other)) ? null : next.join(',') });
  };
  return html`<fieldset><legend>${t('conflict.differs')}</legend>${shown.map(
    (kind) => html`<label class="ck" key=${kind}><input type="checkbox" checked=${ticked.includes(kind)} onChange=${() => toggle(kind)} />${t(`difference.${kind}`)}<i>${number(count(kind))}</i></label>`,
  )}</fieldset>`;
};

/** The ledger as of a day, which every page keeps. */
const KnownOn = ({ params }) => html`<fieldset><legend>${t('lens.knew')}</legend><input class="fld" type="date" aria-label=${t('lens.knew')} value=${params.get('known') ?? ''} onChange=${(event) => set({ known: event.target.value || null })} /></fieldset>`;

const Filters = ({ params, data, filter }) => html`<form class="flt" aria-label=${t('filters')} onSubmit=${(event) => event.preventDefault()}>
  <${Choice} name="show" legend=${t('show')} value=${params.get('show') ?? 'real'} options=${[
    ['real', data ? t('conflict.real', { count: data.realCount.totalCount }) : t('conflict.real.word')],
    ['apparent', data ? t('conflict.apparent', { count: data.apparentCount.totalCount }) : t('conflict.apparent.word')],
    ['both', t('conflict.both.word')],
  ]} />
  <fieldset><legend>${t('conflict.about')}</legend><${EntityPicker} id=${params.get('about')} choose=${(id) => set({ about: id })} label=${t('conflict.about')} /></fieldset>
  <${Kinds} params=${params} filter=${filter} show=${params.get('show') ?? 'real'} />
  <${Choice} name="sources" legend=${t('conflict.weaker')} value=${params.get('sources') ?? '0'} options=${[['0', t('any')], ['1', number(1)], ['2', number(2)]]} />
  <${KnownOn} params=${params} />
</form>`;

const Apparent = ({ conflict }) => html`<li class="ap"><span class="tag">${t(`difference.${conflict.kind}`)}</span>
  <span><a href=${href(conflict.facts[0]?.id ?? conflict.subject.id)}><${Plain} text=${conflict.subject.name} /></a><small><${Label} text=${conflict.predicate.label} /></small></span>
  <span class="why"><${English} text=${conflict.reason} /></span></li>`;

const COLUMNS = ['subject', 'question', 'kind', 'apparent', 'sides', 'reason', 'id'];
const cells = (conflict) => [
  conflict.subject.name,
  conflict.predicate.label,
  conflict.kind,
  conflict.apparent,
  conflict.sides.map(({ position }) => phrase(position.value, String)).join(' | '),
  conflict.reason,
  conflict.id,
];

const List = ({ data, behind }) => {
  const real = data.real?.nodes ?? [];
  const apparent = data.apparent?.nodes ?? [];
  return html`<div>
    ${real.map((conflict) => html`<${ConflictCard} key=${conflict.id} conflict=${conflict} />`)}
    ${data.real && real.length === 0 &&
    html`<${Empty} title=${t('conflict.empty')}>${data.apparentCount.totalCount > 0 && html`<p>${t('conflict.empty.apparent', { count: data.apparentCount.totalCount })}</p><a class="btn" href=${withParameters({ show: 'apparent' })}>${t('conflict.showApparent')}</a>`}<//>`}
    ${data.real?.pageInfo.hasNextPage && html`<p class="row pager"><a class="btn" href=${withParameters({ after: data.real.pageInfo.endCursor })}>${t('pages.next')}</a></p>`}
    ${apparent.length > 0 && html`<section class="card"><h2 class="aph">${t('conflict.apparent.title')}</h2><ul>${apparent.map((conflict) => html`<${Apparent} key=${conflict.id} conflict=${conflict} />`)}</ul></section>`}
    ${data.apparent && apparent.length === 0 && !data.real && html`<${Empty} title=${t('conflict.empty')} />`}
  </div>`;
};

const Page = ({ route: { params } }) => {
  useTitle(t('nav.conflicts'));
  const show = params.get('show') ?? 'real';
  const kinds = chosenKinds(params).filter((kind) => KINDS.includes(kind));
  const others = {
    ...(params.get('about') ? { entities: [params.get('about')] } : {}),
    ...(Number(params.get('sources')) > 0 ? { minSources: Number(params.get('sources')) } : {}),
  };
  const filter = { ...others, ...(kinds.length ? { kinds } : {}) };
  const behind = {
    query: CONFLICTS,
    variables: {
      real: filter,
      apparent: { ...filter, apparent: true },
      showReal: show !== 'apparent',
      showApparent: show !== 'real',
      after: params.get('after'),
      knownAt: clocks().knownAt,
    },
  };
  const query = useQuery(behind.query, behind.variables);
  const all = [...(query.data?.real?.nodes ?? []), ...(query.data?.apparent?.nodes ?? [])];
  const table = query.data && { file: 'conflicts.csv', rows: () => [COLUMNS, ...all.map(cells)] };
  return html`<div class="head"><div><h1>${t('nav.conflicts')}</h1><p class="sub lead">${t('conflict.lead')}</p></div><${Actions} behind=${behind} table=${table} /></div>
    <div class="fgrid cols"><${Filters} params=${params} data=${query.data} filter=${others} /><${Answer} query=${query} rows=${10}>${(data) => html`<${List} data=${data} behind=${behind} />`}<//></div>`;
};
export default Page;
