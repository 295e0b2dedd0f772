// The documents.
import { html } from '../core/html.js';
import { graphql, useQuery } from '../core/api.js';
import { href, withParameters } from '../core/router.js';
import { t } from '../core/messages.js';
import { languageName, number, time } from '../core/format.js';
import { Actions, useTitle } from '../parts/page-head.js';
import { Answer, Empty } from '../parts/status.js';
import { DocumentLink, EntityLink } from '../parts/links.js';
import { Language } from '../parts/words.js';
import { TIME } from '../parts/value-fields.js';

const DOCUMENTS = graphql`
  query Documents($filter: DocumentFilter, $after: String) {
    languages: claimStatistics(groupBy: [LANGUAGE]) {
      key
    }
    documents(filter: $filter, first: 100, after: $after) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        id
        title
        language
        length
        textAvailable
        publishedAt {
          ...time
        }
        publisher {
          id
          name
        }
        claims(first: 1) {
          totalCount
        }
      }
    }
  }
  ${TIME}
`;

const Row = ({ document }) => html`<tr>
  <td><${Language} tag=${document.language} /></td><td><${DocumentLink} document=${document} /></td>
  <td>${document.publisher ? html`<${EntityLink} entity=${document.publisher} />` : html`<span class="dim">${t('document.unnamed')}</span>`}</td>
  <td><bdi>${document.publishedAt ? time(document.publishedAt) : t('document.unknown')}</bdi></td>
  <td class="n">${number(document.claims.totalCount)}</td><td>${t(document.textAvailable ? 'document.attached' : 'document.detached')}</td></tr>`;

const LanguageChoice = ({ languages, chosen }) => html`<nav class="row wrapx filters" aria-label=${t('language')}>${[null, ...languages.map(({ key }) => key)].map(
  (tag) => html`<a key=${tag} class=${tag === chosen ? 'btn p' : 'btn'} aria-current=${tag === chosen ? 'true' : undefined} href=${withParameters({ language: tag, after: null })}>${tag ? languageName(tag) : t('language.every')}</a>`,
)}</nav>`;

const COLUMNS = ['id', 'title', 'language', 'publisher', 'published', 'claims', 'text attached'];
const cells = (document) => [document.id, document.title, document.language, document.publisher?.name, document.publishedAt && time(document.publishedAt), document.claims.totalCount, document.textAvailable];

const Page = ({ route: { params } }) => {
  useTitle(t('documents'));
  const language = params.get('language');
  const behind = { query: DOCUMENTS, variables: { filter: language ? { language: { equals: language } } : null, after: params.get('after') } };
  const query = useQuery(behind.query, behind.variables);
  const table = query.data && { file: 'documents.csv', rows: () => [COLUMNS, ...query.data.documents.nodes.map(cells)] };
  return html`<div class="head"><div><h1>${t('documents')}</h1></div><${Actions} behind=${behind} table=${table} /></div>
    <${Answer} query=${query} rows=${8}>${({ documents, languages }) => html`<${LanguageChoice} languages=${languages} chosen=${language} />${
      documents.nodes.length === 0
        ? html`<${Empty} title=${t('documents.empty')} />`
        : html`<div class="card tablecard"><table><thead><tr><th scope="col">${t('language')}</th><th scope="col">${t('document.title')}</th><th scope="col">${t('document.publisher')}</th><th scope="col">${t('document.published')}</th><th scope="col" class="n">${t('tab.claims')}</th><th scope="col">${t('document.text')}</th></tr></thead>
            <tbody>${documents.nodes.map((document) => html`<${Row} key=${document.id} document=${document} />`)}</tbody></table></div>
            ${documents.pageInfo.hasNextPage && html`<p class="row pager"><a class="btn" href=${withParameters({ after: documents.pageInfo.endCursor })}>${t('pages.next')}</a></p>`}`}`}<//>`;
};
export default Page;
