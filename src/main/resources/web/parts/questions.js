// Example questions about the bundled data: each card shows its answer, and the query behind it.
import { html } from '../core/html.js';
import { graphql, useQuery } from '../core/api.js';
import { href } from '../core/router.js';
import { language, t } from '../core/messages.js';
import { languageName, phrase } from '../core/format.js';
import { interval, scaleOf } from '../core/interval.js';
import { Icon } from './icon.js';
import { QueryButton } from './query-sheet.js';
import { SourceDots } from './source-dots.js';
import { StateBadge, StateMark, stateClass } from './state-badge.js';
import { AttributionChain, sourceOf } from './attribution-chain.js';
import { AxisMark, MarkPaints } from './axis-mark.js';
import { ValueText } from './links.js';
import { Label, Language, Plain, Words, directionOf } from './words.js';
import { VALUE, TIME } from './value-fields.js';

const INVESTED = graphql`
  query InvestedInTotal {
    entity(id: "entity/microsoft") {
      fact(predicate: "investedTotal") {
        id
        state
        value {
          ...value
        }
        positions {
          claims {
            id
            originalValue
            value {
              ...value
            }
            document {
              language
            }
            attribution {
              role
              agent {
                id
                name
              }
              agentText
              anonymous
            }
          }
        }
      }
    }
  }
  ${VALUE}
`;

const CONFLICTS = graphql`
  query Contradictions {
    conflicts(first: 2) {
      totalCount
      nodes {
        id
        subject {
          name
        }
        facts {
          id
        }
        sides {
          position {
            value {
              ...value
            }
          }
        }
      }
    }
    apparent: conflicts(filter: { apparent: true }, first: 1) {
      totalCount
    }
  }
  ${VALUE}
`;

const REGULATORS = graphql`
  query WhoMonitorsOpenAI($labelLanguages: [String!]) {
    entity(id: "entity/openai") {
      id
      ... on Company {
        regulators(first: 20) {
          nodes {
            id
            from {
              id
              name
            }
            predicate {
              label(languages: $labelLanguages)
            }
            independentSources
            unidentifiedSources
            claims {
              document {
                language
              }
            }
          }
        }
      }
    }
  }
`;

const FEES = graphql`
  query FreeThenCharged {
    entity(id: "entity/microsoft") {
      facts(predicates: ["serviceFee"]) {
        id
        state
        claims {
          id
          value {
            ...value
          }
          validTime {
            ...time
          }
        }
      }
    }
  }
  ${VALUE}
  ${TIME}
`;

const LEADER = graphql`
  query WhoRunsOpenAI {
    entity(id: "entity/openai") {
      fact(predicate: "chiefExecutive") {
        id
        independentSources
        unidentifiedSources
        claims {
          summary
          document {
            language
          }
          object {
            id
            name
            names {
              value
              language
              kind
            }
          }
        }
      }
    }
  }
`;

const JOURNAL = graphql`
  query OriginalSource {
    entity(id: "entity/wall-street-journal") {
      id
      name
    }
    claims(filter: { speaker: { equals: "entity/wall-street-journal" } }, first: 1) {
      totalCount
      nodes {
        id
        attribution {
          role
          agent {
            id
            name
          }
          agentText
          anonymous
        }
      }
    }
  }
`;

const Axis = ({ fact }) => {
  const claims = fact.positions.flatMap((position) => position.claims).filter(({ value }) => interval(value)).slice(0, 4);
  const scale = scaleOf(claims.map(({ value }) => interval(value)));
  if (!scale) return null;
  const at = (value) => 42 + (scale.at(value) * 56) / 100;
  const answer = interval(fact.value);
  const state = stateClass(fact.state);
  return html`<${MarkPaints} state=${state} /><svg width="100%" height="104" class="st-${state}" direction="ltr" role="img" aria-label=${claims.map(({ value }) => phrase(value)).join('; ')}>
    ${answer && html`<line x1="${at(answer.low)}%" x2="${at(answer.low)}%" y1="0" y2="80" class="answer" /><text x="${at(answer.low)}%" y="98" text-anchor="middle" font-size="12" font-weight="600" class="said" direction=${document.documentElement.dir}>${phrase(fact.value)}</text>`}
    ${claims.map(
      (claim, n) => html`<text key=${claim.id} x="38%" y=${14 + 20 * n} font-size="13" text-anchor=${directionOf(claim.document.language) === 'rtl' ? 'start' : 'end'} direction=${directionOf(claim.document.language)}
          lang=${claim.document.language} class="q t1">${claim.originalValue}</text>
        <g class="small"><${AxisMark} interval=${interval(claim.value)} at=${at} y=${9 + 20 * n} hollow=${!sourceOf(claim.attribution)} state=${state} /></g>`,
    )}
  </svg>`;
};

