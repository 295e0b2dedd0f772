// Companies in pages of a connection; each opens its facts.
import { Suspense, useState } from 'react';
import { graphql, usePaginationFragment } from 'react-relay';
import type { CompaniesPage } from './__generated__/CompaniesPage.graphql';
import type { Companies_query$key } from './__generated__/Companies_query.graphql';
import { Facts } from './Facts';

export const Companies = ({ query }: { query: Companies_query$key }) => {
  const [open, setOpen] = useState<string | null>(null);
  const { data, hasNext, loadNext } = usePaginationFragment<CompaniesPage, Companies_query$key>(
    graphql`
      fragment Companies_query on Query @argumentDefinitions(count: { type: "Int", defaultValue: 10 }, cursor: { type: "String" }) @refetchable(queryName: "CompaniesPage") {
        companies(first: $count, after: $cursor) @connection(key: "Companies_companies") {
          totalCount
          edges {
            node {
              id
              name
            }
          }
        }
      }
    `,
    query,
  );
  const { edges, totalCount } = data.companies;
  return (
    <>
      <h1>{totalCount} companies</h1>
      <ul>
        {edges.map(({ node }) => (
          <li key={node.id}>
            <button onClick={() => setOpen(node.id)}>
              <bdi>{node.name}</bdi>
            </button>
            {open === node.id && (
              <Suspense fallback={<p>Loading …</p>}>
                <Facts id={node.id} />
              </Suspense>
            )}
          </li>
        ))}
      </ul>
      {hasNext && <button onClick={() => loadNext(10)}>More</button>}
    </>
  );
};
