// The bar on every page: search, the pages, the clocks, language and theme. On a phone the pages are a bar at the bottom.
import { html } from '../core/html.js';
import { LANGUAGES, chooseLanguage, language, t } from '../core/messages.js';
import { href, withParameters } from '../core/router.js';
import { Icon } from './icon.js';
import { KeyButton } from './key-dialog.js';
import { Logo } from './logo.js';
import { SearchBox } from './search-box.js';
import { LensButton } from './time-lens.js';

const SECTIONS = { entity: null, fact: null, claim: null, document: 'documents' };
const LINKS = ['conflicts', 'graph', 'timeline', 'documents', 'data'];
const ICONS = { start: 'home', conflicts: 'conflict', graph: 'graph', timeline: 'timeline', documents: 'document', data: 'data' };

const section = (page) => SECTIONS[page] ?? page;

const toggleTheme = () => {
  const root = document.documentElement;
  const dark = root.dataset.theme ? root.dataset.theme === 'dark' : matchMedia('(prefers-color-scheme: dark)').matches;
  root.dataset.theme = dark ? 'light' : 'dark';
  localStorage.setItem('claimgraph.theme', root.dataset.theme);
};

// The messages of another language are loaded with the page.
const changeLanguage = (event) => {
  chooseLanguage(event.target.value);
  location.href = withParameters({ lang: null });
};

/**
 * The clocks, language, key and theme.
 *
 * @param place `bar` or `foot`: on a phone they stand in the footer, elsewhere in the bar
 */
export const Settings = ({ place }) => html`<div class=${`settings in-${place}`}>
  <${LensButton} />
  <label class="pick" title=${t('language')}><span class="vh">${t('language')}</span><${Icon} name="language" />
    <select onChange=${changeLanguage}>
      ${Object.entries(LANGUAGES).map(([tag, name]) => html`<option key=${tag} value=${tag} lang=${tag} selected=${tag === language()}>${name}</option>`)}
    </select></label>
  <${KeyButton} />
  <button class="btn i g" type="button" aria-label=${t('theme')} title=${t('theme')} onClick=${toggleTheme}><${Icon} name="theme" /></button>
</div>`;

export const TopBar = ({ route }) => html`<header class="top">
  <a class="brand" href=${href('')} aria-label=${t('brand.label')}><${Logo} /><b>Claimgraph</b></a>
  ${route.page !== 'start' && html`<${SearchBox} />`}
  <nav class="nav" aria-label=${t('nav.label')}>
    ${LINKS.map((page) => html`<a key=${page} href=${href(page)} aria-current=${section(route.page) === page ? 'page' : undefined}>${t(`nav.${page}`)}</a>`)}
  </nav>
  <${Settings} place="bar" />
</header>`;

export const TabBar = ({ route }) => html`<nav class="tabbar" aria-label=${t('nav.label.phone')}>
  ${['start', ...LINKS].map(
    (page) => html`<a key=${page} href=${href(page === 'start' ? '' : page)} aria-current=${section(route.page) === page ? 'page' : undefined}>
      <${Icon} name=${ICONS[page]} />${t(`nav.${page}`)}</a>`,
  )}
</nav>`;
