// The query behind a view: exactly what the page sent.
import { withLanguage } from '../core/api.js';
import { html, useState } from '../core/html.js';
import { t } from '../core/messages.js';
import { Dialog } from './dialog.js';

/** The address at which GraphiQL shows an operation. */
export const graphiql = (query, variables) => {
  const url = new URL('graphiql', document.baseURI);
  url.searchParams.set('query', query);
  if (Object.keys(variables ?? {}).length) url.searchParams.set('variables', JSON.stringify(variables, null, 2));
  return url.href;
};

const compactVariables = (variables) => Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== null && value !== undefined));

export const QuerySheet = ({ query, variables = {}, onClose }) => {
  const [copied, setCopied] = useState(false);
  const given = compactVariables(withLanguage(query, variables));
  const copy = () => navigator.clipboard.writeText(query).then(() => setCopied(true));
  const actions = html`<button class="btn" type="button" onClick=${copy}>${copied ? t('copied') : t('copy')}</button>
    <a class="btn p" href=${graphiql(query, given)}>${t('query.open')}</a>`;
  return html`<${Dialog} title=${t('query.title')} note=${t('query.note')} actions=${actions} onClose=${onClose} wide>
    <pre tabindex="0" lang="en" dir="ltr" aria-label=${t('query.title')}>${query}</pre>
    ${Object.keys(given).length > 0 &&
    html`<h3 class="lab">${t('query.variables')}</h3><pre tabindex="0" lang="en" dir="ltr" aria-label=${t('query.variables')}>${JSON.stringify(given, null, 2)}</pre>`}
  <//>`;
};

/** A button that shows the query behind a part of a page. */
export const QueryButton = ({ query, variables, type = 'btn', label }) => {
  const [open, setOpen] = useState(false);
  return html`<button class=${type} type="button" onClick=${() => setOpen(true)}>${label}</button>
    ${open && html`<${QuerySheet} query=${query} variables=${variables} onClose=${() => setOpen(false)} />`}`;
};
