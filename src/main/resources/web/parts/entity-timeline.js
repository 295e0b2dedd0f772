import { html } from '../core/html.js';
import { Timeline } from './timeline.js';

/** The timeline of an entity. */
export const EntityTimeline = ({ id }) => html`<${Timeline} filter=${{ mentions: { equals: id } }} />`;
