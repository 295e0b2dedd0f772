// The texts of the interface, from messages.tsv.
export const LANGUAGES = { en: 'English', vi: 'Tiếng Việt', ar: 'العربية', id: 'Bahasa Indonesia', zh: '中文' };
const RTL = new Set(['ar']);
const NAME = 'claimgraph.language';
let messages = {};
let current = 'en';

const preferred = () => {
  const wanted = [
    new URLSearchParams(location.search).get('lang'),
    localStorage.getItem(NAME),
    ...navigator.languages.map((tag) => tag.split('-')[0]),
  ];
  return wanted.find((tag) => tag && Object.hasOwn(LANGUAGES, tag)) ?? 'en';
};

/** Loads the messages of the language that the address, an earlier choice or the browser names. */
export const loadMessages = async () => {
  current = preferred();
  const response = await fetch(new URL(`web/messages/${current}.json`, document.baseURI));
  messages = await response.json();
  document.documentElement.lang = current;
  document.documentElement.dir = RTL.has(current) ? 'rtl' : 'ltr';
};

export const language = () => current;

export const chooseLanguage = (tag) => localStorage.setItem(NAME, tag);

const plural = (name, count) => {
  const form = new Intl.PluralRules(current).select(Number(count));
  return messages[`${name}#${form}`] ?? messages[name];
};

/**
 * The message with this name. {name} is replaced by an argument; with an argument `count`, a message for its plural
 * form is preferred: facts#one before facts.
 */
export const t = (name, args = {}) => {
  const text = ('count' in args ? plural(name, args.count) : messages[name]) ?? args.otherwise ?? name;
  return text.replace(/\{(\w+)\}/g, (whole, argument) => {
    const value = args[argument];
    return value === undefined ? whole : typeof value === 'number' ? new Intl.NumberFormat(current).format(value) : value;
  });
};

/** The names of the messages that begin so, in the order of the table. */
export const messageNames = (prefix) => Object.keys(messages).filter((name) => name.startsWith(prefix));

/** Whether there is a message with this name. */
export const hasMessage = (name) => Object.hasOwn(messages, name);
