// A field that finds an entity by any written form of its name.
import { html, useEffect, useId, useState } from '../core/html.js';
import { graphql, request, useQuery } from '../core/api.js';
import { t } from '../core/messages.js';
import { kinds } from '../core/kinds.js';
import { otherMatch } from '../core/search.js';
import { Icon } from './icon.js';
import { Plain, Words } from './words.js';

const FIND = graphql`
  query FindEntities($text: String!, $kinds: [SearchKind!]) {
    search(text: $text, kinds: $kinds, first: 7) {
      nodes {
        matched {
          text
          language
        }
        entity {
          id
          name
          kind
        }
      }
    }
  }
`;

const NAME = graphql`
  query EntityName($id: ID!) {
    entity(id: $id) {
      id
      name
    }
  }
`;

const useEntities = (text) => {
  const [found, setFound] = useState([]);
  useEffect(() => {
    if (!text.trim()) {
      setFound([]);
      return undefined;
    }
    const controller = new AbortController();
    const timer = setTimeout(() => request(FIND, { text: text.trim(), kinds: kinds() }, controller.signal).then(({ search }) => setFound(search.nodes), () => {}), 120);
    return () => {
      clearTimeout(timer);
      controller.abort();
    };
  }, [text]);
  return found;
};

/**
 * @param id the chosen entity; null for none
 * @param choose called with the id of the entity, or null, and its name
 */
export const EntityPicker = ({ id, choose, label, initial = '' }) => {
  const [text, setText] = useState(initial);
  const [active, setActive] = useState(0);
  const list = useId();
  const chosen = useQuery(id ? NAME : null, { id });
  const found = useEntities(text);
  const take = (entity) => {
    setText('');
    setActive(0);
    choose(entity.id, entity.name);
  };
  const pressed = (event) => {
    if (event.isComposing || found.length === 0) return;
    if (event.key === 'ArrowDown') setActive((active + 1) % found.length);
    else if (event.key === 'ArrowUp') setActive((active + found.length - 1) % found.length);
    else if (event.key === 'Enter') take((found[active] ?? found[0]).entity);
    else if (event.key === 'Escape') setText('');
    else return;
    event.preventDefault();
  };
  if (id && chosen.data?.entity) {
    return html`<div class="fld"><span class="grow"><${Plain} text=${chosen.data.entity.name} /></span>
      <button class="btn i g" type="button" aria-label=${t('clear')} onClick=${() => choose(null, null)}><${Icon} name="close" /></button></div>`;
  }
  const open = found.length > 0 && text.trim();
  return html`<div class="picker"><div class="fld"><${Icon} name="search" />
      <input type="text" role="combobox" dir="auto" autocomplete="off" aria-label=${label} aria-expanded=${open ? 'true' : 'false'} aria-controls=${list} aria-autocomplete="list"
        aria-activedescendant=${open ? `${list}-${active}` : undefined} placeholder=${t('entity.any')} value=${text}
        onInput=${(event) => setText(event.target.value)} onKeyDown=${pressed} onBlur=${() => setTimeout(() => setText(''), 200)} /></div>
    ${open &&
    html`<div class="sr" role="listbox" id=${list} aria-label=${label}>${found.map((hit, n) => {
      const { entity } = hit;
      const match = otherMatch(hit, entity.name);
      return html`<div key=${entity.id} id=${`${list}-${n}`} role="option" class=${n === active ? 'hit on' : 'hit'} aria-selected=${n === active ? 'true' : 'false'}
        onMouseDown=${(event) => event.preventDefault()} onClick=${() => take(entity)}><${Icon} name=${entity.kind} /><span><${Plain} text=${entity.name} /> <small>${t(`kind.${entity.kind}`)} ${match && html`<${Words} text=${match.text} language=${match.language} />`}</small></span><span /></div>`;
    })}</div>`}</div>`;
};