const year = (iso) => Number(iso.slice(0, 4)) + (Number(iso.slice(5, 7)) - 1) / 12;
const LETTER = 6.3;
const [LEFT, RIGHT] = [20, 340];

/** What a phase is called: the reason says more than "not given". */
const phaseName = (value) => {
  const text = value.reason ? (value.__typename === 'NoValue' ? value.reason : t('ask.free.unknown')) : phrase(value);
  return text.length > 40 ? `${text.slice(0, 39)}…` : text;
};

/** A phase: hatched where its start is not known more closely, fading where its end is not known. */
const Phase = ({ claim: { value, validTime }, x, y }) => {
  const from = x(year(validTime.from));
  const to = validTime.to ? x(year(validTime.to)) : 350;
  const blur = validTime.precision === 'YEAR' ? Math.min(x(year(validTime.from) + 1) - from, to - from) : 0;
  const name = phaseName(value);
  const atEnd = from + name.length * LETTER > 350;
  return html`<text x=${atEnd ? 350 : from} y=${y - 5} font-size="12" text-anchor=${atEnd ? 'end' : 'start'} class="t1">${name}</text>
    ${!validTime.to && !atEnd && html`<text x="350" y=${y - 5} font-size="11" text-anchor="end" class="t3">${t('ask.free.open')}</text>`}
    <rect x=${from + blur} y=${y} width=${Math.max(to - from - blur, 6)} height="11" fill="url(#mk-fade-single)" />
    ${blur > 0 && html`<rect x=${from} y=${y} width=${blur} height="11" fill="url(#mk-hatch-single)" />`}`;
};

const Phases = ({ facts }) => {
  const spans = facts.flatMap(({ claims }) => claims).filter(({ validTime }) => validTime?.from);
  if (spans.length === 0) return null;
  const first = Math.floor(Math.min(...spans.map(({ validTime }) => year(validTime.from))));
  const last = Math.max(first + 6, ...spans.map(({ validTime }) => (validTime.to ? year(validTime.to) + 1 : 0)));
  const x = (at) => LEFT + ((RIGHT - LEFT) * (at - first)) / (last - first);
  const seen = [...new Map(spans.map((claim) => [`${phrase(claim.value)}|${claim.validTime.from}`, claim])).values()].sort((a, b) => a.validTime.from.localeCompare(b.validTime.from)).slice(0, 3);
  return html`<${MarkPaints} state="single" /><svg width="100%" height="120" viewBox="0 0 360 120" class="st-single" direction="ltr" role="img" aria-label=${seen.map(({ value, validTime }) => `${phrase(value)}, ${validTime.display}`).join('; ')}>
    ${[0, 2, 4, 6].map((n) => html`<line key=${n} x1=${x(first + n)} x2=${x(first + n)} y1="0" y2="100" class="grid" /><text x=${x(first + n)} y="116" text-anchor="middle" font-size="11" class="t3">${first + n}</text>`)}
    ${seen.map((claim, n) => html`<${Phase} key=${n} claim=${claim} x=${x} y=${19 + 33 * n} />`)}</svg>`;
};

/** The authorities, each once: { id, name, relations, languages }. */
const authoritiesOf = (relations) =>
  [...Map.groupBy(relations, ({ from }) => from.id).values()].map((same) => ({
    ...same[0],
    labels: [...new Set(same.map(({ predicate }) => predicate.label))],
    languages: [...new Set(same.flatMap(({ claims }) => claims.map(({ document }) => document.language)))],
  }));

const list = (words) => new Intl.ListFormat(language(), { type: 'conjunction' }).format(words);

