// Two clocks: what was true on a day (on), and what the ledger knew at a moment (known). Both are in the address.
import { html, useState } from '../core/html.js';
import { t } from '../core/messages.js';
import { day } from '../core/format.js';
import { go, parameters, useRoute, withParameters } from '../core/router.js';
import { Dialog } from './dialog.js';
import { Icon } from './icon.js';

const DATE = /^\d{4}-\d{2}-\d{2}$/;
const given = (name) => {
  const value = parameters().get(name);
  return DATE.test(value ?? '') ? value : null;
};

/** The arguments validAt and knownAt of the API, as the address sets them; null without one. */
export const clocks = () => ({ validAt: given('on'), knownAt: given('known') ? `${given('known')}T23:59:59Z` : null });

const sentence = (on, known) =>
  known && on
    ? t('lens.both', { known: day(known), on: day(on) })
    : known
      ? t('lens.known', { known: day(known) })
      : t('lens.on', { on: day(on) });

export const LensButton = () => {
  useRoute();
  const [open, setOpen] = useState(false);
  const [on, known] = [given('on'), given('known')];
  const apply = (event) => {
    event.preventDefault();
    const form = new FormData(event.target);
    setOpen(false);
    go(withParameters({ on: form.get('on'), known: form.get('known') }));
  };
  return html`<button class="btn" type="button" title=${t('lens.about')} aria-haspopup="dialog" onClick=${() => setOpen(true)}>
      <${Icon} name="clock" />${on || known ? sentence(on, known) : t('lens.now')}</button>
    ${open &&
    html`<${Dialog} title=${t('lens.title')} onClose=${() => setOpen(false)}>
      <form class="form" onSubmit=${apply}>
        <label>${t('lens.true')}<input type="date" name="on" value=${on ?? ''} /><small>${t('lens.true.about')}</small></label>
        <label>${t('lens.knew')}<input type="date" name="known" value=${known ?? ''} /><small>${t('lens.knew.about')}</small></label>
        <p class="row"><button class="btn p" type="submit">${t('apply')}</button>
          ${(on || known) && html`<a class="btn" href=${withParameters({ on: null, known: null })} onClick=${() => setOpen(false)}>${t('lens.return')}</a>`}</p>
      </form>
    <//>`}`;
};

/** Stands on every page while a clock is set. */
export const LensStrip = () => {
  useRoute();
  const [on, known] = [given('on'), given('known')];
  return on || known
    ? html`<div class="wrap"><p class="lens" role="status"><${Icon} name="clock" /><span>${sentence(on, known)}</span>
        <a href=${withParameters({ on: null, known: null })}>${t('lens.return')}</a></p></div>`
    : null;
};
