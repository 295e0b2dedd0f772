// The numbers and days of values as intervals on an axis.
const DAY = 86_400_000;
const dayNumber = (iso) => Date.parse(`${iso}T00:00:00Z`) / DAY;

const ends = (bound, amount, max, exclusive) => {
  switch (bound) {
    case 'MORE_THAN':
      return { low: amount, high: Infinity, lowOpen: true };
    case 'AT_LEAST':
      return { low: amount, high: Infinity };
    case 'LESS_THAN':
      return { low: -Infinity, high: amount, highOpen: true };
    case 'AT_MOST':
      return { low: -Infinity, high: amount };
    case 'BETWEEN':
      return { low: amount, high: max, lowOpen: exclusive === 'LOWER' || exclusive === 'BOTH', highOpen: exclusive === 'UPPER' || exclusive === 'BOTH' };
    default:
      return { low: amount, high: amount, about: bound === 'ABOUT' };
  }
};

/** { low, high, lowOpen, highOpen, about, span, unit }; an end that is not bounded is infinite. Null for other values. */
export const interval = (value) => {
  switch (value?.__typename) {
    case 'Money':
      return { ...ends(value.bound, Number(value.amount), Number(value.maxAmount), value.exclusive), unit: value.currency };
    case 'Share':
      return { ...ends(value.bound, Number(value.percent), Number(value.maxPercent), value.exclusive), unit: '%' };
    case 'Quantity':
      return { ...ends(value.bound, Number(value.amount), Number(value.maxAmount), value.exclusive), unit: value.unit };
    case 'TimeValue':
      return value.from || value.to
        ? { low: value.from ? dayNumber(value.from) : -Infinity, high: value.to ? dayNumber(value.to) + 1 : Infinity, span: true, unit: 'DAY' }
        : null;
    default:
      return null;
  }
};

const LOGARITHMIC_FROM = 100;
const niceStep = (rough) => {
  const power = 10 ** Math.floor(Math.log10(rough));
  return [1, 2, 2.5, 5, 10].map((n) => n * power).find((step) => step >= rough);
};

const linear = (min, max) => {
  const width = max - min || Math.abs(max) * 0.15 || 1;
  const step = niceStep(width / 2);
  let low = Math.floor((min - width * 0.1) / step) * step;
  let high = Math.ceil((max + width * 0.1) / step) * step;
  if (min >= 0) low = Math.max(0, low);
  if (high <= low) high = low + step;
  const ticks = [];
  for (let tick = low; tick <= high + step / 1000; tick += step) ticks.push(Number(tick.toPrecision(12)));
  return { ticks, at: (value) => (100 * (value - low)) / (high - low) };
};

const logarithmic = (min, max) => {
  const low = Math.floor(Math.log10(min));
  const high = Math.ceil(Math.log10(max));
  const step = Math.max(1, Math.ceil((high - low) / 5));
  const ticks = [];
  for (let power = low; power <= high; power += step) ticks.push(10 ** power);
  return { ticks, logarithmic: true, at: (value) => (100 * (Math.log10(value) - low)) / (high - low) };
};

/** A scale over the ends of intervals: its ticks, and where a number stands from 0 to 100. Null without numbers. */
export const scaleOf = (intervals) => {
  const numbers = intervals.flatMap(({ low, high }) => [low, high]).filter(Number.isFinite);
  if (numbers.length === 0) return null;
  const [min, max] = [Math.min(...numbers), Math.max(...numbers)];
  return min > 0 && max / min >= LOGARITHMIC_FROM && !intervals.some(({ span }) => span) ? logarithmic(min, max) : linear(min, max);
};

/** The day of a number of days. */
export const dayOf = (number) => new Date(number * DAY).toISOString().slice(0, 10);
