// Where files are dropped or chosen.
import { html, useRef, useState } from '../core/html.js';
import { t } from '../core/messages.js';
import { Icon } from './icon.js';

/** @param take called with the files, at least one */
export const DropZone = ({ take, busy }) => {
  const [over, setOver] = useState(false);
  const input = useRef();
  const given = (list) => list.length && take([...list]);
  const drop = (event) => {
    event.preventDefault();
    setOver(false);
    given(event.dataTransfer.files);
  };
  const drag = (event) => {
    event.preventDefault();
    setOver(true);
  };
  return html`<div class="card drop ${over ? 'over' : ''}" onDragOver=${drag} onDragLeave=${() => setOver(false)} onDrop=${drop} aria-busy=${busy ? 'true' : undefined}>
    <${Icon} name="upload" /><p>${t('upload.drop')}</p><p class="dim sm">${t('upload.formats')}</p>
    <input ref=${input} type="file" multiple hidden aria-label=${t('upload.choose')} onChange=${(event) => given(event.target.files)} />
    <button class="btn p" type="button" disabled=${busy} onClick=${() => input.current.click()}>${t('upload.choose')}</button>
  </div>`;
};
