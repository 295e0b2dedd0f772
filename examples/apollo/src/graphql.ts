// Documents take their types from docs/schema.graphql: a field that the schema does not have is an error of the compiler.
import { initGraphQLTada } from 'gql.tada';
import type { introspection } from './graphql-env.d.ts';

export const graphql = initGraphQLTada<{
  introspection: introspection;
  scalars: { ID: string; Decimal: string; Date: string; DateTime: string };
}>();
