// Words of a text become a claim: who it is about, what is said, the value, how it is said and by whom. Each slot is filled with a guess.
import { html, useEffect, useMemo, useState } from '../core/html.js';
import { RETRACT, act } from '../core/acts.js';
import { graphql, request, useQuery } from '../core/api.js';
import { href } from '../core/router.js';
import { t } from '../core/messages.js';
import { kinds } from '../core/kinds.js';
import { readValue } from '../core/read-value.js';
import { EntityPicker } from './entity-picker.js';
import { Icon } from './icon.js';
import { Answer } from './status.js';
import { StateBadge } from './state-badge.js';
import { English, Numbers, Words } from './words.js';

const VOCABULARY = graphql`
  query Vocabulary {
    predicates {
      key
      label
      valueType
      object
      objectKinds
    }
  }
`;

const RECORD = graphql`
  mutation RecordClaim($input: RecordClaimsInput!) {
    recordClaims(input: $input) {
      errors {
        message
        path
      }
      recorded
      claims {
        id
        fact {
          id
          state
        }
      }
    }
  }
`;

const NEW_ENTITY = graphql`
  mutation NewEntity($input: RecordEntityInput!) {
    recordEntity(input: $input) {
      errors {
        message
      }
      entity {
        id
        name
      }
    }
  }
`;

const MODALITIES = ['ASSERTED', 'REPORTED', 'PLANNED', 'EXPECTED', 'ALLEGED', 'OPINION', 'SPECULATED', 'CONDITION'];
const BOUNDS = ['EXACT', 'ABOUT', 'MORE_THAN', 'AT_LEAST', 'LESS_THAN', 'AT_MOST'];

const Select = ({ name, value, options, change, label }) => html`<label>${label}<select name=${name} value=${value} onChange=${(event) => change(event.target.value)}>
  ${options.map(([option, text]) => html`<option key=${option} value=${option} selected=${option === value}>${text}</option>`)}</select></label>`;

const Field = ({ label, value, change, type = 'text', ...rest }) => html`<label>${label}<input type=${type} value=${value} dir="auto" onInput=${(event) => change(event.target.value)} ...${rest} /></label>`;

/** Finds an entity, or makes a new one of the words. */
const EntitySlot = ({ label, id, choose, words, language }) => {
  const [kind, setKind] = useState('COMPANY');
  const [name, setName] = useState(words.length <= 60 ? words : '');
  const [problem, setProblem] = useState(null);
  const create = async () => {
    try {
      const { recordEntity } = await request(NEW_ENTITY, { input: { kind, name: { value: name.trim(), language } } });
      if (recordEntity.errors.length) setProblem(recordEntity.errors[0].message);
      else choose(recordEntity.entity.id);
    } catch (error) {
      setProblem(error.message);
    }
  };
  return html`<fieldset><legend>${label}</legend><${EntityPicker} id=${id} choose=${choose} label=${label} />
    ${!id && html`<details><summary>${t('compose.new')}</summary><div class="pair"><${Field} label=${t('compose.name')} value=${name} change=${setName} />
      <${Select} label=${t('graph.kinds')} name="kind" value=${kind} options=${kinds().map((one) => [one, t(`kind.${one}`)])} change=${setKind} /></div>
      <button class="btn" type="button" disabled=${!name.trim()} onClick=${create}>${t('compose.create')}</button>${problem && html`<p class="note" role="alert"><${English} text=${problem} /></p>`}</details>`}</fieldset>`;
};

