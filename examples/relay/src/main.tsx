import { Suspense } from 'react';
import { createRoot } from 'react-dom/client';
import { RelayEnvironmentProvider } from 'react-relay';
import { Environment, Network, RecordSource, Store } from 'relay-runtime';
import { App } from './App';

const network = Network.create(async ({ text }, variables) => {
  const response = await fetch('/graphql', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Accept: 'application/graphql-response+json' },
    body: JSON.stringify({ query: text, variables }),
  });
  return response.json();
});

createRoot(document.getElementById('root')!).render(
  <RelayEnvironmentProvider environment={new Environment({ network, store: new Store(new RecordSource()) })}>
    <Suspense fallback={<p>Loading …</p>}>
      <App />
    </Suspense>
  </RelayEnvironmentProvider>,
);
