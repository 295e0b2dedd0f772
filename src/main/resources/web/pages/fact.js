// A fact: what the answer is, who says so, why they agree or differ.
import { html, useState } from '../core/html.js';
import { graphql, useQuery } from '../core/api.js';
import { href } from '../core/router.js';
import { t } from '../core/messages.js';
import { languageName, moment, phrase, time } from '../core/format.js';
import { Actions, useTitle } from '../parts/page-head.js';
import { Answer, Empty } from '../parts/status.js';
import { EntityLink, ValueText } from '../parts/links.js';
import { English, Label, Plain, Words } from '../parts/words.js';
import { StateBadge } from '../parts/state-badge.js';
import { SourceDots } from '../parts/source-dots.js';
import { PositionAxis } from '../parts/position-axis.js';
import { QuoteCard } from '../parts/quote-card.js';
import { SIDE, WhoIsWrong } from '../parts/who-is-wrong.js';
import { hopName, sourceOf } from '../parts/attribution-chain.js';
import { aboutOf } from '../parts/fact-row.js';
import { QUALIFIER, VALUE, TIME } from '../parts/value-fields.js';
import { CLAIM } from '../parts/claim-fields.js';

const MOST_CARDS = 24;

const FACT = graphql`
  query Fact($id: ID!, $labelLanguages: [String!]) {
    node(id: $id) {
      ... on Fact {
        id
        state
        independentSources
        unidentifiedSources
        coversSeveralEvents
        subject {
          id
          name
          kind
        }
        predicate {
          key
          label(languages: $labelLanguages)
          theme
          tolerance
        }
        qualifiers {
          ...qualifier
        }
        value {
          ...value
        }
        claimCount
        positions(first: 30) {
          languages
          independentSources
          unidentifiedSources
          value {
            ...value
          }
          claims(first: 20) {
            ...claimCard
          }
        }
        denials {
          ...claimCard
        }
        updatedBySource {
          ...claimCard
        }
        latest: resolution(policy: LATEST) {
          ...policy
        }
        bestRank: resolution(policy: BEST_RANK) {
          ...policy
        }
        mostIndependent: resolution(policy: MOST_INDEPENDENT) {
          ...policy
        }
        primarySource: resolution(policy: PRIMARY_SOURCE) {
          ...policy
        }
        history(last: 6) {
          from
          to
          state
          value {
            ...value
          }
        }
      }
    }
  }

  fragment policy on Resolution {
    reason
    value {
      ...value
    }
    rejected {
      reason
    }
  }
  ${CLAIM}
  ${QUALIFIER}
  ${VALUE}
  ${TIME}
`;

const CONTEXT = graphql`
  query FactContext($claim: ID!, $subject: ID!, $predicate: String!, $labelLanguages: [String!]) {
    node(id: $claim) {
      ... on Claim {
        agreesWith {
          ...link
        }
        conflictsWith {
          ...link
        }
      }
    }
    facts(filter: { subject: { equals: $subject } }, first: 100) {
      nodes {
        id
        state
        independentSources
        unidentifiedSources
        predicate {
          label(languages: $labelLanguages)
          theme
        }
        qualifiers {
          ...qualifier
        }
        value {
          ...value
        }
        positions(first: 10) {
          languages
        }
      }
    }
    conflicts(filter: { entities: [$subject], predicates: [$predicate] }, first: 20) {
      nodes {
        id
        reason
        facts {
          id
        }
        sides {
          ...side
        }
      }
    }
  }

  fragment link on ClaimLink {
    reason
    apparent
    claim {
      id
      originalValue
      document {
        language
      }
      value {
        ...value
      }
    }
  }
  ${SIDE}
  ${QUALIFIER}
  ${VALUE}
`;

/** The claims of all positions, and those that deny the fact. */
const claimsOf = (fact) => [...fact.positions.flatMap(({ claims }) => claims), ...fact.denials];

const list = (words) => new Intl.ListFormat(document.documentElement.lang, { type: 'conjunction' }).format(words);

/** What the fact comes to, in sentences. */
const Sentence = ({ fact }) => {
  const languages = [...new Set(claimsOf(fact).map(({ document: { language } }) => language))];
  const contested = fact.state === 'CONTESTED';
  return html`<p class="say"><b>${t(`say.${fact.state}`, { count: fact.independentSources, sides: fact.positions.length })}</b>${' '}
    ${languages.length > 0 && t('say.languages', { languages: list(languages.map(languageName)) })}${' '}
    ${fact.unidentifiedSources > 0 && t('say.unidentified', { count: fact.unidentifiedSources })}${' '}
    ${!contested && fact.state !== 'SUPERSEDED' && t('say.nobody')}${' '}
    ${fact.denials.length > 0 && t('say.denied', { count: fact.denials.length })}</p>`;
};

