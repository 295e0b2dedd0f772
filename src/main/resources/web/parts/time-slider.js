// The two clocks of the graph picture: the year in which relations may hold, over a histogram of when they began, and the day of the ledger.
import { html } from '../core/html.js';
import { go, parameters, withParameters } from '../core/router.js';
import { t } from '../core/messages.js';

const replace = (params) => go(withParameters(params), { replace: true });
const AHEAD = 5;
const LEAST_YEARS = 10;
const MOST_YEARS = 60;
const HEIGHT = 22;

const yearsOf = (relations) => relations.map(({ validTime }) => Number(validTime?.from?.slice(0, 4))).filter((year) => year > 1000);

const rangeOf = (years, chosen) => {
  const now = new Date().getFullYear();
  const known = chosen ? [...years, chosen] : years;
  const last = Math.max(now + 1, ...known.filter((year) => year <= now + AHEAD));
  const first = Math.min(last - LEAST_YEARS, ...known.filter((year) => year >= last - MOST_YEARS));
  return [first, last];
};

/** Bars over the years, and their numbers below. */
const Histogram = ({ years, first, last }) => {
  const counts = Array.from({ length: last - first + 1 }, (_, n) => years.filter((year) => year === first + n).length);
  const most = Math.max(1, ...counts);
  const width = 100 / counts.length;
  const every = Math.ceil(counts.length / 6);
  return html`<svg class="hist" aria-hidden="true" direction="ltr" width="100%" height="22">${counts.map((count, n) => count > 0 && html`<rect key=${n} x="${n * width + width * 0.15}%" width="${width * 0.7}%" y=${HEIGHT - 4 - ((HEIGHT - 4) * count) / most} height=${4 + ((HEIGHT - 4) * count) / most} />`)}</svg>
    <svg class="years" aria-hidden="true" direction="ltr" width="100%" height="16">${counts.map((_, n) => n % every === 0 && html`<text key=${n} x="${(n + 0.5) * width}%" y="12" text-anchor="middle" font-size="11">${first + n}</text>`)}</svg>`;
};

export const TimeSlider = ({ relations, on }) => {
  const year = on ? Number(on.slice(0, 4)) : null;
  const years = yearsOf(relations);
  const [first, last] = rangeOf(years, year);
  return html`<div class="tm"><div class="tt"><label class="lab" for="true-on">${t('lens.true')} <b>${year ?? t('graph.anyday')}</b></label>
      <input type="range" id="true-on" dir="ltr" min=${first} max=${last} value=${year ?? last} aria-valuetext=${year ? String(year) : t('graph.anyday')} onChange=${(event) => replace({ on: `${event.target.value}-07-01` })} />
      <${Histogram} years=${years} first=${first} last=${last} /></div>
    ${on && html`<a class="btn" href=${withParameters({ on: null })}>${t('graph.anyday')}</a>`}
    <label class="kn"><span class="lab">${t('lens.knew')}</span><input class="fld" type="date" value=${parameters().get('known') ?? ''} onChange=${(event) => replace({ known: event.target.value || null })} /></label></div>`;
};
