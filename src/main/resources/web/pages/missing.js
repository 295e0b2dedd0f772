// An address without a page.
import { html } from '../core/html.js';
import { href } from '../core/router.js';
import { t } from '../core/messages.js';
import { useTitle } from '../parts/page-head.js';

const Page = () => {
  useTitle(t('missing.page'));
  return html`<div class="head"><div><h1>${t('missing.page')}</h1><p class="sub lead">${t('missing.hint')}</p></div></div><a class="btn" href=${href('')}>${t('nav.start')}</a>`;
};
export default Page;
