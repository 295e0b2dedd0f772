// Where the entities of the graph picture stand: expanded ones in a row, what they share between them, the others on rings around them.
const RING = { width: 235, height: 175, growWidth: 165, growHeight: 118 };
// Beside each other, the rings of several centres are taller than wide.
const TALL_RING = { width: 200, height: 260, growWidth: 150, growHeight: 130 };
const LABEL = 112;
const DISTANCE = 760;
const SHARED_STEP = 100;

const perimeter = (a, b) => Math.PI * (3 * (a + b) - Math.sqrt((3 * a + b) * (a + 3 * b)));

/** Places on rings around a centre, over a part of the circle; inner places first. */
const ringPlaces = (count, centre, ringSize, from, to) => {
  const places = [];
  const part = (to - from) / (2 * Math.PI);
  for (let ring = 0; places.length < count; ring += 1) {
    const [a, b] = [ringSize.width + ring * ringSize.growWidth, ringSize.height + ring * ringSize.growHeight];
    const capacity = Math.max(3, Math.floor((perimeter(a, b) * part) / LABEL));
    const here = Math.min(capacity, count - places.length);
    const whole = part > 0.99;
    for (let n = 0; n < here; n += 1) {
      const share = whole ? (n + (ring % 2) / 2) / here : (n + 0.5) / here;
      const angle = from + (to - from) * share;
      places.push({ x: centre.x + a * Math.cos(angle), y: centre.y + b * Math.sin(angle) });
    }
  }
  return places;
};

/** The part of the circle that looks away from the other centres. */
const outwards = (index, count) => {
  if (count === 1) return [-Math.PI / 2, (3 * Math.PI) / 2];
  if (index === 0) return [Math.PI * 0.62, Math.PI * 1.38];
  if (index === count - 1) return [-Math.PI * 0.38, Math.PI * 0.38];
  return [Math.PI * 0.3, Math.PI * 0.7];
};

/**
 * The place of each node, by its id.
 *
 * @param tall whether the picture is higher than wide
 */
export const placesOf = (nodes, bundles, expanded, tall = false) => {
  const known = nodes.filter(({ id }) => expanded.has(id)).map(({ id }) => id);
  // A path can arrive before the surroundings of its ends.
  const centres = known.length ? known : nodes.slice(0, 1).map(({ id }) => id);
  const at = new Map(centres.map((id, n) => [id, { x: n * DISTANCE, y: 0 }]));
  const neighbours = new Map();
  for (const { source, target } of bundles) {
    for (const [one, other] of [[source, target], [target, source]]) {
      if (!expanded.has(one) && expanded.has(other)) neighbours.set(one, [...(neighbours.get(one) ?? []), other]);
    }
  }
  const shared = new Map();
  const own = new Map(centres.map((id) => [id, []]));
  // In the order of the bundles, so that the strongest are nearest.
  for (const [id, others] of neighbours) {
    const ends = [...new Set(others)];
    if (ends.length === 1) own.get(ends[0]).push(id);
    else {
      const pair = ends.slice(0, 2).sort().join('|');
      shared.set(pair, [...(shared.get(pair) ?? []), id]);
    }
  }
  for (const [pair, ids] of shared) {
    const [one, other] = pair.split('|').map((id) => at.get(id));
    ids.forEach((id, n) => {
      const row = Math.floor(n / 2) + 1;
      at.set(id, { x: (one.x + other.x) / 2 + (row % 2 ? -62 : 62), y: (n % 2 ? 1 : -1) * row * SHARED_STEP });
    });
  }
  const near = new Set([...own.values()].flat());
  const rest = nodes.filter(({ id }) => !at.has(id) && !near.has(id)).map(({ id }) => id);
  centres.forEach((centre, n) => {
    // Those that are further away follow on the outer rings of the first one.
    const ids = n === 0 ? [...own.get(centre), ...rest] : own.get(centre);
    const places = ringPlaces(ids.length, at.get(centre), tall || centres.length > 1 ? TALL_RING : RING, ...outwards(n, centres.length));
    ids.forEach((id, place) => at.set(id, places[place]));
  });
  return at;
};