const Reasons = ({ title, links, note }) => {
  const seen = new Map(links.map((link) => [`${link.claim.originalValue}|${link.reason}`, link]));
  return html`<section><h2>${title}</h2>
    <ul>${[...seen.values()].slice(0, 8).map(
      ({ claim, reason }) => html`<li class="eq" key=${claim.id}>${claim.originalValue ? html`<${Words} text=${claim.originalValue} language=${claim.document.language} />` : html`<${ValueText} value=${claim.value} />`}
        <span><${English} text=${reason} /></span></li>`,
    )}</ul>${note && html`<p class="dim xs">${note}</p>`}</section>`;
};

const Related = ({ fact, others }) => {
  const entities = new Set(fact.qualifiers.map(({ entity }) => entity?.id).filter(Boolean));
  const isNear = (other) =>
    other.id !== fact.id && (other.predicate.theme === fact.predicate.theme || other.qualifiers.some(({ entity }) => entities.has(entity?.id)));
  const closeness = (other) =>
    (other.predicate.theme === fact.predicate.theme ? 2 : 0) + (other.qualifiers.some(({ entity }) => entities.has(entity?.id)) ? 2 : 0) + (other.value && other.value.__typename !== 'UnknownValue' ? 1 : 0);
  const near = others.filter(isNear).sort((a, b) => closeness(b) - closeness(a)).slice(0, 6);
  return (
    near.length > 0 &&
    html`<section class="near"><h2>${t('fact.others')}</h2><ul>${near.map(
      (other) => html`<li key=${other.id}><a href=${href(other.id)}><span><${Label} text=${other.predicate.label} /> ${aboutOf(other.qualifiers, { without: [...entities] }).map(({ text, language }, n) => html`<span class="dim" key=${n}><${Plain} text=${text} language=${language} /> </span>`)}</span>
        <span class="v">${other.value ? html`<${ValueText} value=${other.value} />` : t(`state.${other.state}`)}</span>
        <small><${SourceDots} identified=${other.independentSources} unidentified=${other.unidentifiedSources} /> <span class="dim">${[...new Set(other.positions.flatMap(({ languages }) => languages))].join(', ')}</span></small></a></li>`,
    )}</ul></section>`
  );
};

const POLICIES = ['latest', 'bestRank', 'mostIndependent', 'primarySource'];

const Policies = ({ fact }) => html`<section><h2>${t('policy.title')}</h2><ul>${POLICIES.map((policy) => {
  const resolution = fact[policy];
  return html`<li class="eq" key=${policy}><span>${t(`policy.${policy}`)}</span><b>${resolution.value ? html`<${ValueText} value=${resolution.value} />` : t('policy.none')}</b>
    <small class="dim"><${English} text=${resolution.reason} /></small></li>`;
})}</ul></section>`;

const History = ({ versions }) => html`<section><h2>${t('history.title')}</h2>${
  versions.length <= 1
    ? html`<p class="sm sub">${t('history.unchanged')}</p>`
    : html`<ul>${versions.map((version) => html`<li class="eq" key=${version.from}><span>${moment(version.from)}</span><span>${version.value ? html`<${ValueText} value=${version.value} />` : version.state ? t(`state.${version.state}`) : '–'}</span></li>`)}</ul>`
}</section>`;

const Context = ({ fact, claims }) => {
  const query = useQuery(claims.length ? CONTEXT : null, { claim: claims[0]?.id, subject: fact.subject.id, predicate: fact.predicate.key });
  if (!query.data) return null;
  const { node, facts } = query.data;
  return html`${node?.agreesWith.length > 0 && html`<${Reasons} title=${t('fact.agree')} links=${node.agreesWith} note=${Number(fact.predicate.tolerance) > 0 && t('fact.tolerance', { percent: Number(fact.predicate.tolerance) })} />`}
    ${node?.conflictsWith.length > 0 && html`<${Reasons} title=${t('fact.differ')} links=${node.conflictsWith} />`}
    <${Related} fact=${fact} others=${facts.nodes} />`;
};

