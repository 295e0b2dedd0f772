// The facts about an entity, with every position of those that are contested.
import { useQuery } from '@apollo/client/react';
import { graphql } from './graphql';

const FACTS = graphql(`
  query Facts($id: ID!) {
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
`);

export const Facts = ({ id }: { id: string }) => {
  const { data, error } = useQuery(FACTS, { variables: { id } });
  if (error) return <p role="alert">{error.message}</p>;
  if (!data) return <p>Loading …</p>;
  return (
    <ul>
      {data.entity?.facts.map((fact) => (
        <li key={fact.id}>
          {fact.predicate.label}: {fact.positions.map(({ value }) => value.display).join(' or ')} ({fact.state}, {fact.independentSources} sources)
        </li>
      ))}
    </ul>
  );
};
