// A document: what its text says, and where.
import { html, useEffect, useLayoutEffect, useMemo, useRef, useState } from '../core/html.js';
import { graphql, request, useQuery } from '../core/api.js';
import { go, href, withParameters } from '../core/router.js';
import { t } from '../core/messages.js';
import { brief, languageName, phrase, time } from '../core/format.js';
import { Actions, useTitle } from '../parts/page-head.js';
import { Answer, Empty } from '../parts/status.js';
import { DocumentText } from '../parts/document-text.js';
import { ClaimComposer } from '../parts/claim-composer.js';
import { useSelectedWords } from '../parts/word-selection.js';
import { useViewer } from '../core/viewer.js';
import { Icon } from '../parts/icon.js';
import { PlaceStrip } from '../parts/place-strip.js';
import { StateBadge, StateMark } from '../parts/state-badge.js';
import { SourceDots } from '../parts/source-dots.js';
import { hopName, sourceOf } from '../parts/attribution-chain.js';
import { EntityLink, documentTitle } from '../parts/links.js';
import { Label, Language, Numbers, Plain, Words } from '../parts/words.js';
import { CiteLink } from '../parts/quote-card.js';
import { VALUE, TIME } from '../parts/value-fields.js';
import { CLAIM } from '../parts/claim-fields.js';

const PLACED = graphql`
  fragment placed on ClaimConnection {
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
    nodes {
      ...claimCard
      subject {
        id
        name
        kind
      }
      predicate {
        label(languages: $labelLanguages)
      }
      fact {
        id
        state
        independentSources
        unidentifiedSources
      }
    }
  }
`;

const DOCUMENT = graphql`
  query Document($id: ID!, $labelLanguages: [String!]) {
    node(id: $id) {
      ... on Document {
        id
        title
        language
        direction
        url
        text
        length
        publishedBasis
        publishedAt {
          ...time
        }
        publisher {
          id
          name
        }
        claims(first: 100) {
          ...placed
        }
      }
    }
  }
  ${PLACED}
  ${CLAIM}
  ${VALUE}
  ${TIME}
`;

const MORE = graphql`
  query MoreClaims($id: ID!, $after: String, $labelLanguages: [String!]) {
    node(id: $id) {
      ... on Document {
        claims(first: 100, after: $after) {
          ...placed
        }
      }
    }
  }
  ${PLACED}
  ${CLAIM}
  ${VALUE}
  ${TIME}
`;

/** All claims of the document: the first page, then the others as they arrive. */
const useClaims = (document) => {
  const [claims, setClaims] = useState(document.claims.nodes);
  useEffect(() => {
    let current = true;
    const load = async (read, { hasNextPage, endCursor }) => {
      if (!hasNextPage || !current) return;
      const { node } = await request(MORE, { id: document.id, after: endCursor });
      const all = [...read, ...node.claims.nodes];
      if (current) setClaims(all);
      await load(all, node.claims.pageInfo);
    };
    setClaims(document.claims.nodes);
    load(document.claims.nodes, document.claims.pageInfo).catch(() => {});
    return () => (current = false);
  }, [document]);
  return claims;
};

const firstPlace = (claim, id) => claim.evidence.find(({ document }) => !document || document.id === id) ?? claim.evidence[0];

const Details = ({ claim }) => {
  const source = sourceOf(claim.attribution);
  return html`<div class="x">
    ${claim.originalValue && html`<${Words} text=${claim.originalValue} language=${claim.document.language} />`}
    <dl>
      <dt>${t('claim.about')}</dt><dd><a href=${href(claim.fact.id)}><${Plain} text=${claim.subject.name} /> <${Label} text=${claim.predicate.label} /></a></dd>
      <dt>${t('claim.said')}</dt><dd>${t(`modality.${claim.modality}`)}, <bdi>${time(claim.validTime ?? claim.asOf)}</bdi></dd>
      <dt>${t('claim.source')}</dt><dd><${SourceDots} identified=${source ? 1 : 0} unidentified=${source ? 0 : 1} /> ${source ? html`<${Plain} text=${hopName(source)} />` : t('source.unnamed')}</dd>
      <dt>${t('claim.elsewhere')}</dt><dd><${SourceDots} identified=${claim.fact.independentSources} unidentified=${claim.fact.unidentifiedSources} /></dd>
    </dl>
    <p class="row below"><a class="btn" href=${href(claim.fact.id)}>${t('fact.open')}</a><a class="btn g" href=${href(claim.id)}>${t('claim')}</a><${CiteLink} claim=${claim} /></p>
  </div>`;
};

