// Values, days and languages as a reader writes them.
import { language, t } from './messages.js';

const formats = new Map();
const formatter = (type, options) => {
  const name = JSON.stringify([language(), type.name, options]);
  if (!formats.has(name)) formats.set(name, new type(language(), options));
  return formats.get(name);
};

export const number = (value, options = {}) =>
  formatter(Intl.NumberFormat, { maximumFractionDigits: 6, ...options }).format(Number(value));

/** 13 billion, 42 million, 2,400. */
export const compact = (value) =>
  Math.abs(Number(value)) < 1e6
    ? number(value)
    : number(value, { notation: 'compact', compactDisplay: 'long', maximumFractionDigits: 3 });

const COMPACT = { notation: 'compact', maximumFractionDigits: 2 };

/** Labels of the ticks of an axis: 12, 13, 14B: the last one says the scale. */
export const ticks = (values) => {
  const parts = formatter(Intl.NumberFormat, COMPACT).formatToParts(values.at(-1));
  const digits = formatter(Intl.NumberFormat, COMPACT).format(values.at(-1));
  const isScaled = parts.some(({ type }) => type === 'compact');
  const scale = isScaled ? [1e3, 1e4, 1e6, 1e8, 1e9, 1e12].filter((power) => power <= Math.abs(values.at(-1))).findLast((power) => digits.startsWith(number(values.at(-1) / power, { maximumFractionDigits: 2 }))) : 1;
  return scale ? values.map((value, n) => (n === values.length - 1 ? digits : number(value / scale, { maximumFractionDigits: 2 }))) : values.map((value) => number(value, COMPACT));
};

const DAY = { year: 'numeric', month: 'short', day: 'numeric', timeZone: 'UTC', calendar: 'gregory' };

/** A day such as 2024-06-03, no more exact than its precision. */
export const day = (iso, precision = 'DAY') => {
  if (!iso) return '';
  const date = new Date(`${iso}T00:00:00Z`);
  if (Number.isNaN(date.getTime())) return iso;
  if (precision === 'YEAR') return String(date.getUTCFullYear());
  if (precision === 'MONTH') return formatter(Intl.DateTimeFormat, { ...DAY, day: undefined, month: 'long' }).format(date);
  return formatter(Intl.DateTimeFormat, DAY).format(date);
};

/** A moment such as 2026-11-30T08:00:00Z. */
export const moment = (iso) =>
  formatter(Intl.DateTimeFormat, { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(iso));

/** The last day of the year or month that begins on a day. */
const isWhole = (from, to, precision) =>
  precision === 'YEAR'
    ? from.slice(0, 4) === to.slice(0, 4)
    : precision === 'MONTH'
      ? from.slice(0, 7) === to.slice(0, 7)
      : from === to;

/** A time value as a phrase: since 2019, 2019 to 2023, 3 Jun 2024. */
export const time = (value) => {
  if (!value) return t('time.undated');
  const { from, to, precision, printed, ended } = value;
  if (!from && !to) return ended ? t('time.ended') : (printed ?? value.display ?? t('time.undated'));
  if (from && !to) return ended ? t('time.from.ended', { from: day(from, precision) }) : t('time.since', { from: day(from, precision) });
  if (!from) return t('time.until', { to: day(to, precision) });
  if (isWhole(from, to, precision)) return day(from, precision);
  return t('time.between', { from: day(from, precision), to: day(to, precision) });
};

const names = (type) => {
  const name = `names ${language()} ${type}`;
  if (!formats.has(name)) formats.set(name, new Intl.DisplayNames([language()], { type, fallback: 'code' }));
  return formats.get(name);
};

/** The name of a language by its BCP 47 tag. */
export const languageName = (tag) => {
  try {
    return names('language').of(tag);
  } catch {
    return tag;
  }
};

const bounded = (bound, amount, low, high, exclusive) =>
  bound === 'BETWEEN'
    ? t(exclusive ? 'bound.BETWEEN.exclusive' : 'bound.BETWEEN', { low, high })
    : bound === 'EXACT'
      ? amount
      : t(`bound.${bound}`, { amount });

const PERCENT = (value) => `${number(value)} %`;

// 13 billion USD in English; elsewhere with the name of the currency, as in 13 tỷ đô la Mỹ.
const inCurrency = (amount, currency, write) => {
  if (language() === 'en' || write !== compact) return `${write(amount)} ${currency}`;
  const large = Math.abs(Number(amount)) >= 1e6 ? { notation: 'compact', compactDisplay: 'long', maximumFractionDigits: 3 } : {};
  try {
    return number(amount, { style: 'currency', currency, currencyDisplay: 'name', maximumFractionDigits: 6, ...large });
  } catch {
    return `${write(amount)} ${currency}`;
  }
};

/** A value of a claim as a phrase in the language of the interface; texts and names stay as they are. */
export const phrase = (value, write = compact) => {
  if (!value) return '';
  switch (value.__typename) {
    case 'Money': {
      const money = (amount) => inCurrency(amount, value.currency, write);
      const text = bounded(value.bound, money(value.amount), write(value.amount), value.maxAmount && money(value.maxAmount), value.exclusive);
      return value.per ? t('value.per', { amount: text, per: t(`unit.${value.per}`, { count: 1, otherwise: value.per.toLowerCase() }) }) : text;
    }
    case 'Share':
      return bounded(value.bound, PERCENT(value.percent), PERCENT(value.percent), value.maxPercent && PERCENT(value.maxPercent), value.exclusive);
    case 'Quantity': {
      const quantity = (amount) => `${write(amount)} ${t(`unit.${value.unit}`, { count: Number(amount), otherwise: value.unit.toLowerCase() })}`;
      return bounded(value.bound, quantity(value.amount), write(value.amount), value.maxAmount && quantity(value.maxAmount), value.exclusive);
    }
    case 'TimeValue':
      return time(value);
    case 'TextValue':
      return value.text;
    case 'EntityValue':
      return value.entity?.name ?? value.entityText ?? value.display;
    case 'UnknownValue':
      return value.reason ? t('value.unknown.reason', { reason: value.reason }) : t('value.unknown');
    case 'NoValue':
      return value.reason ? t('value.none.reason', { reason: value.reason }) : t('value.none');
    case 'BooleanValue':
      return t(value.isTrue ? 'value.true' : 'value.false');
    default:
      return value.display;
  }
};

/** The language of the words of a value, where it has one. */
export const valueLanguage = (value) => (value?.__typename === 'TextValue' ? value.language : undefined);

const CONTROLS = /[\u202A-\u202E\u2066-\u2069\u200E\u200F\u061C]/g;

/** A text whose marks of direction are visible, so that a name cannot turn the text around it. */
export const visible = (text) =>
  (text ?? '').replace(CONTROLS, (mark) => `\u27E8U+${mark.codePointAt(0).toString(16).toUpperCase().padStart(4, '0')}\u27E9`);

/** As visible, and no longer than a reader of a list can use. */
export const brief = (text, most = 300) => {
  const points = (text ?? '').length > most ? [...text] : [];
  return points.length > most ? `${visible(points.slice(0, most - 1).join(''))}…` : visible(text);
};
