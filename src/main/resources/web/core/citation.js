// A claim as a citation: who says so, in which document, where, when it was read.
import { time, phrase } from './format.js';
import { t } from './messages.js';
import { href } from './router.js';

const agentOf = (hop) => hop.agent?.name ?? hop.agentText;

export const citation = (claim) => {
  const sources = claim.attribution.map(agentOf).filter(Boolean);
  const place = claim.evidence?.[0];
  return [
    `${claim.summary}`,
    claim.originalValue ? `“${claim.originalValue}” (${claim.document.language})` : phrase(claim.value),
    t('cite.according', { sources: sources.join(' ← ') || t('source.unnamed') }),
    claim.document.title ?? t('document.untitled'),
    claim.document.url,
    claim.publishedAt ? time(claim.publishedAt) : t('time.undated'),
    place ? t('cite.characters', { place: `${place.start}–${place.end}` }) : null,
    href(claim.id, { on: null, known: null, lang: null }),
  ]
    .filter(Boolean)
    .join('. ');
};
