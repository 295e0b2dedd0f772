// An entity: what is said of it, by theme and state; its relations, timeline, documents and claims.
import { html, useEffect, useMemo, useState } from '../core/html.js';
import { graphql, request, useQuery } from '../core/api.js';
import { href, withParameters, go } from '../core/router.js';
import { t } from '../core/messages.js';
import { brief, number } from '../core/format.js';
import { Actions, useTitle } from '../parts/page-head.js';
import { Answer, Empty } from '../parts/status.js';
import { FACT_COLUMNS, FACT_ROW, FactRow, factCells, incoming, outgoing } from '../parts/fact-row.js';
import { StateMark, STATES } from '../parts/state-badge.js';
import { SourceDots } from '../parts/source-dots.js';
import { EntityLink } from '../parts/links.js';
import { English, Label, Language, Plain, Words } from '../parts/words.js';
import { Icon } from '../parts/icon.js';
import { clocks } from '../parts/time-lens.js';
import { QUALIFIER, VALUE, TIME } from '../parts/value-fields.js';
import { DealHead } from '../parts/deal-head.js';
import { MiniGraph } from '../parts/mini-graph.js';
import { STRONGEST, strongestOf } from '../core/strongest.js';
import { EntityActs } from '../parts/entity-acts.js';
import { DOCUMENT, DocumentRows, EntityDocuments } from '../parts/entity-documents.js';
import { EntityRelations } from '../parts/entity-relations.js';
import { EntityTimeline } from '../parts/entity-timeline.js';
import { ClaimList } from '../parts/claim-list.js';
import { EntitySums, summable } from '../parts/entity-sums.js';
import { THEMES } from '../core/themes.js';

const INCOMING = graphql`
  fragment incoming on RelationConnection {
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
    nodes {
      id
      predicate {
        key
        inverseLabel(languages: $labelLanguages)
        theme
      }
      other {
        id
        name
        kind
      }
      fact {
        ...factRow
      }
    }
  }
`;

const ENTITY = graphql`
  query Entity($id: ID!, $filter: FactFilter!, $knownAt: DateTime, $validAt: Date, $labelLanguages: [String!]) {
    entity(id: $id) {
      id
      name
      kind
      description {
        value
        language
      }
      names {
        value
        language
        kind
        documents {
          language
        }
      }
      identifiers {
        scheme
        value
      }
      mergedFrom
      ... on Deal {
        dealKind
      }
      relations(direction: INCOMING, first: 100, knownAt: $knownAt, validAt: $validAt) {
        ...incoming
      }
      all: relations(first: 0, knownAt: $knownAt, validAt: $validAt) {
        totalCount
      }
      documents(first: 8) {
        totalCount
        nodes {
          ...documentRow
        }
      }
      claims(first: 0, includeMentions: true) {
        totalCount
      }
      timeline(first: 0) {
        totalCount
      }
    }
    neighbourhood(id: $id, limit: 8, knownAt: $knownAt, validAt: $validAt) {
      ...strongest
    }
    facts(filter: $filter, first: 100, knownAt: $knownAt) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        ...factRow
      }
    }
    conflicts(filter: { entities: [$id] }, first: 3, knownAt: $knownAt) {
      totalCount
      nodes {
        id
        subject {
          id
          name
        }
        predicate {
          label(languages: $labelLanguages)
        }
      }
    }
  }
  ${INCOMING}
  ${FACT_ROW}
  ${STRONGEST}
  ${DOCUMENT}
  ${QUALIFIER}
  ${VALUE}
  ${TIME}
`;

const MORE = graphql`
  query MoreFacts($id: ID!, $filter: FactFilter!, $facts: Int!, $after: String, $relations: Int!, $afterRelation: String, $knownAt: DateTime, $validAt: Date, $labelLanguages: [String!]) {
    entity(id: $id) {
      relations(direction: INCOMING, first: $relations, after: $afterRelation, knownAt: $knownAt, validAt: $validAt) {
        ...incoming
      }
    }
    facts(filter: $filter, first: $facts, after: $after, knownAt: $knownAt) {
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        ...factRow
      }
    }
  }
  ${INCOMING}
  ${FACT_ROW}
  ${QUALIFIER}
  ${VALUE}
  ${TIME}
`;