const CARDS = [
  {
    question: 'ask.invested',
    query: INVESTED,
    answer: ({ entity }) =>
      entity?.fact && {
        address: entity.fact.id,
        body: html`<${Axis} fact=${entity.fact} />`,
        foot: html`<${StateBadge} state=${entity.fact.state} />`,
      },
  },
  {
    question: 'ask.contradict',
    query: CONFLICTS,
    answer: ({ conflicts, apparent }) =>
      conflicts.totalCount > 0 && {
        address: 'conflicts',
        body: conflicts.nodes.map(
          ({ id, subject, sides }) => html`<div class="vs" key=${id}><p><${Plain} text=${subject.name} /></p>
            <b><${ValueText} value=${sides[0].position.value} /></b><${StateMark} state="CONTESTED" /><b><${ValueText} value=${sides[1].position.value} /></b></div>`,
        ),
        foot: html`<span>${t('ask.contradict.count', { real: conflicts.totalCount, apparent: apparent.totalCount })}</span>`,
      },
  },
  {
    question: 'ask.regulators',
    query: REGULATORS,
    answer: ({ entity }) => {
      const authorities = authoritiesOf(entity?.regulators?.nodes ?? []);
      return (
        authorities.length > 0 && {
          address: entity.id,
          body: html`<table class="mt"><tbody>${authorities.slice(0, 5).map(
            ({ id, from, labels, independentSources, unidentifiedSources, languages }) => html`<tr key=${id}><td><a class="ink" href=${href(from.id)}><${Plain} text=${from.name} /></a></td><td class="dim"><${Label} text=${labels.join(', ')} /></td>
              <td><${SourceDots} identified=${independentSources} unidentified=${unidentifiedSources} /> ${languages.map((tag) => html`<${Language} key=${tag} tag=${tag} />`)}</td></tr>`,
          )}</tbody></table>`,
          foot: html`<span>${t('ask.regulators.count', { count: authorities.length, languages: new Set(authorities.flatMap(({ languages }) => languages)).size })}</span>`,
        }
      );
    },
  },
  {
    question: 'ask.free',
    query: FEES,
    answer: ({ entity }) =>
      entity?.facts.length > 0 && {
        address: entity.facts[0].id,
        body: html`<${Phases} facts=${entity.facts} />`,
        foot: html`<${StateBadge} state=${entity.facts[0].state} />`,
      },
  },
  {
    question: 'ask.runs',
    query: LEADER,
    answer: ({ entity }) => {
      const claims = entity?.fact?.claims.filter(({ object }) => object) ?? [];
      const [claim] = claims;
      if (!claim) return null;
      const { names } = claim.object;
      const misspelt = names.filter(({ kind }) => kind === 'MISSPELLING').length;
      return {
        address: entity.fact.id,
        body: html`<div class="names">${names.slice(0, 6).map(({ value, language: tag }, n) => html`<${Words} key=${n} text=${value} language=${tag} />`)}</div>
          <p class="sm sub below"><${Plain} text=${claims.toSorted((a, b) => a.summary.length - b.summary.length)[0].summary} language="en" /></p>
          <p class="sm dim below row wrapx"><${SourceDots} identified=${entity.fact.independentSources} unidentified=${entity.fact.unidentifiedSources} /><span>${t('ask.runs.said', { languages: list([...new Set(claims.map(({ document }) => languageName(document.language)))]) })}</span></p>`,
        foot: html`<span>${t('ask.runs.count', { count: names.length })}${misspelt > 0 && html` · ${t('ask.runs.misspelt', { count: misspelt })}`}</span>`,
      };
    },
  },
  {
    question: 'ask.journal',
    query: JOURNAL,
    answer: ({ entity, claims }) =>
      entity &&
      claims.totalCount > 0 && {
        address: entity.id,
        body: html`<${AttributionChain} attribution=${claims.nodes[0].attribution} />`,
        foot: html`<span>${t('ask.journal.count', { count: claims.totalCount })}</span>`,
      },
  },
];

const Card = ({ card, answer }) => html`<article class="card qcard"><h3><a href=${href(answer.address)}>${t(card.question)}</a></h3>
  <div class="b">${answer.body}</div>
  <footer>${answer.foot}<${QueryButton} query=${card.query} variables=${{}} type="link" label=${[html`<${Icon} name="query" />`, t('query.title')]} /></footer></article>`;

const Question = ({ card }) => {
  const { data, error } = useQuery(card.query);
  if (error) return null;
  if (!data) return html`<article class="card qcard" aria-busy="true"><h3>${t(card.question)}</h3></article>`;
  const answer = card.answer(data);
  return answer ? html`<${Card} card=${card} answer=${answer} />` : null;
};

export const Questions = () => html`<section class="questions"><div class="sec"><h2>${t('ask.title')}</h2><span class="dim">${t('ask.note')}</span></div>
  <div class="fgrid cards">${CARDS.map((card) => html`<${Question} key=${card.question} card=${card} />`)}</div></section>`;
