// Search results: which entity, claim or document was meant, and what matched.
import { html } from '../core/html.js';
import { useQuery } from '../core/api.js';
import { href } from '../core/router.js';
import { t } from '../core/messages.js';
import { languageName, number } from '../core/format.js';
import { SEARCH, otherMatch, searchVariables } from '../core/search.js';
import { Actions, useTitle } from '../parts/page-head.js';
import { SearchBox } from '../parts/search-box.js';
import { Answer, Empty } from '../parts/status.js';
import { DocumentLink, documentTitle } from '../parts/links.js';
import { Icon } from '../parts/icon.js';
import { SourceDots } from '../parts/source-dots.js';
import { StateMark } from '../parts/state-badge.js';
import { Language, Plain, Words } from '../parts/words.js';

const Group = ({ name, found, children }) =>
  found.nodes.length > 0 && html`<section class="th"><h2>${t(`search.${name}`)}<span>${number(found.totalCount)}</span></h2><ul class="card hits">${children}</ul></section>`;

const EntityHit = ({ hit }) => {
  const { entity } = hit;
  const match = otherMatch(hit, entity.name);
  return html`<li><${Icon} name=${entity.kind} /><span><a href=${href(entity.id)}><b><${Plain} text=${entity.name} /></b></a> <small class="dim">${t(`kind.${entity.kind}`)}</small>
    ${match && html`<small class="dim"> · ${t('search.matched')} <mark><${Words} text=${match.text} language=${match.language} /></mark>, ${languageName(match.language)}</small>`}</span></li>`;
};

const Results = ({ data, text }) =>
  data.entities.nodes.length + data.claims.nodes.length + data.documents.nodes.length === 0
    ? html`<${Empty} title=${t('search.none', { text })} />`
    : html`<${Group} name="entities" found=${data.entities}>${data.entities.nodes.map((hit) => html`<${EntityHit} key=${hit.entity.id} hit=${hit} />`)}<//>
        <${Group} name="claims" found=${data.claims}>${data.claims.nodes.map(
          ({ node: claim }) => html`<li key=${claim.id}><${StateMark} state=${claim.fact.state} label=${t(`state.${claim.fact.state}`)} /><span><a href=${href(claim.fact.id)}><${Plain} text=${claim.summary} language="en" /></a>
            ${claim.originalValue && html`<small class="dim"> <${Words} text=${claim.originalValue} language=${claim.document.language} /></small>`}</span>
            <${SourceDots} identified=${claim.fact.independentSources} unidentified=${claim.fact.unidentifiedSources} /></li>`,
        )}<//>
        <${Group} name="documents" found=${data.documents}>${data.documents.nodes.map(({ node: document, matched }) => html`<li key=${document.id}><${Icon} name="document" /><span><${DocumentLink} document=${document} />${matched?.field === 'TEXT' && html`<small class="dim"> · <${Words} text=${matched.text} language=${matched.language} /></small>`}</span><${Language} tag=${document.language} /></li>`)}<//>`;

const rowsOf = (data) => [
  ['type', 'id', 'text', 'detail'],
  ...data.entities.nodes.map(({ entity: { id, name, kind } }) => ['entity', id, name, kind]),
  ...data.claims.nodes.map(({ node: { id, summary, originalValue } }) => ['claim', id, summary, originalValue]),
  ...data.documents.nodes.map(({ node: document }) => ['document', document.id, documentTitle(document), document.language]),
];

const Page = ({ route: { params } }) => {
  const text = params.get('q') ?? '';
  useTitle(t('search.title', { text }));
  const behind = text ? { query: SEARCH, variables: searchVariables(text, 25) } : null;
  const query = useQuery(behind?.query, behind?.variables);
  const table = query.data && { file: 'search.csv', rows: () => rowsOf(query.data) };
  return html`<div class="head"><div><h1>${text ? t('search.title', { text }) : t('search')}</h1></div><${Actions} behind=${behind} table=${table} /></div>
    ${text ? html`<${Answer} query=${query}>${(data) => html`<${Results} data=${data} text=${text} />`}<//>` : html`<${SearchBox} big />`}`;
};
export default Page;