const PAGE = 100;
const TABS = ['facts', 'relations', 'timeline', 'documents', 'claims'];

const REGISTERS = { wikidata: 'Wikidata', lei: 'LEI', cik: 'CIK', isin: 'ISIN', ftm: 'FollowTheMoney', bods: 'BODS', opencorporates: 'OpenCorporates', ticker: 'Ticker', registration: 'Registration' };

/** How a register is written. */
const registerName = (scheme) => REGISTERS[scheme] ?? scheme;

/** An identifier; an item of Wikidata leads there. */
const Identifier = ({ scheme, value }) =>
  scheme === 'wikidata' && /^Q\d+$/.test(value)
    ? html`<a class="num" href=${`https://www.wikidata.org/wiki/${value}`} rel="noreferrer noopener" target="_blank">${value}</a>`
    : html`<bdi class="num">${brief(value)}</bdi>`;

const Forms = ({ entity }) => {
  const others = entity.names.filter(({ value, kind }) => value !== entity.name && kind !== 'MISSPELLING');
  const misspelt = entity.names.filter(({ kind }) => kind === 'MISSPELLING');
  return html`<p class="forms">
    <span>${t('entity.written')} <b><${Plain} text=${entity.name} /></b>
      ${others.map(({ value, language }, n) => html`<span key=${n}> · <b><${Words} text=${value} language=${language} /></b></span>`)}</span>
    ${misspelt.map(({ value, language, documents }, n) => html`<span key=${n}>${t('entity.misspelt')} <b><${Words} text=${value} language=${language} /></b> ${[...new Set(documents.length ? documents.map((document) => document.language) : [language])].map((tag) => html`<${Language} key=${tag} tag=${tag} />`)}</span>`)}
    ${entity.identifiers.map(({ scheme, value }) => html`<span key=${scheme + value}><${English} text=${registerName(scheme)} /> <${Identifier} scheme=${scheme} value=${value} /></span>`)}
  </p>`;
};

/** The facts about the entity and those that name it as the other party, in one list. */
const factsOf = (nodes, relations) => [
  ...nodes.map(outgoing),
  ...relations.filter(({ fact, predicate }) => predicate.inverseLabel && !nodes.some(({ id }) => id === fact.id)).map(incoming),
];

/** The theme that the reader has reached. */
const useReached = (themes) => {
  const [reached, setReached] = useState(themes[0]?.[0]);
  useEffect(() => {
    const visible = new Set();
    const observer = new IntersectionObserver(
      (entries) => {
        entries.forEach(({ target, isIntersecting }) => (isIntersecting ? visible.add(target.id) : visible.delete(target.id)));
        const first = themes.find(([theme]) => visible.has(theme))?.[0];
        if (first) setReached(first);
      },
      { rootMargin: '-64px 0px -40% 0px' },
    );
    themes.forEach(([theme]) => document.getElementById(theme) && observer.observe(document.getElementById(theme)));
    return () => observer.disconnect();
  }, [themes.map(([theme]) => theme).join()]);
  return reached;
};

const Themes = ({ themes, states, hidden, toggle, reached }) => html`<nav class="toc" aria-label=${t('themes')}>
  <div class="lab">${t('themes')}</div>
  ${themes.map(([theme, facts]) => html`<a key=${theme} aria-current=${theme === reached ? 'true' : undefined} href=${`${location.href.split('#')[0]}#${theme}`}>${t(`theme.${theme}`)}<span>${number(facts.length)}</span></a>`)}
  <fieldset class="f"><legend class="lab">${t('states')}</legend>
    ${STATES.filter((state) => states.has(state)).map(
      (state) => html`<label class="ck" key=${state}><input type="checkbox" checked=${!hidden.has(state)} onChange=${() => toggle(state)} />
        <${StateMark} state=${state} />${t(`state.${state}`)}</label>`,
    )}
  </fieldset>
</nav>`;

