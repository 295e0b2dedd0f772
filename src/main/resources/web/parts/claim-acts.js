// What a curator can do with a claim: retract it, restore it, rank it.
import { html, useState } from '../core/html.js';
import { graphql, request } from '../core/api.js';
import { t } from '../core/messages.js';
import { English } from './words.js';
import { useViewer } from '../core/viewer.js';

const RETRACT = graphql`
  mutation Retract($input: RetractClaimInput!) {
    result: retractClaim(input: $input) {
      errors {
        message
      }
    }
  }
`;

const RESTORE = graphql`
  mutation Restore($input: RestoreClaimInput!) {
    result: restoreClaim(input: $input) {
      errors {
        message
      }
    }
  }
`;

const RANK = graphql`
  mutation Rank($input: RankClaimInput!) {
    result: rankClaim(input: $input) {
      errors {
        message
      }
    }
  }
`;

const RANKS = ['PREFERRED', 'NORMAL', 'DEPRECATED'];

/** @param changed called after an act was done */
export const ClaimActs = ({ claim, changed }) => {
  const { canWrite } = useViewer();
  const [problem, setProblem] = useState(null);
  const [reason, setReason] = useState('');
  if (!canWrite) return null;
  const act = (mutation, input) =>
    request(mutation, { input: { claim: claim.id, reason, ...input } }).then(
      ({ result }) => (result.errors.length ? setProblem(result.errors[0].message) : changed()),
      (error) => setProblem(error.message),
    );
  return html`<section class="card form acts-form" aria-label=${t('acts.title')}><h2>${t('acts.title')}</h2>
    <label>${t('acts.reason')}<input value=${reason} dir="auto" onInput=${(event) => setReason(event.target.value)} /></label>
    <p class="row wrapx">
      ${claim.retractedAt
        ? html`<button class="btn" type="button" disabled=${!reason.trim()} onClick=${() => act(RESTORE, {})}>${t('acts.restore')}</button>`
        : html`<button class="btn" type="button" disabled=${!reason.trim()} onClick=${() => act(RETRACT, {})}>${t('acts.retract')}</button>`}
      ${RANKS.filter((rank) => rank !== claim.rank).map((rank) => html`<button class="btn" type="button" key=${rank} disabled=${!reason.trim()} onClick=${() => act(RANK, { rank })}>${t('acts.rank', { rank: t(`rank.${rank}`) })}</button>`)}
    </p>
    ${problem && html`<p class="note" role="alert"><${English} text=${problem} /></p>`}</section>`;
};
