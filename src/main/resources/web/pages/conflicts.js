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
import { English, Plain } from '../parts/words.js';
import { clocks } from '../parts/time-lens.js';
import { VALUE, TIME } from '../parts/value-fields.js';
import { CLAIM } from '../parts/claim-fields.js';

const CONFLICTS = graphql`
  query Conflicts($real: ConflictFilter!, $apparent: ConflictFilter!, $showReal: Boolean!, $showApparent: Boolean!, $after: String, $knownAt: DateTime) {
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
      label
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

const KINDS = ['STATUS', 'VALUE', 'DATE', 'IDENTITY', 'POLARITY', 'SCOPE', 'PRECISION', 'MODALITY'];
const set = (params) => go(withParameters({ ...params, after: null }), { replace: true });

/** A row of choices of which one holds. */
const Choice = ({ name, legend, options, value }) => html`<fieldset><legend>${legend}</legend><div class="seg">${options.map(
  ([option, label]) => html`<label key=${option} class=${option === value ? 'on' : ''}><input type="radio" class="vh" name=${name} value=${option} checked=${option === value} onChange=${() => set({ [name]: option === options[0][0] ? null : option })} />${label}</label>`,
)}</div></fieldset>`;

const chosenKinds = (params) => (params.get('kinds') ? params.get('kinds').split(',') : []);

const Kinds = ({ params }) => {
  const chosen = chosenKinds(params);
  const toggle = (kind) => set({ kinds: (chosen.includes(kind) ? chosen.filter((other) => other !== kind) : [...chosen, kind]).join(',') });
  return html`<fieldset><legend>${t('conflict.differs')}</legend>${KINDS.map(
    (kind) => html`<label class="ck" key=${kind}><input type="checkbox" checked=${chosen.includes(kind)} onChange=${() => toggle(kind)} />${t(`difference.${kind}`)}</label>`,
  )}</fieldset>`;
};

const Filters = ({ params, data }) => html`<form class="flt" aria-label=${t('filters')} onSubmit=${(event) => event.preventDefault()}>
  <${Choice} name="show" legend=${t('show')} value=${params.get('show') ?? 'real'} options=${[
    ['real', data ? t('conflict.real', { count: data.realCount.totalCount }) : t('conflict.real.word')],
    ['apparent', data ? t('conflict.apparent', { count: data.apparentCount.totalCount }) : t('conflict.apparent.word')],
    ['both', t('conflict.both.word')],
  ]} />
  <fieldset><legend>${t('conflict.about')}</legend><${EntityPicker} id=${params.get('about')} choose=${(id) => set({ about: id })} label=${t('conflict.about')} /></fieldset>
  <${Kinds} params=${params} />
  <${Choice} name="sources" legend=${t('conflict.weaker')} value=${params.get('sources') ?? '0'} options=${[['0', t('any')], ['1', number(1)], ['2', number(2)]]} />
</form>`;

const Apparent = ({ conflict }) => html`<li class="ap"><span class="tag">${t(`difference.${conflict.kind}`)}</span>
  <span><a href=${href(conflict.facts[0]?.id ?? conflict.subject.id)}><${Plain} text=${conflict.subject.name} /></a><small><${English} text=${conflict.predicate.label} /></small></span>
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
  const filter = {
    ...(params.get('about') ? { entities: [params.get('about')] } : {}),
    ...(kinds.length ? { kinds } : {}),
    ...(Number(params.get('sources')) > 0 ? { minSources: Number(params.get('sources')) } : {}),
  };
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
    <div class="fgrid cols"><${Filters} params=${params} data=${query.data} /><${Answer} query=${query} rows=${10}>${(data) => html`<${List} data=${data} behind=${behind} />`}<//></div>`;
};
export default Page;
