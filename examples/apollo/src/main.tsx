import { ApolloClient, HttpLink, InMemoryCache } from '@apollo/client';
import { ApolloProvider } from '@apollo/client/react';
import { relayStylePagination } from '@apollo/client/utilities';
import { createRoot } from 'react-dom/client';
import { Companies } from './Companies';

const client = new ApolloClient({
  link: new HttpLink({ uri: '/graphql' }),
  cache: new InMemoryCache({
    // Pages of a list become one list, by the cursors of Relay.
    typePolicies: { Query: { fields: { companies: relayStylePagination(['filter', 'orderBy']) } } },
  }),
});

createRoot(document.getElementById('root')!).render(
  <ApolloProvider client={client}>
    <Companies />
  </ApolloProvider>,
);
