// Who or what the selected words may be about: what claims nearby are about, and entities whose names stand in the sentence.
import { html, useEffect, useMemo } from '../core/html.js';
import { graphql, useQuery } from '../core/api.js';
import { t } from '../core/messages.js';
import { number } from '../core/format.js';
import { Plain } from './words.js';

const CANDIDATES = graphql`
  query CandidateEntities($examples: [EntityExample!]!) {
    match(examples: $examples, first: 1, threshold: 0.6) {
      candidates {
        score
        entity {
          id
          name
          kind
        }
      }
    }
  }
`;

const MOST = 3;
const MOST_NAMES = 4;
const NAME = /\p{Lu}[\p{L}\p{N}'’&.-]*(?:\s+\p{Lu}[\p{L}\p{N}'’&.-]*)*/gu;
const END = /[.!?。！？؟\n]/u;

/** The sentence around a place in code points. */
const sentenceAt = (text, { start, end }) => {
  const points = [...text];
  let [from, to] = [start, end];
  while (from > 0 && !END.test(points[from - 1])) from -= 1;
  while (to < points.length && !END.test(points[to])) to += 1;
  return points.slice(from, to).join('');
};

const namesIn = (sentence) => [...new Set(sentence.match(NAME) ?? [])].filter((name) => name.length > 2).slice(0, MOST_NAMES);

const distance = (claim, { start }) => Math.min(...claim.evidence.map((place) => Math.abs(place.start - start)), Infinity);

/** What the claims nearest to the words are about. */
const nearby = (claims, selection) => {
  const subjects = claims.toSorted((a, b) => distance(a, selection) - distance(b, selection)).map(({ subject }) => subject);
  return subjects.filter(({ id }, n) => subjects.findIndex((other) => other.id === id) === n);
};

/** The candidates, the likeliest first: { entity, score }. */
const useCandidates = (document, selection) => {
  const names = useMemo(() => namesIn(sentenceAt(document.text, selection)), [document.text, selection]);
  const query = useQuery(names.length ? CANDIDATES : null, { examples: names.map((name) => ({ names: [name] })) });
  return useMemo(() => {
    const matched = (query.data?.match ?? []).flatMap(({ candidates }) => candidates).sort((a, b) => b.score - a.score);
    const scores = new Map(matched.map(({ entity, score }) => [entity.id, score]));
    const near = nearby(document.claims.nodes, selection).map((entity) => ({ entity, score: scores.get(entity.id) }));
    const ordered = [...near.slice(0, 2), ...matched, ...near];
    return ordered.filter(({ entity }, n) => ordered.findIndex((other) => other.entity.id === entity.id) === n).slice(0, MOST);
  }, [query.data, document, selection]);
};

/** Numbered candidates; their digits choose them. */
export const SubjectChoice = ({ document, selection, id, choose }) => {
  const candidates = useCandidates(document, selection);
  useEffect(() => {
    const pressed = (event) => {
      const candidate = candidates[Number(event.key) - 1];
      if (!candidate || event.ctrlKey || event.metaKey || event.altKey || event.target.closest?.('input:not([type=radio]), textarea, select')) return;
      event.preventDefault();
      choose(candidate.entity.id);
    };
    addEventListener('keydown', pressed);
    return () => removeEventListener('keydown', pressed);
  }, [candidates]);
  return (
    candidates.length > 0 &&
    html`<div class="cands" role="radiogroup" aria-label=${t('compose.candidates')}>${candidates.map(
      ({ entity, score }, n) => html`<label key=${entity.id} class=${entity.id === id ? 'on' : ''}><input type="radio" class="vh" name="candidate" checked=${entity.id === id} onChange=${() => choose(entity.id)} /><kbd aria-hidden="true">${n + 1}</kbd><${Plain} text=${entity.name} />
        <small>${t(`kind.${entity.kind}`)}${score !== undefined && `, ${t('compose.match', { score: number(score, { maximumFractionDigits: 2 }) })}`}</small></label>`,
    )}</div>`
  );
};
