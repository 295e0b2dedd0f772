import { html } from '../core/html.js';
import { t } from '../core/messages.js';
import { Settings } from './top-bar.js';

const at = (path) => new URL(path, document.baseURI).href;

export const Footer = () => html`<footer class="foot">
  <${Settings} place="foot" />
  <span>${t('footer.about')}</span>
  <a href=${at('graphiql')} target="_blank" rel="noopener">GraphiQL</a>
  <a href=${at('graphql/schema.graphql')} target="_blank" rel="noopener">${t('footer.schema')}</a>
  <span>${t('footer.translation')}</span>
</footer>`;
