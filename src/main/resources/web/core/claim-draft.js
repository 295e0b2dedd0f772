// A claim before it is recorded: what the reader has filled in, as the API takes it and as the pages show it.
import { readDay, readValue } from './read-value.js';

/** The draft for words of a text; `kept` is what the last claim of the text leaves to the next. */
export const emptyDraft = (words, kept) => ({
  subject: null, predicate: '', other: null, entity: null, unit: '', from: '', text: words, modality: 'ASSERTED', source: '', anonymous: false, when: '', ...kept, ...readValue(words),
});

/** The value as the API takes it. */
const valueInput = (type, draft, words, language) => {
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

/** The value as the API would return it; null while it is not complete. */
export const valueOf = (type, draft) => {
  const complete = draft.amount !== '' && !Number.isNaN(Number(draft.amount));
  switch (type) {
    case 'MONEY':
      return complete && draft.currency ? { __typename: 'Money', amount: draft.amount, currency: draft.currency, bound: draft.bound } : null;
    case 'SHARE':
      return complete ? { __typename: 'Share', percent: draft.amount, bound: draft.bound } : null;
    case 'QUANTITY':
      return complete && draft.unit ? { __typename: 'Quantity', amount: draft.amount, unit: draft.unit, bound: draft.bound } : null;
    case 'DATE':
      return draft.from ? { __typename: 'TimeValue', from: draft.from, to: draft.from, precision: 'DAY' } : null;
    case 'ENTITY':
      return null;
    default:
      return draft.text ? { __typename: 'TextValue', text: draft.text } : null;
  }
};

/** Publisher first, then the source that the text names. */
export const attributionOf = (draft, publisher) => [
  publisher ? { role: 'PUBLISHER', agent: publisher } : { role: 'PUBLISHER', agentText: 'publisher not named', anonymous: true },
  ...(draft.source.trim() ? [{ role: 'ORIGINAL', agentText: draft.source.trim(), anonymous: draft.anonymous }] : []),
];

const hopInput = ({ agent, ...hop }) => (agent ? { ...hop, agent: { id: agent.id } } : hop);

/** The act as the API takes it. */
export const inputOf = ({ document, selection, draft, predicate }) => ({
  claims: [
    {
      document: document.id,
      subject: { id: draft.subject },
      predicate: predicate.key,
      value: valueInput(predicate.valueType, draft, selection.words, document.language),
      printed: selection.words,
      qualifiers: predicate.object && draft.other ? [{ key: predicate.object, entity: { id: draft.other } }] : [],
      modality: draft.modality,
      attribution: attributionOf(draft, document.publisher).map(hopInput),
      evidence: [{ document: document.id, start: selection.start, end: selection.end }],
      ...(readDay(draft.when) ? { validTime: readDay(draft.when) } : {}),
    },
  ],
});
