// One claim: its words, its source, its times, its standing, its citation.
import { html } from '../core/html.js';
import { graphql, useQuery } from '../core/api.js';
import { href } from '../core/router.js';
import { t } from '../core/messages.js';
import { moment, phrase, time } from '../core/format.js';
import { Actions, useTitle } from '../parts/page-head.js';
import { Answer, Empty } from '../parts/status.js';
import { ClaimActs } from '../parts/claim-acts.js';
import { QuoteCard } from '../parts/quote-card.js';
import { EntityLink, ValueText } from '../parts/links.js';
import { StateBadge } from '../parts/state-badge.js';
import { English, Label, Plain } from '../parts/words.js';
import { QUALIFIER, VALUE, TIME } from '../parts/value-fields.js';
import { CLAIM } from '../parts/claim-fields.js';

const QUERY = graphql`
  query Claim($id: ID!, $labelLanguages: [String!]) {
    node(id: $id) {
      ... on Claim {
        ...claimCard
        subject {
          id
          name
        }
        predicate {
          key
          label(languages: $labelLanguages)
          temporality
        }
        qualifiers {
          ...qualifier
        }
        statedAt {
          ...time
        }
        rank
        rankReason
        recordedAt
        retractedAt
        extractor
        confidence
        supersessionKind
        standing {
          from
          to
          kind
          status
          rank
          act {
            actor
            reason
          }
        }
        supersedes {
          id
          summary
        }
        supersededBy {
          id
          summary
          supersessionKind
        }
        fact {
          id
          state
          independentSources
          unidentifiedSources
        }
      }
    }
  }
  ${CLAIM}
  ${QUALIFIER}
  ${VALUE}
  ${TIME}
`;

const Row = ({ name, children }) => children && html`<tr><th scope="row">${name}</th><td>${children}</td></tr>`;

const ClaimLinks = ({ claims }) => claims.map(({ id, summary }) => html`<p key=${id}><a href=${href(id)}><${Plain} text=${summary} language="en" /></a></p>`);

const Details = ({ claim }) => html`<div class="card tablecard"><table class="rows"><tbody>
  <${Row} name=${t('claim.subject')}><${EntityLink} entity=${claim.subject} /><//>
  <${Row} name=${t('claim.predicate')}><${Label} text=${claim.predicate.label} /> <code class="dim">${claim.predicate.key}</code><//>
  <${Row} name=${t('claim.value')}><${ValueText} value=${claim.value} link /><//>
  ${claim.qualifiers.map(({ key, text, language, entity }) => html`<${Row} key=${key} name=${html`<${English} text=${key} />`}>${entity ? html`<${EntityLink} entity=${entity} />` : html`<${Plain} text=${text} language=${language} />`}<//>`)}
  <${Row} name=${t('claim.said')}>${t(`modality.${claim.modality}`)}${claim.polarity === 'NEGATED' && ` · ${t('claim.denied')}`}<//>
  <${Row} name=${t('claim.valid')}>${claim.validTime && html`<bdi>${time(claim.validTime)}</bdi>`}<//>
  <${Row} name=${t('claim.asOf')}>${claim.asOf && html`<bdi>${time(claim.asOf)}</bdi>`}<//>
  <${Row} name=${t('claim.stated')}>${claim.statedAt && html`<bdi>${time(claim.statedAt)}</bdi>`}<//>
  <${Row} name=${t('claim.recorded')}>${moment(claim.recordedAt)}<//>
  <${Row} name=${t('claim.retracted')}>${claim.retractedAt && moment(claim.retractedAt)}<//>
  <${Row} name=${t('claim.rank')}>${t(`rank.${claim.rank}`)} ${claim.rankReason && html`<${Plain} text=${claim.rankReason} />`}<//>
  <${Row} name=${t('claim.extractor')}>${claim.extractor && html`<${Plain} text=${claim.extractor} /> ${claim.confidence ?? ''}`}<//>
  <${Row} name=${t('claim.supersedes')}>${claim.supersedes && html`<${ClaimLinks} claims=${[claim.supersedes]} />`}<//>
  <${Row} name=${t('claim.supersededBy')}>${claim.supersededBy.length > 0 && html`<${ClaimLinks} claims=${claim.supersededBy} />`}<//>
</tbody></table></div>`;

/** When the claim counted and when not, and who decided so, why. */
const Standing = ({ periods }) => html`<section class="card tablecard standing" aria-labelledby="standing"><h2 id="standing">${t('claim.history')}</h2><table><tbody>${periods.map(
  ({ from, kind, status, rank, act }) => html`<tr key=${from}><td>${moment(from)}</td><td><b>${t(`change.${kind}`)}</b><small>${t(`claim.status.${status}`)}${rank !== 'NORMAL' && html` · ${t(`rank.${rank}`)}`}</small></td>
    <td><${Plain} text=${act.reason ?? ''} /><small><${Plain} text=${act.actor} /></small></td></tr>`,
)}</tbody></table></section>`;

const ClaimPage = ({ claim, behind, route, reload }) => {
  useTitle(claim.summary);
  const table = { file: `${route.key}.csv`, rows: () => [['subject', 'predicate', 'value', 'printed value', 'summary', 'id'], [claim.subject.name, claim.predicate.label, phrase(claim.value, String), claim.originalValue, claim.summary, claim.id]] };
  return html`<div class="head"><p class="crumb"><${EntityLink} entity=${claim.subject} /> › <a href=${href(claim.fact.id)}><${Label} text=${claim.predicate.label} /></a></p>
      <div><h1><${Plain} text=${claim.summary} language="en" /></h1>
        <p class="row wrapx below"><a href=${href(claim.fact.id)}>${t('fact.open')}</a> <${StateBadge} state=${claim.fact.state} /> <a href=${href(claim.document.id, { claim: claim.id })}>${t('claim.place')}</a></p></div>
      <${Actions} behind=${behind} table=${table} cite=${() => claim.citation} /></div>
    <div class="fgrid halves"><div><${QuoteCard} claim=${claim} /><${Standing} periods=${claim.standing} /><${ClaimActs} claim=${claim} changed=${reload} /></div><${Details} claim=${claim} /></div>`;
};

const Page = ({ route }) => {
  const behind = { query: QUERY, variables: { id: route.id } };
  const query = useQuery(behind.query, behind.variables);
  return html`<${Answer} query=${query} rows=${8}>${({ node }) =>
    node?.summary ? html`<${ClaimPage} claim=${node} behind=${behind} route=${route} reload=${query.reload} />` : html`<${Empty} title=${t('missing.claim')}><a class="btn" href=${href('')}>${t('nav.start')}</a><//>`}<//>`;
};
export default Page;
