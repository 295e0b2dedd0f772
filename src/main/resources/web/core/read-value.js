// Reads a value from the words of a source: "sekitar 2,4 triliun rupiah" is about 2.4 × 10¹² IDR. A guess that the reader confirms.

const SCALES = [
  [/兆|万亿|triliun|trillion|nghìn tỷ|ngàn tỷ|تريليون/i, 1e12],
  [/miliar|milyar|billion|\bbn\b|tỷ|tỉ|مليار|十亿/i, 1e9],
  [/亿/, 1e8],
  [/juta|million|\bmn\b|triệu|مليون|百万/i, 1e6],
  [/万/, 1e4],
  [/ribu|thousand|nghìn|ngàn|ألف/i, 1e3],
];

const CURRENCIES = [
  [/US\$|USD|美元|dolar AS|đô la Mỹ|دولار|\$|dollars?/i, 'USD'],
  [/€|EUR|欧元|euro|يورو/i, 'EUR'],
  [/£|GBP|pounds?|英镑/i, 'GBP'],
  [/\bRp\b|IDR|rupiah/i, 'IDR'],
  [/₫|VND|đồng/i, 'VND'],
  [/¥|CNY|人民币|元/i, 'CNY'],
];

const BOUNDS = [
  [/more than|over|above|hơn|trên|lebih dari|أكثر من|超过|逾/i, 'MORE_THAN'],
  [/at least|ít nhất|setidaknya|على الأقل|至少/i, 'AT_LEAST'],
  [/less than|under|below|dưới|kurang dari|أقل من|不到/i, 'LESS_THAN'],
  [/up to|at most|nhiều nhất|hingga|至多/i, 'AT_MOST'],
  [/about|around|some|khoảng|sekitar|حوالي|نحو|约/i, 'ABOUT'],
];

const DIGITS = /[0-9٠-٩۰-۹０-９]/;
const plainDigits = (text) => text.normalize('NFKC').replace(/[٠-٩]/g, (d) => d.charCodeAt(0) - 0x660).replace(/[۰-۹]/g, (d) => d.charCodeAt(0) - 0x6f0);
const first = (table, words) => table.find(([pattern]) => pattern.test(words))?.[1];

/** A decimal as text from digits with separators; one separator with three digits behind it groups thousands. */
const decimalOf = (digits) => {
  const compact = digits.replace(/[\s\u00A0\u202F]/g, '');
  const last = Math.max(compact.lastIndexOf('.'), compact.lastIndexOf(','));
  if (last < 0) return compact;
  const separator = compact[last];
  const grouped = compact.length - last - 1 === 3 || compact.split(separator).length > 2;
  const whole = compact.slice(0, last).replace(/[.,]/g, '');
  return grouped ? whole + compact.slice(last + 1) : `${whole}.${compact.slice(last + 1)}`;
};

/** A decimal times a power of ten, without an error of floating point. */
const scaled = (decimal, scale) => {
  const [whole, part = ''] = decimal.split('.');
  const places = Math.log10(scale);
  const digits = whole + part.padEnd(places, '0');
  const point = whole.length + places;
  const text = digits.slice(0, point).replace(/^0+(?=\d)/, '');
  const rest = digits.slice(point).replace(/0+$/, '');
  return rest ? `${text}.${rest}` : text;
};

const matchOf = (table, words) => {
  const row = table.find(([pattern]) => pattern.test(words));
  return row && { words: words.match(row[0])[0], reading: row[1] };
};

/** How the words are read, piece by piece: { words, type, reading } for the bound, the number with its scale, and the currency. */
export const readPieces = (words) => {
  const text = plainDigits(words);
  const number = DIGITS.test(text) ? text.match(/\d[\d.,\s\u00A0\u202F]*\d|\d/)?.[0] : null;
  const scale = number && matchOf(SCALES, text);
  const bound = matchOf(BOUNDS, text);
  const currency = matchOf(CURRENCIES, text);
  return [
    bound && { ...bound, type: 'bound' },
    number && { words: [number, scale?.words].filter(Boolean).join(' '), type: 'number', reading: scaled(decimalOf(number), scale?.reading ?? 1) },
    currency && { ...currency, type: 'currency' },
  ].filter(Boolean);
};

/** A day, month or year as the API takes it; null for other words. */
export const readDay = (text) => {
  const [, year, month, day] = text.trim().match(/^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?$/) ?? [];
  if (!year) return null;
  if (day) return { from: text.trim(), to: text.trim(), precision: 'DAY' };
  const last = month ? new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate() : 31;
  return { from: `${year}-${month ?? '01'}-01`, to: `${year}-${month ?? '12'}-${last}`, precision: month ? 'MONTH' : 'YEAR' };
};

/** { amount, currency, bound, percent } as far as the words say so. */
export const readValue = (words) => {
  const text = plainDigits(words);
  const number = DIGITS.test(text) ? text.match(/\d[\d.,\s\u00A0\u202F]*\d|\d/)?.[0] : null;
  const scale = first(SCALES, text) ?? 1;
  return {
    amount: number ? scaled(decimalOf(number), scale) : '',
    currency: first(CURRENCIES, text) ?? '',
    bound: first(BOUNDS, text) ?? 'EXACT',
    percent: /%|persen|phần trăm|بالمئة|百分/.test(text),
  };
};
