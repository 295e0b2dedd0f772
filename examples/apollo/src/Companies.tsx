// Companies in pages; each opens its facts.
import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { Facts } from './Facts';
import { graphql } from './graphql';

const COMPANIES = graphql(`
  query Companies($after: String) {
    companies(first: 10, after: $after) {
      totalCount
      edges {
        node {
          id
          name
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

export const Companies = () => {
  const [open, setOpen] = useState<string | null>(null);
  const { data, error, fetchMore } = useQuery(COMPANIES);
  if (error) return <p role="alert">{error.message}</p>;
  if (!data) return <p>Loading …</p>;
  const { edges, pageInfo, totalCount } = data.companies;
  return (
    <>
      <h1>{totalCount} companies</h1>
      <ul>
        {edges.map(({ node }) => (
          <li key={node.id}>
            <button onClick={() => setOpen(node.id)}>
              <bdi>{node.name}</bdi>
            </button>
            {open === node.id && <Facts id={node.id} />}
          </li>
        ))}
      </ul>
      {pageInfo.hasNextPage && <button onClick={() => fetchMore({ variables: { after: pageInfo.endCursor } })}>More</button>}
    </>
  );
};
