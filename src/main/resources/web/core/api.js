// The GraphQL API, as any client uses it.
import { useEffect, useRef, useState } from './html.js';
import { language } from './messages.js';
import { key } from './session.js';

const unindented = (text) => {
  const lines = text.split('\n').filter((line, n, all) => line.trim() || (n > 0 && n < all.length - 1));
  const depth = Math.min(...lines.filter((line) => line.trim()).map((line) => line.search(/\S/)));
  return lines.map((line) => line.slice(depth)).join('\n');
};

/** A GraphQL document and the fragments that follow it; a test checks every document marked so against the schema. */
export const graphql = ([document], ...fragments) => [unindented(document), ...new Set(fragments)].join('\n\n').trim();

/** The variables of an operation, with the language of the interface where the operation reads labels of predicates. */
export const withLanguage = (query, variables = {}) =>
  query.includes('$labelLanguages') && language() !== 'en' ? { ...variables, labelLanguages: [language()] } : variables;

export class ApiError extends Error {
  constructor(code, message) {
    super(message);
    this.code = code;
  }
}

const first = (errors) => new ApiError(errors[0].extensions?.code ?? 'INVALID', errors[0].message);

/** Sends an operation and returns its data; throws an ApiError if any part of it failed. */
export const request = async (query, variables = {}, signal = undefined) => {
  const headers = {
    'Content-Type': 'application/json',
    Accept: 'application/graphql-response+json, application/json;q=0.9',
  };
  if (key()) headers.Authorization = `Bearer ${key()}`;
  let response;
  try {
    response = await fetch(new URL('graphql', document.baseURI), {
      method: 'POST',
      headers,
      body: JSON.stringify({ query, variables: withLanguage(query, variables) }),
      signal,
    });
  } catch (failure) {
    if (failure.name === 'AbortError') throw failure;
    throw new ApiError('UNREACHABLE', failure.message);
  }
  let answer;
  try {
    answer = await response.json();
  } catch {
    throw new ApiError(`HTTP ${response.status}`, response.statusText);
  }
  if (answer.errors?.length) throw first(answer.errors);
  return answer.data;
};

/** Runs a query when the component appears and whenever query or variables change: { data, error, loading, reload }. */
export const useQuery = (query, variables = {}) => {
  const [state, setState] = useState({ loading: true });
  const [attempt, setAttempt] = useState(0);
  const shown = useRef(null);
  const asked = JSON.stringify([query, variables]);
  useEffect(() => {
    if (!query) return undefined;
    const controller = new AbortController();
    setState((old) => ({ data: shown.current === query ? old.data : undefined, loading: true }));
    request(query, variables, controller.signal).then(
      (data) => {
        shown.current = query;
        setState({ data, loading: false });
      },
      (error) => {
        if (error.name !== 'AbortError') setState({ error, loading: false });
      },
    );
    return () => controller.abort();
  }, [asked, attempt]);
  return { ...state, reload: () => setAttempt((n) => n + 1) };
};
