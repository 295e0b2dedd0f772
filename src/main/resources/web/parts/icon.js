import { html } from '../core/html.js';
import { drawingOf } from '../core/kinds.js';

const PATHS = {
  search: html`<circle cx="7" cy="7" r="4.5" /><path d="M10.5 10.5 14 14" />`,
  clock: html`<circle cx="8" cy="8" r="6" /><path d="M8 4.5V8l2.5 1.5" />`,
  theme: html`<circle cx="8" cy="8" r="5.5" /><path d="M8 2.5v11a5.5 5.5 0 0 0 0-11z" fill="currentColor" stroke="none" />`,
  graph: html`<circle cx="4" cy="4.5" r="2" /><circle cx="12" cy="5.5" r="2" /><circle cx="7" cy="12" r="2" /><path d="M6 4.8l4 .5M4.8 6.3l1.5 4M11 7.2 8.2 10.5" />`,
  query: html`<path d="M5.5 3.5 1.5 8l4 4.5M10.5 3.5l4 4.5-4 4.5" />`,
  download: html`<path d="M8 2v8M4.5 7 8 10.5 11.5 7M2.5 13.5h11" />`,
  share: html`<path d="M6.5 9.5 14 2M9 2h5v5M12 9.5V13H3V4h3.5" />`,
  cite: html`<path d="M2.5 9.5c0-3 1-4.5 3-5.5M2.5 9.5h3v3h-3zM9.5 9.5c0-3 1-4.5 3-5.5M9.5 9.5h3v3h-3z" />`,
  plus: html`<path d="M8 3v10M3 8h10" />`,
  home: html`<path d="M2.5 7.5 8 3l5.5 4.5M4 6.5V13h8V6.5" />`,
  conflict: html`<path d="M1.5 4v8L6.5 8zM14.5 4v8l-5-4z" />`,
  timeline: html`<path d="M1.5 8h13M4 5.5v5M8 3.5v9M12 5.5v5" />`,
  document: html`<path d="M4 1.8h5.5L12.5 5v9.2h-8.5zM9.2 2v3.2h3" />`,
  data: html`<ellipse cx="8" cy="4" rx="5" ry="2" /><path d="M3 4v8c0 1.1 2.2 2 5 2s5-.9 5-2V4M3 8c0 1.1 2.2 2 5 2s5-.9 5-2" />`,
  close: html`<path d="M4 4l8 8M12 4l-8 8" />`,
  key: html`<circle cx="5" cy="11" r="2.5" /><path d="M7 9l6-6M11 5l2 2M9 7l1.5 1.5" />`,
  live: html`<circle cx="8" cy="8" r="2.5" fill="currentColor" /><path d="M3.8 3.8a6 6 0 0 0 0 8.4M12.2 3.8a6 6 0 0 1 0 8.4" />`,
  language: html`<circle cx="8" cy="8" r="6" /><path d="M2 8h12M8 2c-4 4-4 8 0 12M8 2c4 4 4 8 0 12" />`,
  upload: html`<path d="M8 10V2M4.5 5 8 1.5 11.5 5M2.5 13.5h11" />`,
  merge: html`<path d="M3 2.5c0 4 5 3 5 7v4M13 2.5c0 4-5 3-5 7M5.5 11 8 13.5 10.5 11" />`,
  pin: html`<path d="M6 2h4v4l2.5 3h-9L6 6zM8 9v5" />`,
  note: html`<path d="M3 2.5h10v7L9.5 13H3zM13 9.5H9.5V13" />`,
  check: html`<path d="m3 8.5 3.2 3.2L13 5" />`,
  stop: html`<circle cx="8" cy="8" r="6" /><path d="m5.8 5.8 4.4 4.4M10.2 5.8l-4.4 4.4" />`,
  warning: html`<path d="M8 2 14.5 13.5h-13zM8 6.5v3.2M8 11.6v.1" />`,
  info: html`<circle cx="8" cy="8" r="6" /><path d="M8 7.2v4M8 4.8v.1" />`,
};

/** A drawing beside a word, or that of a kind of entity; it is not read aloud. */
export const Icon = ({ name, flip = false }) =>
  html`<svg class="ic ${flip ? 'flip' : ''}" viewBox="0 0 16 16" aria-hidden="true">${PATHS[name] ?? drawingOf(name).drawing}</svg>`;
