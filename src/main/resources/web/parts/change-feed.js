// What changed, newest first. New changes wait behind a button, so that nothing moves under the reader.
import { html, useEffect, useState } from '../core/html.js';
import { graphql, useQuery } from '../core/api.js';
import { subscribe } from '../core/live.js';
import { href } from '../core/router.js';
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
            label
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
  query LatestChanges {
    changes(last: 30) {
      pageInfo {
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
  subscription LaterChanges($after: String) {
    changes(after: $after) {
      ...change
    }
  }
  ${CHANGE}
`;

export const CHANGES = LATEST;

/** The changes after a cursor, as they are committed. */
const useLater = (cursor) => {
  const [later, setLater] = useState([]);
  useEffect(() => {
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

const Feed = ({ edges, endCursor }) => {
  const [shown, setShown] = useState(edges);
  const [later, forget] = useLater(endCursor);
  const show = () => {
    setShown([...shown, ...later]);
    forget();
  };
  return html`<div role="status">${later.length > 0 && html`<button class="tick" type="button" onClick=${show}><${Icon} name="live" />${t('change.new', { count: later.length })}</button>`}</div>
    ${shown.length === 0 ? html`<${Empty} title=${t('change.none')} />` : html`<ul class="card feed">${[...shown].reverse().map(({ cursor, node }) => html`<${Row} key=${cursor} change=${node} />`)}</ul>`}`;
};

export const ChangeFeed = () => {
  const query = useQuery(LATEST);
  return html`<${Answer} query=${query}>${({ changes }) => html`<${Feed} edges=${changes.edges} endCursor=${changes.pageInfo.endCursor} />`}<//>`;
};
