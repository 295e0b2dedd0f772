// For each side of a conflict: which sources would have to be wrong if it were true.
import { html } from '../core/html.js';
import { graphql } from '../core/api.js';
import { t } from '../core/messages.js';
import { EntityLink, ValueText } from './links.js';
import { SourceDots } from './source-dots.js';

/** What is shown of a side. */
export const SIDE = graphql`
  fragment side on ConflictSide {
    sources {
      id
      name
    }
    position {
      independentSources
      unidentifiedSources
      value {
        ...value
      }
    }
  }
`;

const Others = ({ sides }) => {
  const sources = [...new Map(sides.flatMap((side) => side.sources).map((source) => [source.id, source])).values()];
  const unidentified = sides.reduce((sum, { position }) => sum + position.unidentifiedSources, 0);
  return html`${sources.map((source, n) => [n > 0 && ', ', html`<${EntityLink} entity=${source} />`])}
    ${sources.length > 0 && unidentified > 0 && ', '}
    ${unidentified > 0 && t('sources.unidentified', { count: unidentified })}${' '}${t('wrong.would')}`;
};

/**
 * @param heading the element of the heading, which fits the headings around it
 * @param canBothHold whether a date is missing that could tell the sides apart
 */
export const WhoIsWrong = ({ conflict, heading = 'h3', canBothHold = false }) => html`<div class="wr"><${heading}>${t('wrong.title')}<//>
  ${conflict.sides.map(
    (side, n) => html`<div key=${n}><b>${t('wrong.if')} <${ValueText} value=${side.position.value} /> <${SourceDots} identified=${side.position.independentSources} unidentified=${side.position.unidentifiedSources} /></b>
      <${Others} sides=${conflict.sides.filter((other) => other !== side)} /></div>`,
  )}${canBothHold && html`<div><b>${t('wrong.both')}</b> ${t('wrong.both.date')}</div>`}</div>`;
