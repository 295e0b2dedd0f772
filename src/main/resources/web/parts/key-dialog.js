// Enters and removes the curator's key.
import { html, useState } from '../core/html.js';
import { key, setKey } from '../core/session.js';
import { useViewer } from '../core/viewer.js';
import { t } from '../core/messages.js';
import { Dialog } from './dialog.js';
import { Icon } from './icon.js';
import { English, Plain } from './words.js';

export const KeyButton = () => {
  const [open, setOpen] = useState(false);
  const viewer = useViewer();
  const apply = (event) => {
    event.preventDefault();
    setKey(new FormData(event.target).get('key').trim());
  };
  return html`<button class="btn i g" type="button" aria-haspopup="dialog" aria-label=${t('key.title')} title=${t('key.title')} onClick=${() => setOpen(true)}><${Icon} name="key" /></button>
    ${open &&
    html`<${Dialog} title=${t('key.title')} onClose=${() => setOpen(false)}>
      <form class="form" onSubmit=${apply}>
        <p role="status">${viewer.error ? html`<${English} text=${viewer.error.message} />` : viewer.name ? html`${t('key.is')} <b><${Plain} text=${viewer.name} /></b>, ${t(viewer.canWrite ? 'key.writes' : 'key.reads')}` : t('key.none')}</p>
        <label>${t('key.label')}<input type="password" name="key" autocomplete="off" required /></label>
        <p class="row"><button class="btn p" type="submit">${t('apply')}</button>
          ${key() && html`<button class="btn" type="button" onClick=${() => setKey(null)}>${t('key.forget')}</button>`}</p>
      </form>
    <//>`}`;
};
