/** What the server says to the page of outfits; the records of io.vitrine.shopper, in TypeScript. */
import type { Picture, Wrong } from '../entries/model';
import type { Choice, Receipt, Tile } from './model';
import type { SizeSheet } from './vt-size';

export interface Kept {
  entry: number;
  name: string;
  pieces: string[];
  missing: string;
}

export interface Planned {
  plan: number;
  outfit: number;
  name: string;
}

export interface Day {
  day: string;
  number: number;
  words: string;
  when: 'past' | 'today' | 'coming';
  planned: Planned[];
  worn: string;
}

export interface Month {
  title: string;
  first: string;
  before: string;
  after: string;
  blanks: number;
  days: Day[];
}

export interface Page {
  kept: Kept[];
  pieces: Tile[];
  month: Month;
  shape: string;
  enough: boolean;
}

export interface Idea {
  place: string;
  score: number;
  worn: { key: string; name: string; why: string; but: string }[];
  all: { words: string; points: number }[];
}

export interface Ideas {
  ideas: Idea[];
  pieces: Tile[];
  none: string;
}

export interface Missing {
  product: number;
  title: string;
  price: string;
  picture: Picture;
  outfits: string;
  with: string;
  sized: boolean;
  some: Tile[][];
}

export interface OutfitChoices {
  occasions: Choice[];
  seasons: Choice[];
  season: string;
  celsius: number;
  weekdays: string[];
  today: string;
  last: string;
  language: string;
}

export interface OutfitOutcome {
  page?: Page;
  receipt?: Receipt;
  wrong?: Wrong;
  nothing?: string;
}

/** The methods of io.vitrine.shopper.OutfitsView that the browser may call. */
export interface OutfitServer {
  look(month: string): Promise<Page>;
  suggest(occasion: string, season: string, celsius: number, rain: boolean): Promise<Ideas>;
  complete(): Promise<Missing[]>;
  size(product: number): Promise<SizeSheet>;
  save(name: string, keys: string[], month: string): Promise<OutfitOutcome>;
  rename(outfit: number, name: string, month: string): Promise<OutfitOutcome>;
  forget(outfit: number, month: string): Promise<OutfitOutcome>;
  plan(outfit: number, day: string, month: string): Promise<OutfitOutcome>;
  unplan(plan: number, month: string): Promise<OutfitOutcome>;
  wear(keys: string[], name: string, month: string): Promise<OutfitOutcome>;
  undo(what: string, month: string): Promise<OutfitOutcome>;
}
