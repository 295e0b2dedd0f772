// The search box: an ARIA combobox over entities, claims and documents. "/" or Ctrl K goes to it.
import { html, useEffect, useRef, useState } from '../core/html.js';
import { request } from '../core/api.js';
import { go, href } from '../core/router.js';
import { languageName } from '../core/format.js';
import { t } from '../core/messages.js';
import { SEARCH, otherMatch, searchVariables } from '../core/search.js';
import { Icon } from './icon.js';
import { SourceDots } from './source-dots.js';
import { StateMark } from './state-badge.js';
import { documentTitle } from './links.js';
import { Language, Plain, Words } from './words.js';

const PER_GROUP = 4;
const WAIT = 120;

const entityHit = (hit) => {
  const { entity } = hit;
  const match = otherMatch(hit, entity.name);
  return {
    id: entity.id,
    group: 'entities',
    body: html`<${Icon} name=${entity.kind} /><span><b><${Plain} text=${entity.name} /></b> <small>${t(`kind.${entity.kind}`)}${match &&
    html` · ${t('search.matched')} <mark><${Words} text=${match.text} language=${match.language} /></mark>, ${languageName(match.language)}`}</small></span><span />`,
  };
};

const claimHit = ({ node: claim }) => ({
  id: claim.fact.id,
  group: 'claims',
  body: html`<${StateMark} state=${claim.fact.state} /><span><${Plain} text=${claim.summary} language="en" />${' '}
    ${claim.originalValue && html`<small><${Words} text=${claim.originalValue} language=${claim.document.language} /></small>`}</span>
    <${SourceDots} identified=${claim.fact.independentSources} unidentified=${claim.fact.unidentifiedSources} />`,
});

const documentHit = ({ node: document }) => ({
  id: document.id,
  group: 'documents',
  body: html`<${Icon} name="document" /><${Words} text=${documentTitle(document)} language=${document.language} /><${Language} tag=${document.language} />`,
});

const hitsOf = (data) => [
  ...data.entities.nodes.map(entityHit),
  ...data.claims.nodes.map(claimHit),
  ...data.documents.nodes.map(documentHit),
];

/** The hits for a text, a moment after the last key. */
const useHits = (text) => {
  const [found, setFound] = useState({ text: '', hits: [] });
  useEffect(() => {
    const wanted = text.trim();
    if (!wanted) {
      setFound({ text: '', hits: [] });
      return undefined;
    }
    const controller = new AbortController();
    const timer = setTimeout(
      () =>
        request(SEARCH, searchVariables(wanted, PER_GROUP), controller.signal).then(
          (data) => setFound({ text: wanted, hits: hitsOf(data) }),
          (error) => error.name !== 'AbortError' && setFound({ text: wanted, hits: [], error }),
        ),
      WAIT,
    );
    return () => {
      clearTimeout(timer);
      controller.abort();
    };
  }, [text]);
  return found;
};

const useShortcut = (input) =>
  useEffect(() => {
    const pressed = (event) => {
      const typing = event.target.closest?.('input, textarea, select, [contenteditable]');
      if ((event.key === '/' && !typing && !event.ctrlKey && !event.metaKey) || (event.key === 'k' && (event.ctrlKey || event.metaKey))) {
        event.preventDefault();
        input.current?.focus();
      }
    };
    addEventListener('keydown', pressed);
    return () => removeEventListener('keydown', pressed);
  }, []);

/** @param big whether it is the large box of the start page */
export const SearchBox = ({ big = false, initial = '' }) => {
  const input = useRef();
  const [text, setText] = useState(initial);
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(-1);
  const { hits, text: searched, error } = useHits(open ? text : '');
  useShortcut(input);
  const close = () => {
    setOpen(false);
    setActive(-1);
  };
  const leave = (address) => {
    close();
    input.current.blur();
    go(address);
  };
  const submit = () => text.trim() && leave(active >= 0 && hits[active] ? href(hits[active].id) : href('search', { q: text.trim() }));
  const pressed = (event) => {
    if (event.isComposing) return;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      setOpen(true);
      const step = event.key === 'ArrowDown' ? 1 : -1;
      setActive((n) => (hits.length ? (n + step + hits.length + (n < 0 && step < 0 ? 1 : 0)) % hits.length : -1));
    } else if (event.key === 'Enter') {
      event.preventDefault();
      submit();
    } else if (event.key === 'Escape') {
      close();
    }
  };
  const typed = (event) => {
    setText(event.target.value);
    setActive(-1);
    setOpen(true);
  };
  const left = (event) => !event.currentTarget.contains(event.relatedTarget) && close();
  const shown = open && searched && searched === text.trim();
  return html`<div class="${big ? 'finder' : 'find-box'}" onFocusOut=${left} role="search">
    <div class=${big ? 'big' : 'find'}>
      <${Icon} name="search" />
      <input ref=${input} type="search" role="combobox" autocomplete="off" spellcheck="false" dir="auto" value=${text}
        aria-label=${t('search')} aria-expanded=${shown ? 'true' : 'false'} aria-controls="hits" aria-autocomplete="list"
        aria-activedescendant=${shown && active >= 0 ? `hit-${active}` : undefined}
        placeholder=${t(big ? 'search.placeholder.big' : 'search.placeholder')} onInput=${typed} onKeyDown=${pressed} onFocus=${() => setOpen(true)} />
      <kbd aria-hidden="true">/</kbd>
    </div>
    ${shown &&
    html`<div class="sr">
      ${hits.length > 0 && html`<${HitList} hits=${hits} active=${active} choose=${(hit) => leave(href(hit.id))} />`}
      ${hits.length === 0 && html`<p class="none" role="status">${error ? t('error.title') : t('search.none', { text: searched })}</p>`}
      ${hits.length > 0 &&
      html`<p class="f"><span><kbd>↑</kbd> <kbd>↓</kbd> ${t('search.move')}</span><span><kbd>Enter</kbd> ${t('search.enter')}</span>
        <a href=${href('search', { q: searched })} onClick=${close}>${t('search.all')}</a></p>`}
    </div>`}
  </div>`;
};

const HitList = ({ hits, active, choose }) => {
  const groups = [...new Set(hits.map(({ group }) => group))];
  return html`<div id="hits" role="listbox" aria-label=${t('search.results')}>
    ${groups.map(
      (group) => html`<div key=${group} role="group" aria-label=${t(`search.${group}`)}>
        <div class="gl" role="presentation">${t(`search.${group}`)}</div>
        ${hits.map(
          (hit, n) =>
            hit.group === group &&
            html`<div key=${hit.id + n} id=${`hit-${n}`} role="option" class=${n === active ? 'hit on' : 'hit'} aria-selected=${n === active ? 'true' : 'false'}
              onMouseDown=${(event) => event.preventDefault()} onClick=${() => choose(hit)}>${hit.body}</div>`,
        )}
      </div>`,
    )}
  </div>`;
};
