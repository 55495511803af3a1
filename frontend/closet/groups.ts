import type { Say } from '../entries/say';
import type { Tile, View } from './model';

export interface Group {
  code: string;
  title: string;
  pieces: Tile[];
}

const ORDER: Record<Exclude<View, 'never'>, { prefix: string; codes: string[]; of: (piece: Tile, today: string) => string }> = {
  type: { prefix: 'group.', codes: ['outer', 'tops', 'bottoms', 'shoes', 'small', 'home'], of: (piece) => piece.group },
  colour: {
    prefix: 'hue.',
    codes: ['white', 'grey', 'black', 'brown', 'red', 'yellow', 'green', 'blue', 'purple'],
    of: (piece) => piece.hue,
  },
  season: { prefix: 'season.', codes: ['warm', 'all', 'cold'], of: (piece) => piece.season },
  last: { prefix: 'last.', codes: ['week', 'month', 'year', 'longer', 'never'], of: whenWorn },
  cost: { prefix: 'cost.', codes: ['less', 'medium', 'more', 'unknown'], of: (piece) => costOf(piece.cost) },
};

const DAY = 86_400_000;

function whenWorn(piece: Tile, today: string): string {
  if (!piece.last) {
    return 'never';
  }
  const days = (Date.parse(today) - Date.parse(piece.last)) / DAY;
  return days <= 7 ? 'week' : days <= 31 ? 'month' : days <= 366 ? 'year' : 'longer';
}

function costOf(cents: number): string {
  return cents < 0 ? 'unknown' : cents < 500 ? 'less' : cents <= 2000 ? 'medium' : 'more';
}

/** The pieces that are here, sorted as one asked; then what is elsewhere. */
export function groups(pieces: Tile[], view: View, today: string, say: Say): Group[] {
  const here = pieces.filter((piece) => piece.where === 'here');
  const away = pieces.filter((piece) => piece.where !== 'here');
  const by = ORDER[view === 'never' ? 'type' : view];
  const shown = view === 'never' ? here.filter((piece) => piece.worn === 0) : here;
  const found = by.codes
    .map((code) => ({
      code,
      title: say(by.prefix + code),
      pieces: shown.filter((piece) => by.of(piece, today) === code),
    }))
    .filter((group) => group.pieces.length > 0);
  if (view === 'cost') {
    found.forEach((group) => group.pieces.sort((a, b) => a.cost - b.cost));
  }
  if (view === 'last') {
    found.forEach((group) => group.pieces.sort((a, b) => b.last.localeCompare(a.last)));
  }
  // What hangs and what stands do not share a rail.
  found.forEach((group) => group.pieces.sort((a, b) => Number(b.picture.hangs) - Number(a.picture.hangs)));
  if (away.length > 0 && view !== 'never') {
    found.push({ code: 'elsewhere', title: say('elsewhere'), pieces: away });
  }
  return found;
}
