import { html, useState } from '../core/html.js';
import { useQuery } from '../core/api.js';
import { Answer } from './status.js';
import { TimelineView, timelineOf, timelineQuery } from './timeline.js';

/** The timeline of an entity. */
export const EntityTimeline = ({ id }) => {
  const [after, setAfter] = useState(null);
  const { query, variables } = timelineQuery({ entity: id, after });
  return html`<${Answer} query=${useQuery(query, variables)} rows=${10}>${(data) => html`<${TimelineView} timeline=${timelineOf(data)} entity=${id} after=${after} turn=${setAfter} />`}<//>`;
};
