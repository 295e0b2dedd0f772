import { html, useEffect, useRef } from '../core/html.js';
import { t } from '../core/messages.js';
import { Icon } from './icon.js';

/** A dialog over the page; Escape and a click beside it close it, and the focus returns to where it was. */
export const Dialog = ({ title, note, actions, onClose, children, wide = false }) => {
  const dialog = useRef();
  useEffect(() => {
    const opener = document.activeElement;
    dialog.current.showModal();
    return () => opener?.focus?.();
  }, []);
  const clicked = (event) => event.target === dialog.current && onClose();
  return html`<dialog class="sheet ${wide ? 'wide' : ''}" ref=${dialog} aria-labelledby="dialog-title" onClose=${onClose} onClick=${clicked}>
    <header>
      <h2 id="dialog-title">${title}</h2>${note && html`<span class="dim sm">${note}</span>`}
      <span class="r row">${actions}
        <button class="btn i g" type="button" aria-label=${t('close')} onClick=${onClose}><${Icon} name="close" /></button>
      </span>
    </header>
    ${children}
  </dialog>`;
};
