// Addresses. Every view has one below explore/, relative to the base URL of the page.
import { useEffect, useState } from './html.js';

// Parameters that follow the reader from page to page.
const STICKY = ['on', 'known', 'lang'];
const base = () => new URL('.', document.baseURI);
const EXPLORE = 'explore/';

// Encodes an id such as entity/openai so that a key with slashes or spaces is one segment.
const encoded = (path) => {
  const [page, ...key] = path.split('/');
  return key.length ? `${page}/${encodeURIComponent(key.join('/'))}` : page;
};

/** The parameters of the current address. */
export const parameters = () => new URLSearchParams(location.search);

/** The address of a page or of a node; '' is the start page. Null parameters are left out. */
export const href = (path, params = {}) => {
  const url = new URL(path ? EXPLORE + encoded(path) : '.', base());
  const current = parameters();
  STICKY.filter((name) => current.has(name)).forEach((name) => url.searchParams.set(name, current.get(name)));
  for (const [name, value] of Object.entries(params)) {
    if (value === null || value === undefined || value === '') url.searchParams.delete(name);
    else url.searchParams.set(name, value);
  }
  return url.href;
};

/** The current address with other parameters. */
export const withParameters = (params) => {
  const url = new URL(location.href);
  for (const [name, value] of Object.entries(params)) {
    if (value === null || value === undefined || value === '') url.searchParams.delete(name);
    else url.searchParams.set(name, value);
  }
  return url.href;
};

/** Shows an address of the explorer. */
export const go = (address, { replace = false } = {}) => {
  history[replace ? 'replaceState' : 'pushState'](null, '', address);
  dispatchEvent(new Event('routechange'));
};

const decoded = (text) => {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
};

/** The page and the key in the current address: { page: 'entity', key: 'openai', id: 'entity/openai' }. */
export const route = () => {
  const path = location.pathname.slice(base().pathname.length).replace(/^explore\/?/, '');
  const [page, ...rest] = path.split('/');
  const key = decoded(rest.join('/'));
  return { page: page || 'start', key, id: `${page}/${key}`, params: parameters() };
};

/** The current route; the component is rendered again when it changes. */
export const useRoute = () => {
  const [current, setCurrent] = useState(route);
  useEffect(() => {
    const changed = () => setCurrent(route());
    addEventListener('routechange', changed);
    addEventListener('popstate', changed);
    return () => {
      removeEventListener('routechange', changed);
      removeEventListener('popstate', changed);
    };
  }, []);
  return current;
};

const isOurs = (link) => {
  const prefix = base().href;
  const url = link.href.split(/[?#]/)[0];
  return url === prefix || url === prefix + 'explore' || url.startsWith(prefix + EXPLORE);
};

/** Lets links between pages of the explorer change the view without loading the page again. */
export const followLinks = () =>
  document.addEventListener('click', (event) => {
    const link = event.target.closest?.('a[href]');
    const plain = event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
    if (!link || !plain || event.defaultPrevented || link.target || link.hasAttribute('download') || !isOurs(link)) return;
    const sameView = link.href.split('#')[0] === location.href.split('#')[0];
    if (sameView && link.hash) return;
    event.preventDefault();
    go(link.href);
  });
