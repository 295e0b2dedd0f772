// The state of a fact: a shape, a word and a tint.
import { html } from '../core/html.js';
import { t } from '../core/messages.js';

const SHAPES = {
  CORROBORATED: ['agreed', html`<circle cx="6" cy="6" r="4.6" fill="currentColor" /><circle cx="10.4" cy="6" r="4.6" fill="currentColor" opacity=".55" />`],
  CONTESTED: ['contested', html`<path d="M1 1.4v9.2L7 6zM15 1.4v9.2L9 6z" fill="currentColor" />`],
  SINGLE_SOURCE: ['single', html`<circle cx="8" cy="6" r="3.9" fill="none" stroke="currentColor" stroke-width="1.8" />`],
  NO_IDENTIFIED_SOURCE: ['single', html`<circle cx="8" cy="6" r="4.1" fill="none" stroke="currentColor" stroke-width="1.8" stroke-dasharray="2 2.3" />`],
  SUPERSEDED: ['super', html`<circle cx="8" cy="6" r="3.9" fill="none" stroke="currentColor" stroke-width="1.5" /><path d="m2.5 10.5 11-9" stroke="currentColor" stroke-width="1.5" />`],
  NOT_COMPARABLE: ['nocomp', html`<circle cx="4.6" cy="6" r="3.3" fill="none" stroke="currentColor" stroke-width="1.6" /><rect x="8.6" y="2.7" width="6.6" height="6.6" fill="none" stroke="currentColor" stroke-width="1.6" />`],
};

export const STATES = Object.keys(SHAPES);

/** The name of the state in style sheets: agreed, contested, single, super, nocomp. */
export const stateClass = (state) => SHAPES[state]?.[0] ?? 'single';

/** Only the shape, for a place that says the word itself. */
export const StateMark = ({ state, label }) => html`<svg
  viewBox="0 0 16 12" width="16" height="12" class="mark-${stateClass(state)}"
  role=${label ? 'img' : undefined} aria-label=${label} aria-hidden=${label ? undefined : 'true'}
>${SHAPES[state]?.[1]}</svg>`;

export const StateBadge = ({ state }) => html`<span class="state ${stateClass(state)}" title=${t(`state.${state}.about`)}>
  <svg viewBox="0 0 16 12" aria-hidden="true">${SHAPES[state]?.[1]}</svg>${t(`state.${state}`)}</span>`;
