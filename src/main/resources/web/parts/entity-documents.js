// The documents that mention an entity.
import { html, useState } from '../core/html.js';
import { graphql, useQuery } from '../core/api.js';
import { DocumentLink } from './links.js';
import { Pager } from './pager.js';
import { Answer } from './status.js';
import { Language, Plain } from './words.js';

export const DOCUMENT = graphql`
  fragment documentRow on Document {
    id
    title
    language
    publisher {
      name
    }
  }
`;

const DOCUMENTS = graphql`
  query EntityDocuments($id: ID!, $after: String) {
    entity(id: $id) {
      documents(first: 50, after: $after) {
        pageInfo {
          hasNextPage
          endCursor
        }
        nodes {
          ...documentRow
        }
      }
    }
  }
  ${DOCUMENT}
`;

export const DocumentRows = ({ documents }) => html`<ul class="dc">${documents.map(
  (document) => html`<li key=${document.id}><${Language} tag=${document.language} /><${DocumentLink} document=${document} />
    <span class="dim xs">${document.publisher && html`<${Plain} text=${document.publisher.name} />`}</span></li>`,
)}</ul>`;

export const EntityDocuments = ({ id }) => {
  const [after, setAfter] = useState(null);
  const query = useQuery(DOCUMENTS, { id, after });
  return html`<${Answer} query=${query}>${({ entity: { documents } }) => html`<div class="card tablecard pad"><${DocumentRows} documents=${documents.nodes} /></div>
    <${Pager} after=${after} info=${documents.pageInfo} turn=${setAfter} />`}<//>`;
};
