import { html } from '../core/html.js';

export const Logo = () => html`<svg viewBox="0 0 26 18" aria-hidden="true">
  <circle cx="9" cy="9" r="7.6" fill="none" stroke="currentColor" stroke-width="1.8" />
  <circle cx="17" cy="9" r="7.6" fill="none" stroke="currentColor" stroke-width="1.8" />
  <path d="M13 2.55a7.6 7.6 0 0 1 0 12.9 7.6 7.6 0 0 1 0-12.9z" fill="var(--quote-line)" />
</svg>`;
