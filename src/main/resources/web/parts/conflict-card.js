// A conflict: its sides in columns, the reason on the seam, below who would have to be wrong. More than two sides are rows.
import { html } from '../core/html.js';
import { graphql } from '../core/api.js';
import { t } from '../core/messages.js';
import { href } from '../core/router.js';
import { time } from '../core/format.js';
import { AttributionChain } from './attribution-chain.js';
import { CiteLink, Quote } from './quote-card.js';
import { SourceDots } from './source-dots.js';
import { StateMark } from './state-badge.js';
import { Icon } from './icon.js';
import { CopyButton } from './page-head.js';
import { QueryButton } from './query-sheet.js';
import { ValueText } from './links.js';
import { English, Label, Language, Numbers, Plain } from './words.js';
import { WhoIsWrong } from './who-is-wrong.js';

const Side = ({ side }) => {
  const [claim] = side.position.claims;
  const others = side.position.claims.length - 1;
  return html`<div class="sd"><p class="val"><${ValueText} value=${side.position.value} link /></p>
    ${claim &&
    html`<${Quote} claim=${claim} /><p class="su"><${Plain} text=${claim.summary} language="en" /></p><${AttributionChain} attribution=${claim.attribution} />
      <p class="wh"><${Language} tag=${claim.document.language} />${claim.evidence[0] && html`<${Numbers} text=${`${claim.evidence[0].start}–${claim.evidence[0].end}`} />`}<bdi>${time(claim.validTime ?? claim.publishedAt)}</bdi>
        <a href=${href(claim.id)}>${t('claim')}</a><${CiteLink} claim=${claim} />${others > 0 && html`<span>${t('conflict.more', { count: others })}</span>`}</p>`}
    <p class="wh"><${SourceDots} identified=${side.position.independentSources} unidentified=${side.position.unidentifiedSources} /></p></div>`;
};

const CONFLICT = graphql`
  query Conflict($id: ID!) {
    node(id: $id) {
      ... on Conflict {
        kind
        reason
        weakerSideSources
        subject {
          id
          name
        }
        predicate {
          key
        }
        sides {
          sources {
            id
            name
          }
          position {
            independentSources
            value {
              display
            }
            claims {
              id
              originalValue
              evidence {
                start
                end
                quote
              }
            }
          }
        }
      }
    }
  }
`;

const claimsOf = (conflict) => conflict.sides.flatMap(({ position }) => position.claims);
const documentsOf = (conflict) => new Set(claimsOf(conflict).map(({ document }) => document.id)).size;

/** Why nothing else tells the sides apart, in a few words; else what kind of difference it is. */
const seamTitle = (conflict) => {
  if (claimsOf(conflict).every(({ validTime }) => !validTime)) return t('conflict.undated');
  return documentsOf(conflict) === 1 ? t('conflict.samePage') : t(`difference.${conflict.kind}`);
};

const Seam = ({ conflict }) => html`<div class="mid"><${StateMark} state="CONTESTED" /><b>${seamTitle(conflict)}</b><span><${English} text=${conflict.reason} /></span></div>`;

export const ConflictCard = ({ conflict }) => {
  const two = conflict.sides.length === 2;
  return html`<article class="card cc"><header>
      <h2><a href=${href(conflict.facts[0]?.id ?? conflict.subject.id)}><${Plain} text=${conflict.subject.name} /> <span class="dim"><${Label} text=${conflict.predicate.label} /></span></a></h2>
      <span class="tag">${t(`difference.${conflict.kind}`)}</span><span class="tag">${t('conflict.documents', { count: documentsOf(conflict) })}</span>
      <span class="r row"><${QueryButton} query=${CONFLICT} variables=${{ id: conflict.id }} type="btn g" label=${[html`<${Icon} name="query" />`, t('query')]} /><${CopyButton} icon="cite" label=${t('cite')} type="btn g" text=${() => claimsOf(conflict).map(({ citation }) => citation).join('\n\n')} /></span></header>
    ${two
      ? html`<div class="sides"><${Side} side=${conflict.sides[0]} /><${Seam} conflict=${conflict} /><${Side} side=${conflict.sides[1]} /></div>`
      : html`<div class="sides rows"><${Seam} conflict=${conflict} />${conflict.sides.map((side, n) => html`<${Side} key=${n} side=${side} />`)}</div>`}
    <${WhoIsWrong} conflict=${conflict} canBothHold=${claimsOf(conflict).some(({ validTime }) => !validTime)} />
  </article>`;
};
