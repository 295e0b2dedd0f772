// What a curator can do with a claim: retract it, restore it, rank it, supersede it by another one.
import { html, useState } from '../core/html.js';
import { RANK, RESTORE, RETRACT, SUPERSEDE } from '../core/acts.js';
import { graphql, useQuery } from '../core/api.js';
import { brief } from '../core/format.js';
import { t } from '../core/messages.js';
import { useViewer } from '../core/viewer.js';
import { Outcome, Reason, useActs } from './act-form.js';
import { Answer } from './status.js';

const OTHERS = graphql`
  query OtherClaims($filter: ClaimFilter) {
    claims(filter: $filter, first: 100, orderBy: { field: RECORDED, direction: DESC }) {
      nodes {
        id
        summary
      }
    }
  }
`;

const RANKS = ['PREFERRED', 'NORMAL', 'DEPRECATED'];
const SUPERSESSIONS = ['CORRECTION', 'UPDATE', 'REFINEMENT', 'RETRACTION', 'DUPLICATE'];
const TAKEN_BACK = 'Taken back.';

/** The claim that supersedes this one, among those about the same subject with the same predicate. */
const Supersede = ({ claim, disabled, supersede }) => {
  const [newer, setNewer] = useState('');
  const [kind, setKind] = useState(SUPERSESSIONS[0]);
  const query = useQuery(OTHERS, { filter: { subject: { equals: claim.subject.id }, predicates: [claim.predicate.key], not: { id: { equals: claim.id } } } });
  return html`<${Answer} query=${query} rows=${1}>${({ claims }) => html`
    <label>${t('acts.supersede.by')}<select name="newer" value=${newer} onChange=${(event) => setNewer(event.target.value)}><option value="">…</option>
      ${claims.nodes.map(({ id, summary }) => html`<option key=${id} value=${id} lang="en">${brief(summary, 160)}</option>`)}</select></label>
    <label>${t('acts.supersede.kind')}<select name="kind" value=${kind} onChange=${(event) => setKind(event.target.value)}>
      ${SUPERSESSIONS.map((one) => html`<option key=${one} value=${one}>${t(`supersession.${one}`)}</option>`)}</select></label>
    <p><button class="btn" type="button" disabled=${disabled || !newer} onClick=${() => supersede(newer, kind)}>${t('acts.supersede')}</button></p>`}<//>`;
};

/** @param changed called after an act was done */
export const ClaimActs = ({ claim, changed }) => {
  const { canWrite } = useViewer();
  const [reason, setReason] = useState('');
  const [open, setOpen] = useState(false);
  const acts = useActs(changed);
  if (!canWrite) return null;
  const input = { claim: claim.id, reason };
  const back = { claim: claim.id, reason: TAKEN_BACK };
  const disabled = !reason.trim();
  const stands = !claim.retractedAt && claim.supersededBy.length === 0;
  return html`<section class="card form acts-form" aria-label=${t('acts.title')}><h2>${t('acts.title')}</h2>
    <${Reason} reason=${reason} change=${setReason} />
    <p class="row wrapx">
      ${!claim.retractedAt && html`<button class="btn" type="button" disabled=${disabled} onClick=${() => acts.run(RETRACT, input, [RESTORE, back])}>${t('acts.retract')}</button>`}
      ${!stands && html`<button class="btn" type="button" disabled=${disabled} onClick=${() => acts.run(RESTORE, input, claim.retractedAt ? [RETRACT, back] : [SUPERSEDE, { older: claim.id, newer: claim.supersededBy[0].id, kind: claim.supersededBy[0].supersessionKind, reason: TAKEN_BACK }])}>${t('acts.restore')}</button>`}
      ${RANKS.filter((rank) => rank !== claim.rank).map((rank) => html`<button class="btn" type="button" key=${rank} disabled=${disabled} onClick=${() => acts.run(RANK, { ...input, rank }, [RANK, { ...back, rank: claim.rank }])}>${t('acts.rank', { rank: t(`rank.${rank}`) })}</button>`)}
    </p>
    ${stands && html`<details onToggle=${(event) => setOpen(event.target.open)}><summary>${t('acts.supersede')} …</summary>
      ${open && html`<${Supersede} claim=${claim} disabled=${disabled} supersede=${(newer, kind) => acts.run(SUPERSEDE, { older: claim.id, newer, kind, reason }, [RESTORE, back])} />`}</details>`}
    <${Outcome} acts=${acts} /></section>`;
};