const ValueFields = ({ type, draft, set, words, language }) => {
  const bound = html`<${Select} label=${t('compose.bound')} name="bound" value=${draft.bound} options=${BOUNDS.map((one) => [one, t(`bound.${one}`, { amount: '…' })])} change=${(value) => set({ bound: value })} />`;
  switch (type) {
    case 'MONEY':
      return html`<div class="pair">${bound}<${Field} label=${t('claim.value')} value=${draft.amount} change=${(amount) => set({ amount })} inputmode="decimal" required /><${Field} label=${t('compose.currency')} value=${draft.currency} change=${(currency) => set({ currency: currency.toUpperCase() })} maxlength="3" required /></div>`;
    case 'SHARE':
      return html`<div class="pair">${bound}<${Field} label="%" value=${draft.amount} change=${(amount) => set({ amount })} inputmode="decimal" required /></div>`;
    case 'QUANTITY':
      return html`<div class="pair">${bound}<${Field} label=${t('claim.value')} value=${draft.amount} change=${(amount) => set({ amount })} inputmode="decimal" required /><${Field} label=${t('compose.unit')} value=${draft.unit} change=${(unit) => set({ unit: unit.toUpperCase() })} required /></div>`;
    case 'DATE':
      return html`<div class="pair"><${Field} label=${t('claim.value')} type="date" value=${draft.from} change=${(from) => set({ from })} required /></div>`;
    case 'ENTITY':
      return html`<${EntitySlot} label=${t('claim.value')} id=${draft.entity} choose=${(entity) => set({ entity })} words=${words} language=${language} />`;
    default:
      return html`<${Field} label=${t('claim.value')} value=${draft.text} change=${(text) => set({ text })} required />`;
  }
};

const valueOf = (type, draft, words, language) => {
  switch (type) {
    case 'MONEY':
      return { money: { amount: draft.amount, currency: draft.currency, bound: draft.bound } };
    case 'SHARE':
      return { share: { percent: draft.amount, bound: draft.bound } };
    case 'QUANTITY':
      return { quantity: { amount: draft.amount, unit: draft.unit, bound: draft.bound } };
    case 'DATE':
      return { time: { from: draft.from, to: draft.from, precision: 'DAY', printed: words } };
    case 'ENTITY':
      return { entity: { id: draft.entity } };
    default:
      return { text: { value: draft.text, language } };
  }
};

const attributionOf = (draft, publisher) => [
  ...(publisher ? [{ role: 'PUBLISHER', agent: { id: publisher.id } }] : [{ role: 'PUBLISHER', agentText: 'publisher not named', anonymous: true }]),
  ...(draft.source.trim() ? [{ role: 'ORIGINAL', agentText: draft.source.trim(), anonymous: draft.anonymous }] : []),
];

/** The act as the API takes it. */
export const inputOf = ({ document, selection, draft, predicate }) => ({
  claims: [
    {
      document: document.id,
      subject: { id: draft.subject },
      predicate: predicate.key,
      value: valueOf(predicate.valueType, draft, selection.words, document.language),
      printed: selection.words,
      qualifiers: predicate.object && draft.other ? [{ key: predicate.object, entity: { id: draft.other } }] : [],
      modality: draft.modality,
      attribution: attributionOf(draft, document.publisher),
      evidence: [{ document: document.id, start: selection.start, end: selection.end }],
    },
  ],
});

const emptyDraft = (selection, kept) => {
  const read = readValue(selection.words);
  return { subject: null, predicate: '', other: null, entity: null, unit: '', from: '', text: selection.words, modality: 'ASSERTED', source: '', anonymous: false, ...kept, ...read };
};

const Recorded = ({ claim, next, close }) => {
  const [back, setBack] = useState(false);
  const takeBack = () => act(RETRACT, { claim: claim.id, reason: 'Taken back after recording.' }).then(() => setBack(true), () => {});
  return html`<div class="out" role="status"><p>${back ? t('compose.back') : html`${t('compose.recorded')} <${StateBadge} state=${claim.fact.state} />`}</p>
    <p class="row below wrapx"><a class="btn" href=${href(claim.fact.id)}>${t('fact.open')}</a>${!back && html`<button class="btn" type="button" onClick=${takeBack}>${t('compose.takeBack')}</button>`}
      <button class="btn" type="button" onClick=${() => { next(); close(); }}>${t('compose.again')}</button></p></div>`;
};

