// The kinds of entities: which there are, and how each is drawn.
import { html } from './html.js';
import { messageNames } from './messages.js';

const PREFIX = 'kinds.';

/** The kinds, in the order of the API. */
export const kinds = () => messageNames(PREFIX).map((name) => name.slice(PREFIX.length));

/** The drawing in a box of 16 by 16, and the shape in the graph picture; a kind without a row is a circle. */
const DRAWINGS = {
  COMPANY: { drawing: html`<circle cx="8" cy="8" r="5.5" />`, shape: 'ellipse' },
  PERSON: { drawing: html`<circle cx="8" cy="5" r="2.5" /><path d="M3 13.5c0-3 2-5 5-5s5 2 5 5" />`, shape: 'ellipse', double: true },
  DEAL: { drawing: html`<path d="M8 2 14 8 8 14 2 8z" />`, shape: 'diamond' },
  REGULATOR: { drawing: html`<path d="M8 2l5.5 3v6L8 14l-5.5-3V5z" />`, shape: 'hexagon' },
  ORGANIZATION: { drawing: html`<rect x="2.5" y="4" width="11" height="8" rx="4" />`, shape: 'round-rectangle' },
  PRODUCT: { drawing: html`<rect x="3" y="3" width="10" height="10" rx="1.5" />`, shape: 'rectangle' },
  PROCEEDING: { drawing: html`<path d="M8 2.5 14 13H2z" />`, shape: 'triangle' },
  ASSET: { drawing: html`<path d="M8 2l6 4.5L11.8 13H4.2L2 6.5z" />`, shape: 'pentagon' },
};

/** How a kind is drawn: { drawing, shape, double }. */
export const drawingOf = (kind) => DRAWINGS[kind] ?? DRAWINGS.COMPANY;
