// What a curator can do with an entity: merge it into another one after seeing what that changes, say that they are not the same, split what was merged.
import { html, useState } from '../core/html.js';
import { MERGE, NOT_SAME, PERHAPS_SAME, SPLIT } from '../core/acts.js';
import { graphql, useQuery } from '../core/api.js';
import { href } from '../core/router.js';
import { t } from '../core/messages.js';
import { useViewer } from '../core/viewer.js';
import { Outcome, Reason, useActs } from './act-form.js';
import { Dialog } from './dialog.js';
import { EntityPicker } from './entity-picker.js';
import { Icon } from './icon.js';
import { EntityLink, ValueText } from './links.js';
import { StateMark } from './state-badge.js';
import { Answer } from './status.js';
import { VALUE } from './value-fields.js';
import { English, Label, Plain } from './words.js';

const PREVIEW = graphql`
  query MergePreview($from: ID!, $into: ID!, $labelLanguages: [String!]) {
    mergePreview(from: { id: $from }, into: { id: $into }) {
      refusal
      claims
      from {
        id
        name
        names {
          value
        }
        identifiers {
          scheme
          value
        }
      }
      into {
        id
        name
      }
      contested {
        claims {
          id
          summary
          predicate {
            label(languages: $labelLanguages)
          }
          value {
            ...value
          }
        }
      }
    }
  }
  ${VALUE}
`;

const MOST = 20;
const TAKEN_BACK = 'Taken back.';

const Contested = ({ claims }) => {
  const values = [...new Map(claims.map((claim) => [claim.value.display, claim])).values()];
  return html`<li><${StateMark} state="CONTESTED" /><span><b><${Label} text=${claims[0].predicate.label} /></b> ${values.slice(0, 4).map((claim, n) => [
    n > 0 && html`<span class="dim"> ${t('conflict.against')} </span>`,
    html`<a key=${claim.id} href=${href(claim.id)} title=${claim.summary}><${ValueText} value=${claim.value} /></a>`,
  ])}</span></li>`;
};

/** What a merge would do. */
const Preview = ({ preview: { refusal, claims, from, into, contested } }) =>
  refusal
    ? html`<p class="note" role="alert"><${English} text=${refusal} /></p>`
    : html`<section class="preview" aria-label=${t('acts.merge.preview')}>
        <p>${t('acts.merge.moves', { count: claims })} <${EntityLink} entity=${into} />. ${t('acts.merge.names')} ${from.names.slice(0, MOST).map(({ value }, n) => [n > 0 && ' · ', html`<b><${Plain} text=${value} /></b>`])}
          ${from.identifiers.slice(0, MOST).map(({ scheme, value }) => html` · <${English} text=${scheme} /> <bdi class="num">${value}</bdi>`)}</p>
        <h3 class="lab">${t('acts.merge.contested', { count: contested.length })}</h3>
        ${contested.length > 0 && html`<ul class="effects">${contested.slice(0, MOST).map((fact, n) => html`<${Contested} key=${n} claims=${fact.claims} />`)}</ul>`}
        ${contested.length > MOST && html`<p class="dim sm">${t('upload.more', { count: contested.length - MOST })}</p>`}</section>`;

const Merge = ({ entity, changed }) => {
  const [into, setInto] = useState(null);
  const [reason, setReason] = useState('');
  // The entity that was open when the dialog opened: after the merge the page shows the other one.
  const [from] = useState(entity.id);
  const query = useQuery(into ? PREVIEW : null, { from, into });
  const acts = useActs(changed);
  const preview = query.data?.mergePreview;
  const pair = (why) => ({ one: { id: from }, other: { id: into }, reason: why });
  const merge = () => acts.run(MERGE, { from: { id: from }, into: { id: into }, reason }, [SPLIT, { entity: from, reason: TAKEN_BACK }]);
  const notSame = () => acts.run(NOT_SAME, pair(reason), [PERHAPS_SAME, pair(TAKEN_BACK)]);
  const disabled = !reason.trim() || !preview;
  return html`<div class="form">
    <fieldset><legend>${t('acts.merge.into')}</legend><${EntityPicker} id=${into} choose=${setInto} label=${t('acts.merge.into')} /></fieldset>
    ${into && !acts.done && html`<${Answer} query=${query} rows=${2}>${({ mergePreview }) => html`<${Preview} preview=${mergePreview} />`}<//>`}
    <${Reason} reason=${reason} change=${setReason} />
    <p class="row wrapx"><button class="btn p" type="button" disabled=${disabled || preview.refusal || acts.back} onClick=${merge}>${t('acts.merge')}</button>
      <button class="btn" type="button" disabled=${disabled || acts.back} onClick=${notSame}>${t('acts.notSame')}</button></p>
    <${Outcome} acts=${acts} /></div>`;
};

/** The ids that were merged into the entity, each of which can be split off. */
const Split = ({ entity, changed }) => {
  const [reason, setReason] = useState('');
  const acts = useActs(changed);
  if (entity.mergedFrom.length === 0 && !acts.done) return null;
  const split = (id) => acts.run(SPLIT, { entity: id, reason }, [MERGE, { from: { id }, into: { id: entity.id }, reason: TAKEN_BACK }]);
  return html`<section class="form"><h3>${t('acts.merged')}</h3><${Reason} reason=${reason} change=${setReason} />
    <ul class="effects">${entity.mergedFrom.map((id) => html`<li key=${id}><span /><bdi class="num">${id.replace('entity/', '')}</bdi> <button class="btn" type="button" disabled=${!reason.trim()} onClick=${() => split(id)}>${t('acts.split')}</button></li>`)}</ul>
    <${Outcome} acts=${acts} /></section>`;
};

/** @param changed called after an act was done */
export const EntityActs = ({ entity, changed }) => {
  const { canWrite } = useViewer();
  const [open, setOpen] = useState(false);
  if (!canWrite) return null;
  return html`<button class="btn" type="button" aria-haspopup="dialog" onClick=${() => setOpen(true)}><${Icon} name="merge" /><span>${t('acts.merge')} …</span></button>
    ${open && html`<${Dialog} title=${t('acts.merge.title')} onClose=${() => setOpen(false)} wide><${Merge} entity=${entity} changed=${changed} /><${Split} entity=${entity} changed=${changed} /><//>`}`;
};
