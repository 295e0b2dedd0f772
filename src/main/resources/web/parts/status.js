// What stands where data will stand: loading, empty, failed.
import { html, useEffect, useState } from '../core/html.js';
import { t, hasMessage } from '../core/messages.js';

/** Grey shapes, after a moment. */
export const Loading = ({ rows = 4 }) => {
  const [late, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), 150);
    return () => clearTimeout(timer);
  }, []);
  return html`<div class="sk" role="status" aria-busy="true"><span class="vh">${t('loading')}</span>
    ${late && [html`<i class="b" />`, ...Array.from({ length: rows }, () => html`<i />`)]}</div>`;
};

export const Empty = ({ title, children }) => html`<div class="card em"><h2>${title}</h2>${children}</div>`;

/** What failed, its code, and a way on. */
export const Failed = ({ error, retry }) => html`<div class="card em" role="alert">
  <h2>${t('error.title')}</h2>
  <p>${hasMessage(`error.${error.code}`) ? t(`error.${error.code}`) : html`<bdi dir="auto" lang="en">${error.message}</bdi>`} <code>${error.code}</code></p>
  ${retry && html`<button class="btn" type="button" onClick=${retry}>${t('error.retry')}</button>`}
</div>`;

/** Shows the data of a query, or why it is not there. */
export const Answer = ({ query, rows, children }) =>
  query.error
    ? html`<${Failed} error=${query.error} retry=${query.reload} />`
    : query.data
      ? children(query.data)
      : html`<${Loading} rows=${rows} />`;