const Row = ({ claim, place, selected, choose }) => {
  const row = useRef();
  useEffect(() => {
    if (selected) row.current.scrollIntoView({ block: 'nearest' });
  }, [selected]);
  return html`<li ref=${row} class=${selected ? 'sel' : ''} aria-current=${selected ? 'true' : undefined}>
    <span class="o">${place && html`<${Numbers} text=${`${place.start}–${place.end}`} />`}</span>
    <button class="pickclaim" type="button" aria-expanded=${selected ? 'true' : 'false'} onClick=${() => choose(selected ? null : claim.id)}>${selected ? html`<b><${Plain} text=${claim.summary} language="en" /></b>` : html`<${Plain} text=${claim.summary} language="en" />`}</button>
    ${selected ? html`<${StateBadge} state=${claim.fact.state} />` : html`<${StateMark} state=${claim.fact.state} label=${t(`state.${claim.fact.state}`)} />`}
    ${selected && html`<${Details} claim=${claim} />`}
  </li>`;
};

/** J and K go to the next and the previous claim. */
const useKeys = (rows, selected, choose) =>
  useEffect(() => {
    const pressed = (event) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest?.('input, textarea, select, dialog')) return;
      const step = event.key === 'j' ? 1 : event.key === 'k' ? -1 : 0;
      if (!step || rows.length === 0) return;
      const at = rows.findIndex(({ claim }) => claim.id === selected);
      choose(rows[Math.min(Math.max(at + step, 0), rows.length - 1)].claim.id);
    };
    addEventListener('keydown', pressed);
    return () => removeEventListener('keydown', pressed);
  }, [rows, selected]);

const COLUMNS = ['start', 'end', 'summary', 'printed value', 'value', 'subject', 'predicate', 'source', 'state', 'claim'];
const cells = ({ claim, place }) => [
  place?.start, place?.end, claim.summary, claim.originalValue, phrase(claim.value, String), claim.subject.name, claim.predicate.label,
  sourceOf(claim.attribution) ? hopName(sourceOf(claim.attribution)) : '', claim.fact.state, claim.id,
];

const Meta = ({ document }) => html`<p class="meta">
  <b><${Language} tag=${document.language} /> ${languageName(document.language)}</b>
  <span>${t('document.publisher')} <b>${document.publisher ? html`<${EntityLink} entity=${document.publisher} />` : t('document.unnamed')}</b></span>
  <span>${t('document.published')} <b><bdi>${document.publishedAt ? time(document.publishedAt) : t('document.unknown')}</bdi></b></span>
  ${document.length !== null && html`<span>${t('document.length')} <b>${t('document.characters', { count: document.length })}</b></span>`}
  <span>${t('document.text')} <b>${t(document.text === null ? 'document.detached' : 'document.attached')}</b></span>
  ${/^https?:/.test(document.url ?? '') && html`<span><a href=${document.url} rel="noreferrer noopener" target="_blank">${t('document.url')}</a></span>`}
</p>`;

/** The words that become a claim: those that were selected when the curator chose "New claim" or pressed C. */
const useComposition = (text, canWrite) => {
  const words = useSelectedWords(canWrite ? text : null);
  const [composed, setComposed] = useState(null);
  const compose = () => words && setComposed(words);
  // Before the bubble is painted, so that its key works as soon as it is seen.
  useLayoutEffect(() => {
    const pressed = (event) => {
      if (event.key === 'c' && !event.ctrlKey && !event.metaKey && !event.target.closest?.('input, textarea, select')) compose();
    };
    addEventListener('keydown', pressed);
    return () => removeEventListener('keydown', pressed);
  }, [words]);
  return { words, compose, composed, close: () => setComposed(null) };
};

