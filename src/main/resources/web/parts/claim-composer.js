// Words of a text become a claim: who it is about, what is said, the value, how it is said and by whom. Each slot is filled with a guess.
import { html, useEffect, useState } from '../core/html.js';
import { RETRACT, act } from '../core/acts.js';
import { graphql, request, useQuery } from '../core/api.js';
import { href } from '../core/router.js';
import { t } from '../core/messages.js';
import { kinds } from '../core/kinds.js';
import { number } from '../core/format.js';
import { attributionOf, emptyDraft, inputOf, valueOf } from '../core/claim-draft.js';
import { readDay, readPieces } from '../core/read-value.js';
import { AttributionChain } from './attribution-chain.js';
import { ClaimEffect } from './claim-effect.js';
import { EntityPicker } from './entity-picker.js';
import { Icon } from './icon.js';
import { Answer } from './status.js';
import { StateBadge } from './state-badge.js';
import { SubjectChoice } from './subject-choice.js';
import { ValueText } from './links.js';
import { English, Label, Numbers, Plain, Words } from './words.js';

const VOCABULARY = graphql`
  query Vocabulary($labelLanguages: [String!]) {
    predicates {
      key
      label(languages: $labelLanguages)
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
const EntitySlot = ({ label, id, choose, words, language, children }) => {
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
  return html`<fieldset><legend>${label}</legend>${children}<${EntityPicker} id=${id} choose=${choose} label=${label} />
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

const NAMES = graphql`
  query EntityNames($ids: [ID!]!) {
    nodes(ids: $ids) {
      id
      ... on Entity {
        name
      }
    }
  }
`;

/** The names of entities by their ids. */
const useNames = (ids) => {
  const wanted = ids.filter(Boolean);
  const query = useQuery(wanted.length ? NAMES : null, { ids: wanted });
  return new Map((query.data?.nodes ?? []).filter(Boolean).map(({ id, name }) => [id, name]));
};

/** The claim as a sentence, as far as it is filled in. */
const Sentence = ({ draft, predicate, value, names }) => {
  const object = names.get(draft.entity) ?? names.get(draft.other);
  const slot = (content, name) => html`<span class=${content ? 'slot' : 'slot open'}>${content || name}</span>`;
  return html`<p class="sentence">${slot(names.get(draft.subject) && html`<${Plain} text=${names.get(draft.subject)} />`, t('claim.subject'))} ${slot(predicate && html`<${Label} text=${predicate.label} />`, t('claim.predicate'))} ${object && html`${slot(html`<${Plain} text=${object} />`)} `}${predicate?.valueType !== 'ENTITY' && slot(value && html`<${ValueText} value=${value} />`, t('claim.value'))}</p>`;
};

const READINGS = { bound: (reading) => t(`bound.${reading}`, { amount: '…' }), number, currency: (reading) => reading };

/** How the words were read. */
const ReadFrom = ({ words, language }) => {
  const pieces = readPieces(words);
  return pieces.length > 0 && html`<p class="read-from"><span class="dim">${t('compose.read')}</span> ${pieces.map(({ words: piece, type, reading }) => html`<span key=${type}><${Words} text=${piece} language=${language} /> <span class="flip" aria-hidden="true">→</span> <bdi>${READINGS[type](reading)}</bdi></span>`)}</p>`;
};

const SaidAs = ({ modality, set }) => html`<fieldset><legend>${t('claim.said')}</legend><div class="chips">${MODALITIES.map(
  (one) => html`<label key=${one} class=${one === modality ? 'on' : ''}><input type="radio" class="vh" name="modality" value=${one} checked=${one === modality} onChange=${() => set({ modality: one })} />${t(`modality.${one}`)}</label>`,
)}</div></fieldset>`;

const WhoSays = ({ draft, set, publisher }) => html`<fieldset><legend>${t('compose.says')}</legend><${AttributionChain} attribution=${attributionOf(draft, publisher)} />
  <${Field} label=${t('compose.source')} value=${draft.source} change=${(source) => set({ source })} />
  ${draft.source && html`<label class="ck"><input type="checkbox" checked=${draft.anonymous} onChange=${(event) => set({ anonymous: event.target.checked })} />${t('compose.anonymous')}</label>`}</fieldset>`;

/** Predicates whose values are like the selected words come first. */
const PredicateChoice = ({ predicates, draft, set }) => {
  const type = draft.percent ? 'SHARE' : draft.currency ? 'MONEY' : draft.amount ? 'QUANTITY' : null;
  const fitting = predicates.filter(({ valueType }) => valueType === type);
  const option = ({ key, label }) => html`<option key=${key} value=${key} selected=${key === draft.predicate}>${label} (${key})</option>`;
  return html`<label>${t('claim.predicate')}<select required value=${draft.predicate} onChange=${(event) => set({ predicate: event.target.value })}><option value="">…</option>
    ${fitting.length > 0 && html`<optgroup label=${t('compose.fitting')}>${fitting.map(option)}</optgroup>`}
    <optgroup label=${t('compose.others')}>${predicates.filter((one) => !fitting.includes(one)).map(option)}</optgroup></select></label>`;
};