const Form = ({ document, selection, predicates, kept, close, done }) => {
  const [draft, setDraft] = useState(() => emptyDraft(selection, kept.current));
  const [problems, setProblems] = useState([]);
  const [claim, setClaim] = useState(null);
  useEffect(() => {
    setDraft(emptyDraft(selection, kept.current));
    setClaim(null);
  }, [selection]);
  const set = (change) => setDraft((old) => ({ ...old, ...change }));
  const predicate = predicates.find(({ key }) => key === draft.predicate);
  const ready = draft.subject && predicate && (predicate.valueType !== 'ENTITY' || draft.entity);
  const submit = async (event) => {
    event.preventDefault();
    if (!ready) return;
    try {
      const { recordClaims } = await request(RECORD, { input: inputOf({ document, selection, draft, predicate }) });
      setProblems(recordClaims.errors);
      if (!recordClaims.errors.length) {
        kept.current = { subject: draft.subject, source: draft.source, anonymous: draft.anonymous, modality: draft.modality };
        setClaim(recordClaims.claims[0]);
        done();
      }
    } catch (error) {
      setProblems([error]);
    }
  };
  const keys = (event) => event.key === 'Enter' && (event.ctrlKey || event.metaKey) && event.currentTarget.requestSubmit();
  return html`<form class="form" onSubmit=${submit} onKeyDown=${keys}>
    <blockquote class="picked"><mark><${Words} text=${selection.words} language=${document.language} /></mark> <${Numbers} text=${`${selection.start}–${selection.end}`} /></blockquote>
    <${EntitySlot} label=${t('claim.subject')} id=${draft.subject} choose=${(subject) => set({ subject })} words=${selection.words} language=${document.language} />
    <label>${t('claim.predicate')}<select required value=${draft.predicate} onChange=${(event) => set({ predicate: event.target.value })}><option value="">…</option>
      ${predicates.map(({ key, label }) => html`<option key=${key} value=${key} lang="en" selected=${key === draft.predicate}>${label} (${key})</option>`)}</select></label>
    ${predicate?.object && html`<${EntitySlot} label=${predicate.object} id=${draft.other} choose=${(other) => set({ other })} words=${selection.words} language=${document.language} />`}
    ${predicate && html`<${ValueFields} type=${predicate.valueType} draft=${draft} set=${set} words=${selection.words} language=${document.language} />`}
    <${Select} label=${t('claim.said')} name="modality" value=${draft.modality} options=${MODALITIES.map((one) => [one, t(`modality.${one}`)])} change=${(modality) => set({ modality })} />
    <${Field} label=${t('compose.source')} value=${draft.source} change=${(source) => set({ source })} />
    ${draft.source && html`<label class="ck"><input type="checkbox" checked=${draft.anonymous} onChange=${(event) => set({ anonymous: event.target.checked })} />${t('compose.anonymous')}</label>`}
    ${problems.map(({ message }, n) => html`<p key=${n} class="note" role="alert"><${English} text=${message} /></p>`)}
    ${claim ? html`<${Recorded} claim=${claim} next=${() => setClaim(null)} close=${close} />` : html`<p class="row"><button class="btn p" type="submit" disabled=${!ready}>${t('compose.record')}</button><kbd>Ctrl</kbd> <kbd>Enter</kbd></p>`}
  </form>`;
};

/**
 * @param selection the words and their place: { words, start, end }
 * @param kept a reference that keeps subject and source for the next claim
 * @param done called after a claim was recorded
 */
export const ClaimComposer = ({ document, selection, kept, close, done }) => {
  const query = useQuery(VOCABULARY);
  return html`<section class="card cmp" aria-label=${t('compose.title')}><header><h2>${t('compose.title')}</h2><span class="r"><button class="btn i g" type="button" aria-label=${t('close')} onClick=${close}><${Icon} name="close" /></button></span></header>
    <${Answer} query=${query}>${({ predicates }) => html`<${Form} document=${document} selection=${selection} predicates=${predicates} kept=${kept} close=${close} done=${done} />`}<//></section>`;
};
