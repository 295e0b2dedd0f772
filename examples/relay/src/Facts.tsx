// The facts about an entity, with every position of those that are contested.
import { graphql, useLazyLoadQuery } from 'react-relay';
import type { FactsQuery } from './__generated__/FactsQuery.graphql';

export const Facts = ({ id }: { id: string }) => {
  const { entity } = useLazyLoadQuery<FactsQuery>(
    graphql`
      query FactsQuery($id: ID!) {
        entity(id: $id) {
          id
          facts {
            id
            state
            independentSources
            predicate {
              label
            }
            positions(first: 5) {
              value {
                display
              }
            }
          }
        }
      }
    `,
    { id },
  );
  return (
    <ul>
      {entity?.facts.map((fact) => (
        <li key={fact.id}>
          {fact.predicate.label}: {fact.positions.map(({ value }) => value.display).join(' or ')} ({fact.state}, {fact.independentSources} sources)
        </li>
      ))}
    </ul>
  );
};
