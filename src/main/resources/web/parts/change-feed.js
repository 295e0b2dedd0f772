// What changed, newest first. New changes wait behind a button, so that nothing moves under the reader.
import { html, useEffect, useState } from '../core/html.js';
import { graphql, request, useQuery } from '../core/api.js';
import { subscribe } from '../core/live.js';
import { go, href, useRoute, withParameters } from '../core/router.js';
import { moment } from '../core/format.js';
import { t } from '../core/messages.js';
import { Answer, Empty } from './status.js';
import { Icon } from './icon.js';
import { documentTitle } from './links.js';
import { Plain } from './words.js';

const CHANGE = graphql`
  fragment change on ChangeEdge {
    cursor
    node {
      kind
      at
      act {
        id
        actor
        reason
      }
      node {
        __typename
        id
        ... on Claim {
          summary
        }
        ... on Entity {
          name
        }
        ... on Document {
          title
          language
        }
        ... on Conflict {
          reason
          subject {
            name
          }
          predicate {
            label(languages: $labelLanguages)
          }
          facts {
            id
          }
        }
      }
    }
  }
`;

const LATEST = graphql`
  query LatestChanges($filter: ChangeFilter, $since: DateTime, $until: DateTime, $before: String, $labelLanguages: [String!]) {
    changes(filter: $filter, since: $since, until: $until, last: 30, before: $before) {
      pageInfo {
        hasPreviousPage
        startCursor
        endCursor
      }
      edges {
        ...change
      }
    }
  }
  ${CHANGE}
`;

const LATER = graphql`
  subscription LaterChanges($after: String, $labelLanguages: [String!]) {
    changes(after: $after) {
      ...change
    }
  }
  ${CHANGE}
`;

export const CHANGES = LATEST;

/** The changes after a cursor, as they are committed; none if the cursor is undefined. */
const useLater = (cursor) => {
  const [later, setLater] = useState([]);
  useEffect(() => {
    if (cursor === undefined) return undefined;
    let after = cursor;
    return subscribe(LATER, () => ({ after }), ({ changes }) => {
      after = changes.cursor;
      setLater((known) => [...known, changes]);
    });
  }, [cursor]);
  return [later, () => setLater([])];
};

const textOf = (node) => {
  if (node.__typename === 'Document') return documentTitle(node);
  if (node.__typename === 'Conflict') return `${node.subject.name} ${node.predicate.label}: ${node.reason}`;
  return node.summary ?? node.name ?? node.id;
};

const addressOf = (node) => href(node.__typename === 'Conflict' ? (node.facts[0]?.id ?? 'conflicts') : node.id);

const Row = ({ change }) => html`<li><span class="tag">${t(`change.${change.kind}`)}</span>
  <span>${change.node ? html`<a class="ink" href=${addressOf(change.node)}><${Plain} text=${textOf(change.node)} /></a>` : t('change.gone')}
    <small class="dim"><${Plain} text=${change.act.actor} />${change.act.reason && html` · <${Plain} text=${change.act.reason} />`}</small></span>
  <span class="dim xs">${moment(change.at)}</span></li>`;

const Feed = ({ variables, edges, pageInfo, live }) => {
  const [shown, setShown] = useState({ edges, start: pageInfo.hasPreviousPage ? pageInfo.startCursor : null });
  const [later, forget] = useLater(live ? pageInfo.endCursor : undefined);
  const show = () => {
    setShown({ ...shown, edges: [...shown.edges, ...later] });
    forget();
  };
  const earlier = async () => {
    const { changes } = await request(LATEST, { ...variables, before: shown.start });
    setShown({ edges: [...changes.edges, ...shown.edges], start: changes.pageInfo.hasPreviousPage ? changes.pageInfo.startCursor : null });
  };
  return html`<div role="status">${later.length > 0 && html`<button class="tick" type="button" onClick=${show}><${Icon} name="live" />${t('change.new', { count: later.length })}</button>`}</div>
    ${shown.edges.length === 0 ? html`<${Empty} title=${t('change.none')} />` : html`<ul class="card feed">${[...shown.edges].reverse().map(({ cursor, node }) => html`<${Row} key=${cursor} change=${node} />`)}</ul>`}
    ${shown.start && html`<p class="row pager"><button class="btn" type="button" onClick=${earlier}>${t('change.earlier')}</button></p>`}`;
};

const KINDS = ['CLAIM_RECORDED', 'CLAIM_RETRACTED', 'CLAIM_RESTORED', 'CLAIM_SUPERSEDED', 'CLAIM_RANKED', 'CLAIM_CHANGED', 'CONFLICT_OPENED', 'CONFLICT_CLOSED', 'ENTITY_RECORDED', 'ENTITIES_MERGED', 'ENTITY_SPLIT', 'DOCUMENT_RECORDED', 'DOCUMENT_CHANGED'];

const dayOf = (text) => (/^\d{4}-\d{2}-\d{2}$/.test(text ?? '') ? text : null);

/** The changes, of one kind and between two days if the address says so. */
export const ChangeFeed = () => {
  const { params } = useRoute();
  const kind = KINDS.find((one) => one === params.get('change'));
  const [since, until] = ['since', 'until'].map((name) => dayOf(params.get(name)));
  const variables = { filter: kind ? { kinds: [kind] } : null, since: since && `${since}T00:00:00Z`, until: until && `${until}T23:59:59.999999Z` };
  const query = useQuery(LATEST, variables);
  const set = (name) => (event) => go(withParameters({ [name]: event.target.value || null }), { replace: true });
  return html`<p class="row wrapx filters"><label class="row">${t('change.kind')}<select class="fld" value=${kind ?? ''} onChange=${set('change')}><option value="">${t('any')}</option>${KINDS.map((one) => html`<option key=${one} value=${one} selected=${one === kind}>${t(`change.${one}`)}</option>`)}</select></label>
      <label class="row">${t('change.since')}<input class="fld" type="date" value=${since ?? ''} onChange=${set('since')} /></label>
      <label class="row">${t('change.until')}<input class="fld" type="date" value=${until ?? ''} onChange=${set('until')} /></label></p>
    <${Answer} query=${query}>${({ changes }) => html`<${Feed} key=${JSON.stringify([variables, changes.pageInfo])} variables=${variables} edges=${changes.edges} pageInfo=${changes.pageInfo} live=${!kind && !since && !until} />`}<//>`;
};
