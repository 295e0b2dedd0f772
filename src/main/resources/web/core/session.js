// The curator's key: taken from the fragment of the address, kept until the browser tab is closed, never in a cookie.
// GraphiQL keeps it under the same name, so that both use one key.
const NAME = 'claimgraph:key';
const listeners = new Set();

export const key = () => sessionStorage.getItem(NAME);

export const setKey = (value) => {
  if (value) sessionStorage.setItem(NAME, value);
  else sessionStorage.removeItem(NAME);
  listeners.forEach((listener) => listener());
};

/** Calls the listener after each change of the key; returns a function that ends this. */
export const onKey = (listener) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/** Takes #key=… out of the address. */
export const takeKeyFromAddress = () => {
  const given = new URLSearchParams(location.hash.slice(1)).get('key');
  if (given) {
    setKey(given);
    history.replaceState(null, '', location.pathname + location.search);
  }
};