const Bubble = ({ words, compose }) =>
  words && html`<button class="bubble" type="button" style=${{ left: `${words.x}px`, top: `${words.y}px` }} onMouseDown=${(event) => event.preventDefault()} onClick=${compose}>${t('compose.title')} <kbd>C</kbd></button>`;

const DocumentPage = ({ document, route, behind, reload }) => {
  const { canWrite } = useViewer();
  const kept = useRef({});
  const [hint, setHint] = useState(false);
  const { words, compose, composed, close } = useComposition(document.text, canWrite);
  const claims = useClaims(document);
  const rows = useMemo(
    () => claims.map((claim) => ({ claim, place: firstPlace(claim, document.id) })).sort((a, b) => (a.place?.start ?? 1e9) - (b.place?.start ?? 1e9) || (a.place?.end ?? 0) - (b.place?.end ?? 0)),
    [claims],
  );
  const places = useMemo(
    () => claims.flatMap((claim) => claim.evidence.map(({ start, end }) => ({ start, end, claim: claim.id, state: claim.fact.state }))),
    [claims],
  );
  const selected = route.params.get('claim');
  const choose = (id) => go(withParameters({ claim: id }), { replace: true });
  useKeys(rows, selected, choose);
  useTitle(documentTitle(document));
  const table = { file: `${route.key}.csv`, rows: () => [COLUMNS, ...rows.map(cells)] };
  const list = html`<section class="list" aria-label=${t('document.claims')}>
    <div class="lh"><h2>${t('claims.count', { count: document.claims.totalCount })}</h2><span class="dim">${t('document.order')}</span><span class="end"><kbd>J</kbd> <kbd>K</kbd></span></div>
    <ol class="cl">${rows.map(({ claim, place }) => html`<${Row} key=${claim.id} claim=${claim} place=${place} selected=${claim.id === selected} choose=${choose} />`)}</ol></section>`;
  return html`<div class="head">
      <p class="crumb"><a href=${href('documents')}>${t('documents')}</a></p>
      <h1><bdi lang=${document.title ? document.language : undefined} dir="auto">${brief(documentTitle(document))}</bdi></h1>
      <${Actions} behind=${behind} table=${table} cite=${() => rows.map(({ claim }) => claim.citation).join('\n\n')}>${canWrite && document.text !== null && html`<button class="btn p" type="button" onMouseDown=${(event) => event.preventDefault()} onClick=${() => (words ? compose() : setHint(true))}><${Icon} name="plus" /><span>${t('compose.title')}</span></button>`}<//>
      <${Meta} document=${document} />
      ${hint && !words && !composed && html`<p class="note" role="status">${t('compose.hint')} <kbd>C</kbd></p>`}
    </div>
    ${document.text === null
      ? html`<p class="note">${t('document.missing')}</p><div class="fgrid single">${list}</div>`
      : html`<div class="fgrid cols"><${PlaceStrip} length=${document.length} places=${places} selected=${selected} />
          <${DocumentText} document=${document} places=${places} selected=${selected} choose=${choose} note=${canWrite && html`${t('compose.hint')} <kbd>C</kbd>`} />
          ${composed ? html`<div class="list"><${ClaimComposer} document=${document} selection=${composed} kept=${kept} close=${close} done=${reload} /></div>` : list}<${Bubble} words=${!composed && words} compose=${compose} /></div>`}`;
};

const Page = ({ route }) => {
  const behind = { query: DOCUMENT, variables: { id: route.id } };
  const query = useQuery(behind.query, behind.variables);
  return html`<${Answer} query=${query} rows=${12}>${({ node }) =>
    node?.claims ? html`<${DocumentPage} document=${node} route=${route} behind=${behind} reload=${query.reload} />` : html`<${Empty} title=${t('missing.document')}><a class="btn" href=${href('documents')}>${t('documents')}</a><//>`}<//>`;
};
export default Page;
