// Subscriptions over graphql-transport-ws. A connection that ends is opened again.
import { withLanguage } from './api.js';
import { key } from './session.js';

const AGAIN = 3_000;
const address = () => {
  const url = new URL('graphql', document.baseURI);
  url.protocol = url.protocol === 'https:' ? 'wss:' : 'ws:';
  return url;
};

/**
 * Subscribes, and returns a function that ends the subscription.
 *
 * @param variables called for each connection, so that one that is opened again goes on where the last one ended
 * @param next called with the data of each event
 */
export const subscribe = (query, variables, next) => {
  let socket;
  let timer;
  let ended = false;
  const send = (message) => socket.send(JSON.stringify(message));
  const received = ({ type, payload }) => {
    if (type === 'connection_ack') send({ id: '1', type: 'subscribe', payload: { query, variables: withLanguage(query, variables()) } });
    else if (type === 'ping') send({ type: 'pong' });
    else if (type === 'next' && payload.data) next(payload.data);
  };
  const open = () => {
    socket = new WebSocket(address(), 'graphql-transport-ws');
    socket.onopen = () => send({ type: 'connection_init', payload: key() ? { authorization: `Bearer ${key()}` } : {} });
    socket.onmessage = (event) => received(JSON.parse(event.data));
    socket.onclose = () => {
      if (!ended) timer = setTimeout(open, AGAIN);
    };
  };
  open();
  return () => {
    ended = true;
    clearTimeout(timer);
    // A browser warns of a connection that is closed while it opens.
    if (socket.readyState === WebSocket.CONNECTING) socket.onopen = () => socket.close();
    else socket.close();
  };
};
