// Leads from page to page of a list.
import { html } from '../core/html.js';
import { t } from '../core/messages.js';

/**
 * @param after the cursor that the page begins after; null for the first page
 * @param turn called with that of another page
 */
export const Pager = ({ after, info, turn }) =>
  (after || info.hasNextPage) &&
  html`<p class="row pager">${after && html`<button class="btn" type="button" onClick=${() => turn(null)}>${t('pages.first')}</button>`}
    ${info.hasNextPage && html`<button class="btn" type="button" onClick=${() => turn(info.endCursor)}>${t('pages.next')}</button>`}</p>`;