const Recorded = ({ claim, next, close }) => {
  const [back, setBack] = useState(false);
  const takeBack = () => act(RETRACT, { claim: claim.id, reason: 'Taken back after recording.' }).then(() => setBack(true), () => {});
  return html`<div class="out" role="status"><p>${back ? t('compose.back') : html`${t('compose.recorded')} <${StateBadge} state=${claim.fact.state} />`}</p>
    <p class="row below wrapx"><a class="btn" href=${href(claim.fact.id)}>${t('fact.open')}</a>${!back && html`<button class="btn" type="button" onClick=${takeBack}>${t('compose.takeBack')}</button>`}
      <button class="btn" type="button" onClick=${() => { next(); close(); }}>${t('compose.again')}</button></p></div>`;
};

const Form = ({ document, selection, predicates, kept, close, done }) => {
  const [draft, setDraft] = useState(() => emptyDraft(selection.words, kept.current));
  const [problems, setProblems] = useState([]);
  const [claim, setClaim] = useState(null);
  useEffect(() => {
    setDraft(emptyDraft(selection.words, kept.current));
    setClaim(null);
  }, [selection]);
  const set = (change) => setDraft((old) => ({ ...old, ...change }));
  const predicate = predicates.find(({ key }) => key === draft.predicate);
  const ready = draft.subject && predicate && (predicate.valueType !== 'ENTITY' || draft.entity);
  const value = predicate && valueOf(predicate.valueType, draft);
  const names = useNames([draft.subject, draft.other, draft.entity]);
  const wrongDay = draft.when.trim() && !readDay(draft.when);
  const record = async (next) => {
    if (!ready || wrongDay) return;
    try {
      const { recordClaims } = await request(RECORD, { input: inputOf({ document, selection, draft, predicate }) });
      setProblems(recordClaims.errors);
      if (recordClaims.errors.length) return;
      kept.current = { subject: draft.subject, source: draft.source, anonymous: draft.anonymous, modality: draft.modality };
      done();
      if (next) close();
      else setClaim(recordClaims.claims[0]);
    } catch (error) {
      setProblems([error]);
    }
  };
  const submit = (event) => {
    event.preventDefault();
    record(false);
  };
  const keys = (event) => event.key === 'Enter' && (event.ctrlKey || event.metaKey) && event.currentTarget.requestSubmit();
  return html`<form class="form" onSubmit=${submit} onKeyDown=${keys}>
    <blockquote class="picked"><mark><${Words} text=${selection.words} language=${document.language} /></mark> <${Numbers} text=${`${selection.start}–${selection.end}`} /></blockquote>
    <${Sentence} draft=${draft} predicate=${predicate} value=${value} names=${names} />
    <${ReadFrom} words=${selection.words} language=${document.language} />
    <${EntitySlot} label=${t('claim.subject')} id=${draft.subject} choose=${(subject) => set({ subject })} words=${selection.words} language=${document.language}>
      <${SubjectChoice} document=${document} selection=${selection} id=${draft.subject} choose=${(subject) => set({ subject })} /><//>
    <${PredicateChoice} predicates=${predicates} draft=${draft} set=${set} />
    ${predicate?.object && html`<${EntitySlot} label=${predicate.object} id=${draft.other} choose=${(other) => set({ other })} words=${selection.words} language=${document.language} />`}
    ${predicate && html`<${ValueFields} type=${predicate.valueType} draft=${draft} set=${set} words=${selection.words} language=${document.language} />`}
    <${SaidAs} modality=${draft.modality} set=${set} />
    <${WhoSays} draft=${draft} set=${set} publisher=${document.publisher} />
    <${Field} label=${t('axis.when')} value=${draft.when} change=${(when) => set({ when })} placeholder="2024, 2024-03, 2024-03-12" />
    ${wrongDay && html`<p class="note" role="alert">${t('compose.day')}</p>`}
    ${problems.map(({ message }, n) => html`<p key=${n} class="note" role="alert"><${English} text=${message} /></p>`)}
    ${!claim && html`<${ClaimEffect} subject=${draft.subject} predicate=${predicate} other=${draft.other} value=${value} attribution=${attributionOf(draft, document.publisher)} />`}
    ${claim
      ? html`<${Recorded} claim=${claim} next=${() => setClaim(null)} close=${close} />`
      : html`<p class="row wrapx"><button class="btn p" type="submit" disabled=${!ready}>${t('compose.record')}</button><button class="btn" type="button" disabled=${!ready} onClick=${() => record(true)}>${t('compose.recordNext')}</button><span class="end"><kbd>Ctrl</kbd> <kbd>Enter</kbd></span></p>`}
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
