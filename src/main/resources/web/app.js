// The explorer: a frame with the bar on top, and the page that the address names.
import { html, render, useEffect, useRef, useState } from './core/html.js';
import { followLinks, useRoute } from './core/router.js';
import { loadMessages, t } from './core/messages.js';
import { takeKeyFromAddress } from './core/session.js';
import { TopBar, TabBar } from './parts/top-bar.js';
import { LensStrip } from './parts/time-lens.js';
import { Footer } from './parts/footer.js';
import { Failed, Loading } from './parts/status.js';

/** The module of each page, by the first part of its address. To add a page, add its module here. */
const PAGES = {
  start: () => import('./pages/start.js'),
  search: () => import('./pages/search.js'),
  entity: () => import('./pages/entity.js'),
  facts: () => import('./pages/facts.js'),
  fact: () => import('./pages/fact.js'),
  claim: () => import('./pages/claim.js'),
  document: () => import('./pages/document.js'),
  documents: () => import('./pages/documents.js'),
  conflicts: () => import('./pages/conflicts.js'),
  timeline: () => import('./pages/timeline.js'),
  graph: () => import('./pages/graph.js'),
  data: () => import('./pages/data.js'),
  import: () => import('./pages/import.js'),
  missing: () => import('./pages/missing.js'),
};

const usePage = (name) => {
  const [loaded, setLoaded] = useState({});
  const known = Object.hasOwn(PAGES, name) ? name : 'missing';
  useEffect(() => {
    let current = true;
    PAGES[known]().then(
      (module) => current && setLoaded({ name: known, Page: module.default }),
      (error) => current && setLoaded({ name: known, error }),
    );
    return () => (current = false);
  }, [known]);
  return loaded.name === known ? loaded : {};
};

const App = () => {
  const route = useRoute();
  const { Page, error } = usePage(route.page);
  const main = useRef();
  const address = `${route.page}/${route.key}`;
  const shown = useRef(address);
  useEffect(() => {
    if (shown.current === address) return;
    shown.current = address;
    scrollTo(0, 0);
    main.current.focus({ preventScroll: true });
  }, [address]);
  return html`<a class="skip" href="#main">${t('skip')}</a>
    <${TopBar} route=${route} />
    <${LensStrip} />
    <main id="main" tabindex="-1" ref=${main} class="page-${route.page}">
      <div class="wrap">
        ${error ? html`<${Failed} error=${{ code: 'UNREACHABLE', message: error.message }} retry=${() => location.reload()} />` : null}
        ${Page ? html`<${Page} key=${address} route=${route} />` : !error && html`<${Loading} />`}
      </div>
    </main>
    <${Footer} />
    <${TabBar} route=${route} />`;
};

takeKeyFromAddress();
followLinks();
await loadMessages();
render(html`<${App} />`, document.getElementById('app'));
