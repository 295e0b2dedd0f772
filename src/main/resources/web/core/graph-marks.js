// What a reader puts on a graph picture: the places of pinned nodes, and notes on nodes and bundles. Kept in this browser for each centre; an address can carry them in its fragment.
import { useState } from './html.js';

const NAME = 'claimgraph.graph.';
const FRAGMENT = 'marks';
const MOST_LETTERS = 500;

const none = () => ({ pins: {}, notes: {} });

const isPlace = (place) => Array.isArray(place) && place.length === 2 && place.every(Number.isFinite);

/** Only what is well-formed: an address can come from anywhere. */
const checked = (text) => {
  try {
    const { pins = {}, notes = {} } = JSON.parse(text) ?? {};
    return {
      pins: Object.fromEntries(Object.entries(pins).filter(([, place]) => isPlace(place))),
      notes: Object.fromEntries(Object.entries(notes).filter(([, note]) => typeof note === 'string' && note.trim()).map(([id, note]) => [id, note.slice(0, MOST_LETTERS)])),
    };
  } catch {
    return none();
  }
};

const isEmpty = ({ pins, notes }) => Object.keys(pins).length + Object.keys(notes).length === 0;

const store = (centre, marks) => {
  if (isEmpty(marks)) localStorage.removeItem(NAME + centre);
  else localStorage.setItem(NAME + centre, JSON.stringify(marks));
};

/** The marks in the fragment of the address, which are taken out of it; null without any. */
const takeFromAddress = () => {
  const given = new URLSearchParams(location.hash.slice(1)).get(FRAGMENT);
  if (!given) return null;
  history.replaceState(null, '', location.pathname + location.search);
  return checked(given);
};

const load = (centre) => {
  const given = takeFromAddress();
  if (given) store(centre, given);
  return given ?? checked(localStorage.getItem(NAME + centre) ?? 'null');
};

/** The current address with the marks, so that another reader sees them. */
const addressOf = (marks) => {
  const url = new URL(location.href);
  if (!isEmpty(marks)) url.hash = new URLSearchParams({ [FRAGMENT]: JSON.stringify(marks) });
  return url.href;
};

const changed = (map, id, value) => {
  const { [id]: _, ...others } = map;
  return value === null ? others : { ...others, [id]: value };
};

/** The marks of the graph around an entity: { pins, notes, pin, note, address }. */
export const useMarks = (centre) => {
  const [marks, setMarks] = useState(() => ({ centre, ...load(centre) }));
  const current = marks.centre === centre ? marks : { centre, ...load(centre) };
  if (current !== marks) setMarks(current);
  const update = (next) => {
    store(centre, next);
    setMarks({ centre, ...next });
  };
  const { pins, notes } = current;
  return {
    pins,
    notes,
    /** Keeps a node at a place { x, y }; null lets it go. */
    pin: (id, place) => update({ notes, pins: changed(pins, id, place && [Math.round(place.x), Math.round(place.y)]) }),
    /** Writes a note on a node or bundle; a blank one removes it. */
    note: (id, text) => update({ pins, notes: changed(notes, id, text.trim() ? text.trim().slice(0, MOST_LETTERS) : null) }),
    address: () => addressOf({ pins, notes }),
  };
};
