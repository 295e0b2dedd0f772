'use strict';

(() => {
  const element = React.createElement;
  const at = (path) => new URL(path, window.location.href);

  // The API key, for this tab and its session only. The address that the start prints brings it in the fragment, which
  // browsers do not send; it is removed, so that it stays out of the history and of copied addresses.
  const KEY = 'claimgraph:key';
  const fragment = new URLSearchParams(window.location.hash.slice(1));
  if (fragment.has('key')) {
    window.sessionStorage.setItem(KEY, fragment.get('key'));
    window.history.replaceState(null, '', window.location.pathname + window.location.search);
  }
  const authorization = () => {
    const key = window.sessionStorage.getItem(KEY);
    return key ? { Authorization: `Bearer ${key}` } : {};
  };

  const viewerOf = () =>
    fetch(at('graphql'), {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', ...authorization() },
      body: JSON.stringify({ query: '{ viewer { name role canWrite } }' }),
    })
      .then((response) => response.json())
      .then(({ data, errors }) => {
        if (errors) {
          return errors[0].message;
        }
        const { name, role, canWrite } = data.viewer;
        return name ? `Key "${name}", role ${role}: ${canWrite ? 'reads and changes' : 'reads only'}.` : 'No key: reads only.';
      })
      .catch(() => 'The service does not answer.');

  const KeyPanel = () => {
    const [viewer, setViewer] = React.useState('');
    React.useEffect(() => {
      viewerOf().then(setViewer);
    }, []);
    // The schema may need the key too, so the page loads it again; tabs are kept.
    const use = (key) => {
      if (key) {
        window.sessionStorage.setItem(KEY, key);
      } else {
        window.sessionStorage.removeItem(KEY);
      }
      window.location.reload();
    };
    return element(
      'section',
      { className: 'key', 'aria-label': 'API key' },
      element('div', { className: 'graphiql-doc-explorer-title' }, 'API key'),
      element('p', { role: 'status' }, viewer),
      element(
        'form',
        {
          onSubmit: (event) => {
            event.preventDefault();
            use(new FormData(event.target).get('key').trim());
          },
        },
        element('label', { htmlFor: 'api-key' }, 'Key'),
        element('input', { id: 'api-key', name: 'key', type: 'password', autoComplete: 'off', spellCheck: false }),
        element('button', { type: 'submit', className: 'graphiql-button' }, 'Use'),
        element('button', { type: 'button', className: 'graphiql-button', onClick: () => use('') }, 'Forget'),
      ),
      element('p', null, 'It is kept until this tab is closed and sent as the header Authorization.'),
    );
  };

  const keyPlugin = {
    title: 'API key',
    icon: () =>
      element(
        'svg',
        { viewBox: '0 0 24 24', fill: 'none', stroke: 'currentColor', strokeWidth: 1.5, 'aria-hidden': true },
        element('path', { d: 'M11 12a4 4 0 1 1-1-3l10 10M16 15l2-2M18 17l2-2' }),
      ),
    content: KeyPanel,
  };

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

  const isSubscription = ({ operationName }, document) => {
    const operation = document?.definitions.find(
      ({ kind, name }) => kind === 'OperationDefinition' && (!operationName || name?.value === operationName),
    );
    return operation?.operation === 'subscription';
  };

  // The events of a subscription, by a WebSocket of its own in the protocol graphql-transport-ws.
  const events = (request, headers) => ({
    subscribe: ({ next, error, complete }) => {
      const address = at('graphql');
      address.protocol = address.protocol.replace('http', 'ws');
      const socket = new WebSocket(address, 'graphql-transport-ws');
      let hasEnded = false;
      const end = (report) => {
        if (!hasEnded) {
          hasEnded = true;
          report();
          socket.close();
        }
      };
      const send = (message) => socket.send(JSON.stringify(message));
      const handlers = {
        connection_ack: () => send({ id: '1', type: 'subscribe', payload: request }),
        ping: () => send({ type: 'pong' }),
        next: ({ payload }) => next(payload),
        error: ({ payload }) =>
          end(() => {
            next({ errors: payload });
            complete();
          }),
        complete: () => end(complete),
      };
      socket.onopen = () => send({ type: 'connection_init', payload: headers });
      socket.onmessage = ({ data }) => {
        const message = JSON.parse(data);
        handlers[message.type]?.(message);
      };
      socket.onclose = ({ code, reason }) =>
        end(() => error(new Error(`The connection was closed: ${reason || code}`)));
      return { unsubscribe: () => end(() => {}) };
    },
  });

  // Headers that the user writes in the editor go before the key.
  const fetcher = () => {
    const send = GraphiQL.createFetcher({
      url: at('graphql').href,
      headers: { Accept: 'application/graphql-response+json, application/json;q=0.9' },
    });
    return (request, options) => {
      const headers = { ...authorization(), ...options?.headers };
      return isSubscription(request, options?.documentAST)
        ? events(request, headers)
        : send(request, { ...options, headers });
    };
  };

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
        plugins: [examplesPlugin(examples), keyPlugin],
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
