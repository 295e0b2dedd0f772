// The head of a page: where it is, its title, and what can be done with it.
import { html, useEffect, useState } from '../core/html.js';
import { t } from '../core/messages.js';
import { brief } from '../core/format.js';
import { csv, save } from '../core/csv.js';
import { Icon } from './icon.js';
import { QueryButton } from './query-sheet.js';

/** Names the view in the title of the window; screen readers announce it when the view changes. */
export const useTitle = (title) =>
  useEffect(() => {
    if (title) document.title = `${brief(title, 120)} · Claimgraph`;
  }, [title]);

/** @param text makes what is copied */
export const CopyButton = ({ icon, label, text, type = 'btn' }) => {
  const [done, setDone] = useState(false);
  const copy = () => navigator.clipboard.writeText(text()).then(() => {
    setDone(true);
    setTimeout(() => setDone(false), 2000);
  });
  return html`<button class=${type} type="button" onClick=${copy}><${Icon} name=${icon} /><span role="status">${done ? t('copied') : label}</span></button>`;
};

/**
 * @param behind the query of the page and its variables
 * @param table makes the rows of the table that the page shows, the first one its head; with a file name
 * @param cite makes a citation
 * @param address makes the address that is shared; by default the one of the page
 */
export const Actions = ({ behind, table, cite, address = () => location.href, children }) => html`<div class="acts">
  ${children}
  ${behind && html`<${QueryButton} query=${behind.query} variables=${behind.variables} label=${[html`<${Icon} name="query" />`, html`<span>${t('query.title')}</span>`]} />`}
  ${table && html`<button class="btn" type="button" onClick=${() => save(table.file, csv(table.rows()))}><${Icon} name="download" /><span>CSV</span></button>`}
  ${cite && html`<${CopyButton} icon="cite" label=${t('cite')} text=${cite} />`}
  <${CopyButton} icon="share" label=${t('share')} text=${address} />
</div>`;