const Alert = ({ conflicts, id }) =>
  conflicts.totalCount > 0 &&
  html`<div class="alert"><${StateMark} state="CONTESTED" />
    <span>${t('entity.disagree', { count: conflicts.totalCount })}${' '}
      ${conflicts.nodes.map((conflict, n) => [n > 0 && ' · ', html`<b key=${conflict.id}><${Plain} text=${`${conflict.subject.name} ${conflict.predicate.label}`} /></b>`])}</span>
    <a href=${href('conflicts', { about: id })}>${t('conflict.both')}</a></div>`;

const FactsTab = ({ data, route, facts, more }) => {
  const hidden = new Set((route.params.get('hide') ?? '').split(',').filter(Boolean));
  const toggle = (state) => {
    hidden.has(state) ? hidden.delete(state) : hidden.add(state);
    go(withParameters({ hide: [...hidden].join(',') }), { replace: true });
  };
  const shown = facts.filter(({ state }) => !hidden.has(state));
  const themes = THEMES.map((theme) => [theme, shown.filter((fact) => fact.theme === theme)]).filter(([, list]) => list.length);
  const reached = useReached(themes);
  const sums = summable(facts);
  return html`<div class="fgrid cols">
    <${Themes} reached=${reached} themes=${themes} states=${new Set(facts.map(({ state }) => state))} hidden=${hidden} toggle=${toggle} />
    <div>
      <${Alert} conflicts=${data.conflicts} id=${data.entity.id} />
      ${data.entity.kind === 'DEAL' && html`<${DealHead} entity=${data.entity} facts=${facts} />`}
      ${themes.map(
        ([theme, list]) => html`<section class="th" key=${theme}><h2 id=${theme}>${t(`theme.${theme}`)}<span>${t('facts', { count: list.length })}</span></h2>
          ${sums.filter((of) => of.theme === theme).map((of) => html`<${EntitySums} key=${of.key + of.currency + of.label} id=${data.entity.id} of=${of} />`)}
          <div class="card facts">${list.map((fact) => html`<${FactRow} key=${fact.key} fact=${fact} />`)}</div></section>`,
      )}
      ${themes.length === 0 && html`<${Empty} title=${t('entity.empty')}><a class="btn" href=${withParameters({ on: null, known: null, hide: null })}>${t('lens.return')}</a><//>`}
      ${more && html`<button class="btn" type="button" onClick=${more}>${t('facts.more')}</button>`}
    </div>
    <${Side} entity=${data.entity} related=${strongestOf(data.neighbourhood, data.entity.id)} contested=${new Set(data.conflicts.nodes.map(({ subject }) => subject.id))} />
  </div>`;
};

const Side = ({ entity, related, contested }) => html`<aside class="side">
    <section><h2>${t('entity.neighbourhood')}<a href=${href('graph', { from: entity.id })}>${t('graph.open')}</a></h2>
      <${MiniGraph} bundles=${related.slice(0, 7)} contested=${contested} /></section>
    <section><h2>${t('entity.strongest')}<a href=${withParameters({ tab: 'relations' })}>${t('all', { count: entity.all.totalCount })}</a></h2>
      <ul class="rl">${related.slice(0, 5).map(
        ({ other, relations: [strongest] }) => html`<li key=${other.id}><${EntityLink} entity=${other} />
          <${SourceDots} identified=${strongest.independentSources} unidentified=${strongest.unidentifiedSources} />
          <small><${Label} text=${strongest.label} /></small></li>`,
      )}</ul></section>
    <section><h2>${t('documents')}<a href=${withParameters({ tab: 'documents' })}>${t('all', { count: entity.documents.totalCount })}</a></h2>
      <${DocumentRows} documents=${entity.documents.nodes} /></section>
  </aside>`;

const counts = (data) => ({
  facts: data.facts.totalCount + data.entity.relations.totalCount,
  relations: data.entity.all.totalCount,
  documents: data.entity.documents.totalCount,
  timeline: data.entity.timeline.totalCount,
  claims: data.entity.claims.totalCount,
});

const EntityPage = ({ data, route, behind, reload }) => {
  const { entity } = data;
  useTitle(entity.name);
  const [later, setLater] = useState([]);
  useEffect(() => setLater([]), [data]);
  const pages = [{ facts: data.facts, relations: entity.relations }, ...later];
  const facts = useMemo(() => factsOf(pages.flatMap((page) => page.facts.nodes), pages.flatMap((page) => page.relations.nodes)), [data, later]);
  const [{ facts: lastFacts, relations: lastRelations }] = pages.slice(-1);
  const more = async () => {
    const next = await request(MORE, {
      ...behind.variables,
      facts: lastFacts.pageInfo.hasNextPage ? PAGE : 0, after: lastFacts.pageInfo.endCursor,
      relations: lastRelations.pageInfo.hasNextPage ? PAGE : 0, afterRelation: lastRelations.pageInfo.endCursor,
    });
    setLater([...later, { facts: next.facts, relations: next.entity.relations }]);
  };
  const hasMore = lastFacts.pageInfo.hasNextPage || lastRelations.pageInfo.hasNextPage;
  const tab = TABS.includes(route.params.get('tab')) ? route.params.get('tab') : 'facts';
  const table = { file: `${route.key}.csv`, rows: () => [FACT_COLUMNS, ...facts.map(factCells)] };
  const merged = entity.id !== route.id;
  const count = counts(data);
  return html`<div class="head">
      <p class="crumb">${t(`kinds.${entity.kind}`)}</p>
      <div><h1><${Plain} text=${entity.name} /></h1>
        ${entity.description && html`<p class="sub lead"><bdi lang=${entity.description.language} dir="auto">${brief(entity.description.value, 2000)}</bdi></p>`}
        ${merged && html`<p class="note">${t('entity.merged', { name: entity.name })}</p>`}
        <${Forms} entity=${entity} /></div>
      <${Actions} behind=${behind} table=${table}><a class="btn" href=${href('graph', { from: entity.id })}><${Icon} name="graph" /><span>${t('nav.graph')}</span></a><${EntityActs} entity=${entity} changed=${reload} /><//>
    </div>
    <nav class="tabs" aria-label=${t('sections')}>${TABS.map(
      (name) => html`<a key=${name} href=${withParameters({ tab: name === 'facts' ? null : name })} aria-current=${name === tab ? 'true' : undefined}>${t(`tab.${name}`)}${name in count && html`<span>${number(count[name])}</span>`}</a>`,
    )}</nav>
    ${tab === 'facts' && html`<${FactsTab} data=${data} route=${route} facts=${facts} more=${hasMore && more} />`}
    ${tab === 'relations' && html`<${EntityRelations} id=${entity.id} />`}
    ${tab === 'timeline' && html`<${EntityTimeline} id=${entity.id} />`}
    ${tab === 'documents' && html`<${EntityDocuments} id=${entity.id} />`}
    ${tab === 'claims' && html`<${ClaimList} entity=${entity.id} />`}`;
};

const Page = ({ route }) => {
  const { validAt, knownAt } = clocks();
  const filter = { subject: { equals: route.id }, ...(validAt ? { validAt } : {}) };
  const behind = { query: ENTITY, variables: { id: route.id, filter, knownAt, validAt } };
  const query = useQuery(behind.query, behind.variables);
  return html`<${Answer} query=${query} rows=${12}>${(data) =>
    data.entity ? html`<${EntityPage} data=${data} route=${route} behind=${behind} reload=${query.reload} />` : html`<${Empty} title=${t('missing.entity')}><a class="btn" href=${href('')}>${t('nav.start')}</a><//>`}<//>`;
};
export default Page;
