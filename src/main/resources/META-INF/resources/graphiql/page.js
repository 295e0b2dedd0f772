'use strict';

(() => {
  const element = React.createElement;
  const at = (path) => new URL(path, window.location.href);

  // Each example opens in a tab of its own, so that nothing the user wrote is lost; an open one is shown again.
  const examplesPlugin = (examples) => ({
    title: 'Examples',
    icon: () =>
      element(
        'svg',
        { viewBox: '0 0 24 24', fill: 'none', stroke: 'currentColor', strokeWidth: 1.5, 'aria-hidden': true },
        element('path', { d: 'M4 5h16M4 12h16M4 19h10' }),
      ),
    content: () => {
      const editor = GraphiQL.React.useEditorContext({ nonNull: true });
      const open = (query) => {
        const opened = editor.tabs.findIndex((tab) => tab.query === query);
        if (opened >= 0) {
          editor.changeTab(opened);
          return;
        }
        editor.addTab();
        setTimeout(() => editor.queryEditor && editor.queryEditor.setValue(query));
      };
      return element(
        'section',
        { className: 'examples', 'aria-label': 'Examples' },
        element('div', { className: 'graphiql-doc-explorer-title' }, 'Examples'),
        element(
          'ul',
          null,
          examples.map(({ title, query }) =>
            element('li', { key: title }, element('button', { type: 'button', onClick: () => open(query) }, title)),
          ),
        ),
      );
    },
  });

  const fetcher = () =>
    GraphiQL.createFetcher({
      url: at('graphql').href,
      headers: { Accept: 'application/graphql-response+json, application/json;q=0.9' },
    });

  const page = (examples) => {
    const linked = new URLSearchParams(window.location.search);
    return element(
      GraphiQL,
      {
        fetcher: fetcher(),
        query: linked.get('query') ?? undefined,
        variables: linked.get('variables') ?? undefined,
        operationName: linked.get('operationName') ?? undefined,
        defaultTabs: examples.slice(0, 6).map(({ query }) => ({ query })),
        plugins: [examplesPlugin(examples)],
        visiblePlugin: window.localStorage.getItem('graphiql:visiblePlugin') === null ? 'Examples' : undefined,
        shouldPersistHeaders: false,
        isHeadersEditorEnabled: true,
      },
      element(
        GraphiQL.Logo,
        null,
        element('a', { className: 'page-logo', href: 'graphql/schema.graphql', title: 'The schema as text' }, 'Claimgraph'),
      ),
    );
  };

  const show = (examples) => ReactDOM.createRoot(document.getElementById('graphiql')).render(page(examples));

  fetch(at('graphiql/examples.json'))
    .then((response) => (response.ok ? response.json() : []))
    .catch(() => [])
    .then(show);
})();
