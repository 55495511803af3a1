import type { ForYou, Group, Offer, Piece, Shelf } from './model';

export const FOR_YOU = 'for-you';

/** The same for everyone, whatever stands elsewhere. */
const POPULAR = 'popular';

/** So much of what counts is offered for unticking. */
const BOXES = 8;

/** What stands on a shelf, by shelf and product, as `for-you:7`; nothing where it went. */
export function found(shelf: Shelf, key = ''): Offer | undefined {
  const [code, product] = key.split(':');
  const among = code === FOR_YOU ? shelf.offers : shelf.racks.find((each) => each.code === code)?.offers;
  return among?.find((each) => String(each.product) === product);
}

/** The shelf with its first part as it is now. What stands there stands on no other, whatever the others are found to be. */
export function renewed(shelf: Shelf, { lead, offers, shortage, counting }: ForYou): Shelf {
  const first = new Set(offers.map((each) => each.product));
  const racks = shelf.racks.map((each) =>
    each.code === POPULAR ? each : { ...each, offers: each.offers.filter((it) => !first.has(it.product)) },
  );
  return { ...shelf, lead, offers, shortage, counting, racks };
}

/** The pieces of what is open, or else what weighs most on the whole list. */
export function boxes(shelf: Shelf, opened?: Offer): Group[] {
  const weights = new Map<number, { piece: Piece; weight: number }>();
  for (const it of opened?.sum ? [opened] : shelf.offers) {
    for (const piece of it.pieces) {
      const known = weights.get(piece.product);
      weights.set(piece.product, { piece, weight: (known?.weight ?? 0) + Math.abs(piece.share) });
    }
  }
  return [...weights.values()]
    .sort((one, other) => other.weight - one.weight)
    .slice(0, BOXES)
    .map(({ piece }) => ({ token: `product:${piece.product}`, words: piece.title }));
}