const Conflicts = ({ fact }) => {
  const claims = claimsOf(fact);
  const query = useQuery(fact.state === 'CONTESTED' ? CONTEXT : null, { claim: claims[0].id, subject: fact.subject.id, predicate: fact.predicate.key });
  const conflicts = query.data?.conflicts.nodes.filter(({ facts }) => facts.some(({ id }) => id === fact.id)) ?? [];
  return conflicts.map((conflict) => html`<section class="card wrongs" key=${conflict.id}><${WhoIsWrong} conflict=${conflict} heading="h2" /></section>`);
};

const COLUMNS = ['printed value', 'language', 'value', 'source', 'publisher', 'time', 'modality', 'quote', 'summary', 'document', 'claim'];
const cells = (claim) => [
  claim.originalValue,
  claim.document.language,
  phrase(claim.value, String),
  sourceOf(claim.attribution) ? hopName(sourceOf(claim.attribution)) : '',
  claim.document.publisher?.name,
  claim.validTime || claim.asOf ? time(claim.validTime ?? claim.asOf) : '',
  claim.modality,
  claim.evidence[0]?.quote,
  claim.summary,
  claim.document.id,
  claim.id,
];

const FactPage = ({ fact, route, behind }) => {
  const claims = claimsOf(fact);
  const [all, setAll] = useState(false);
  const about = fact.qualifiers.filter(({ key }) => key !== 'dating');
  useTitle(`${fact.subject.name} ${fact.predicate.label}`);
  const table = { file: `${route.key}.csv`, rows: () => [COLUMNS, ...claims.map(cells)] };
  return html`<div class="head">
      <p class="crumb"><${EntityLink} entity=${fact.subject} /> › ${t(`theme.${fact.predicate.theme}`)} › <${Label} text=${fact.predicate.label} /></p>
      <div><h1 class="qn"><${EntityLink} entity=${fact.subject} /> <${Label} text=${fact.predicate.label} />${' '}
          ${about.map((qualifier, n) => [n > 0 && ', ', qualifier.entity ? html`<${EntityLink} entity=${qualifier.entity} />` : html`<${Plain} text=${qualifier.text} language=${qualifier.language} />`])}</h1>
        <p class="ans"><strong>${fact.value ? html`<${ValueText} value=${fact.value} link />` : fact.positions.map(({ value }, n) => [n > 0 && html`<span class="or"> ${t('fact.or')} </span>`, html`<${ValueText} value=${value} />`])}</strong><${StateBadge} state=${fact.state} /></p>
        <${Sentence} fact=${fact} />
        ${fact.coversSeveralEvents && html`<p class="note">${t('fact.several')}</p>`}</div>
      <${Actions} behind=${behind} table=${table} cite=${() => claims.map(({ citation }) => citation).join('\n\n')} />
    </div>
    <div class="fgrid cols"><div>
        ${claims.length > 0 && html`<${PositionAxis} fact=${fact} claims=${claims} />`}
        ${claims.length > 0 && html`<${Conflicts} fact=${fact} />`}
        <div class="cards">${(all ? claims : claims.slice(0, MOST_CARDS)).map((claim) => html`<${QuoteCard} key=${claim.id} claim=${claim} />`)}</div>
        ${!all && claims.length > MOST_CARDS && html`<p class="row pager"><button class="btn" type="button" onClick=${() => setAll(true)}>${t('axis.all', { count: claims.length })}</button></p>`}
        ${fact.claimCount > claims.length + fact.updatedBySource.length && html`<p class="dim sm">${t('fact.shown', { shown: claims.length, count: fact.claimCount })} <a href=${href(fact.subject.id, { tab: 'claims' })}>${t('fact.shown.all')}</a></p>`}
        ${fact.updatedBySource.length > 0 && html`<h2 class="later">${t('fact.updated')}</h2><div class="cards">${fact.updatedBySource.map((claim) => html`<${QuoteCard} key=${claim.id} claim=${claim} />`)}</div>`}
      </div>
      <aside class="side"><${Context} fact=${fact} claims=${claims} /><${Policies} fact=${fact} /><${History} versions=${fact.history} /></aside>
    </div>`;
};

const Page = ({ route }) => {
  const behind = { query: FACT, variables: { id: route.id } };
  const query = useQuery(behind.query, behind.variables);
  return html`<${Answer} query=${query} rows=${12}>${({ node }) =>
    node?.subject ? html`<${FactPage} fact=${node} route=${route} behind=${behind} />` : html`<${Empty} title=${t('missing.fact')}><a class="btn" href=${href('')}>${t('nav.start')}</a><//>`}<//>`;
};
export default Page;
