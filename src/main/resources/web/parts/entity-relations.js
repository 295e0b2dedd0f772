// The relations of an entity as a table.
import { html, useState } from '../core/html.js';
import { graphql, useQuery } from '../core/api.js';
import { href } from '../core/router.js';
import { t } from '../core/messages.js';
import { EntityLink } from './links.js';
import { Pager } from './pager.js';
import { SourceDots } from './source-dots.js';
import { StateMark } from './state-badge.js';
import { Answer, Empty } from './status.js';
import { clocks } from './time-lens.js';
import { TableCsv } from './table-csv.js';
import { Label } from './words.js';

const RELATIONS = graphql`
  query EntityRelations($id: ID!, $after: String, $validAt: Date, $knownAt: DateTime, $labelLanguages: [String!]) {
    entity(id: $id) {
      relations(first: 100, after: $after, validAt: $validAt, knownAt: $knownAt) {
        pageInfo {
          hasNextPage
          endCursor
        }
        nodes {
          id
          predicate {
            label(languages: $labelLanguages)
            inverseLabel(languages: $labelLanguages)
          }
          from {
            id
          }
          other {
            id
            name
            kind
          }
          fact {
            id
          }
          state
          independentSources
          unidentifiedSources
        }
      }
    }
  }
`;

const Row = ({ relation, id }) => html`<tr><td><a href=${href(relation.fact.id)}><${Label} text=${relation.from.id === id ? relation.predicate.label : (relation.predicate.inverseLabel ?? relation.predicate.label)} /></a></td>
  <td>${relation.other && html`<${EntityLink} entity=${relation.other} /> <span class="dim xs">${t(`kind.${relation.other.kind}`)}</span>`}</td>
  <td><${StateMark} state=${relation.state} /> ${t(`state.${relation.state}`)}</td>
  <td><${SourceDots} identified=${relation.independentSources} unidentified=${relation.unidentifiedSources} /></td></tr>`;

export const EntityRelations = ({ id }) => {
  const [after, setAfter] = useState(null);
  const query = useQuery(RELATIONS, { id, after, ...clocks() });
  return html`<${Answer} query=${query}>${({ entity: { relations } }) =>
    relations.nodes.length === 0
      ? html`<${Empty} title=${t('entity.empty')} />`
      : html`<div class="card tablecard"><table>
          <thead><tr><th scope="col">${t('relation.how')}</th><th scope="col">${t('relation.other')}</th><th scope="col">${t('states')}</th><th scope="col">${t('sources')}</th></tr></thead>
          <tbody>${relations.nodes.map((relation) => html`<${Row} key=${relation.id} relation=${relation} id=${id} />`)}</tbody></table><${TableCsv} file="relations.csv" /></div>
        <${Pager} after=${after} info=${relations.pageInfo} turn=${setAfter} />`}<//>`;
};
