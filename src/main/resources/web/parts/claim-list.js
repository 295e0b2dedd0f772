// Claims as a list with pages.
import { html, useState } from '../core/html.js';
import { graphql, useQuery } from '../core/api.js';
import { href } from '../core/router.js';
import { time } from '../core/format.js';
import { t } from '../core/messages.js';
import { Answer, Empty } from './status.js';
import { DocumentLink } from './links.js';
import { Language, Plain, Words } from './words.js';
import { Pager } from './pager.js';
import { StateMark } from './state-badge.js';
import { TableCsv } from './table-csv.js';
import { TIME } from './value-fields.js';

const ROW = graphql`
  fragment claimRows on ClaimConnection {
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
    nodes {
      id
      summary
      originalValue
      modality
      validTime {
        ...time
      }
      document {
        id
        title
        language
      }
      fact {
        id
        state
      }
    }
  }
`;

const CLAIMS = graphql`
  query Claims($filter: ClaimFilter, $after: String) {
    claims(filter: $filter, first: 50, after: $after, orderBy: { field: RECORDED, direction: DESC }) {
      ...claimRows
    }
  }
  ${ROW}
  ${TIME}
`;

const ABOUT = graphql`
  query ClaimsAbout($id: ID!, $filter: ClaimFilter, $after: String) {
    entity(id: $id) {
      claims(includeMentions: true, filter: $filter, first: 50, after: $after, orderBy: { field: RECORDED, direction: DESC }) {
        ...claimRows
      }
    }
  }
  ${ROW}
  ${TIME}
`;

export const MODALITIES = ['ASSERTED', 'REPORTED', 'PLANNED', 'EXPECTED', 'ALLEGED', 'SPECULATED', 'CONDITION', 'OPINION', 'DENIED'];

const Row = ({ claim }) => html`<tr>
  <td><${StateMark} state=${claim.fact.state} label=${t(`state.${claim.fact.state}`)} /></td>
  <td><a href=${href(claim.id)}><${Plain} text=${claim.summary} language="en" /></a></td>
  <td>${claim.originalValue && html`<${Words} text=${claim.originalValue} language=${claim.document.language} />`}</td>
  <td>${t(`modality.${claim.modality}`)}</td><td>${claim.validTime && html`<bdi>${time(claim.validTime)}</bdi>`}</td>
  <td><${Language} tag=${claim.document.language} /> <${DocumentLink} document=${claim.document} claim=${claim.id} /></td>
</tr>`;

/** @param entity the id of the entity that the claims name; null for all claims */
export const ClaimList = ({ entity = null }) => {
  const [after, setAfter] = useState(null);
  const [modality, setModality] = useState('');
  const filter = modality ? { modalities: [modality] } : null;
  const choose = (event) => {
    setAfter(null);
    setModality(event.target.value);
  };
  const query = useQuery(entity ? ABOUT : CLAIMS, { ...(entity ? { id: entity } : {}), filter, after });
  return html`<p class="filters"><label class="row">${t('claim.said')}<select class="fld" value=${modality} onChange=${choose}><option value="">${t('any')}</option>${MODALITIES.map((one) => html`<option key=${one} value=${one}>${t(`modality.${one}`)}</option>`)}</select></label></p><${Answer} query=${query}>${(data) => {
    const { claims } = data.entity ?? data;
    return claims.nodes.length === 0
      ? html`<${Empty} title=${t('claims.empty')} />`
      : html`<div class="card tablecard"><table>
            <thead><tr><th scope="col"><span class="vh">${t('states')}</span></th><th scope="col">${t('claim')}</th><th scope="col">${t('claim.printed')}</th><th scope="col">${t('claim.said')}</th><th scope="col">${t('axis.when')}</th><th scope="col">${t('document')}</th></tr></thead>
            <tbody>${claims.nodes.map((claim) => html`<${Row} key=${claim.id} claim=${claim} />`)}</tbody></table><${TableCsv} file="claims.csv" /></div>
          <${Pager} after=${after} info=${claims.pageInfo} turn=${setAfter} />`;
  }}<//>`;
};
