/** What the server says to the pages of the closet; the records of io.vitrine.shopper, in TypeScript. */
import type { Picture, Wrong } from '../entries/model';
import type { SizeSheet } from './vt-size';

export interface Tile {
  key: string;
  entry: number;
  title: string;
  name: string;
  picture: Picture;
  colour2: string;
  group: string;
  hue: string;
  season: string;
  place: string;
  type: string;
  cut: string;
  length: string;
  pattern: string;
  stars: number;
  fits?: string;
  worn: number;
  times: string;
  since: string;
  last: string;
  cost: number;
  facts: string;
  state: 'used' | 'frost';
  where: string;
  elsewhere: string;
  set: boolean;
  bought: boolean;
  photo: boolean;
  own: Record<string, string>;
}

export interface Board {
  lead: string;
  pieces: Tile[];
  today: string;
  shape: string;
}

export interface Receipt {
  said: string;
  changed?: string;
  undo: string;
}

export interface Outcome {
  page?: Board;
  receipt?: Receipt;
  wrong?: Wrong;
  nothing?: string;
}

export interface Choice {
  code: string;
  name: string;
}

export interface Choices {
  types: Choice[];
  cuts: Choice[];
  lengths: Choice[];
  patterns: Choice[];
  paints: (Choice & { hex: string })[];
  states: Choice[];
  tomorrow: string;
  today: string;
  undoUntil: string;
  language: string;
}

export type View = 'type' | 'colour' | 'season' | 'last' | 'cost' | 'never';

export const VIEWS: View[] = ['type', 'colour', 'season', 'last', 'cost', 'never'];

/** The methods of io.vitrine.shopper.ClosetView that the browser may call. */
export interface Server {
  look(): Promise<Board>;
  by(view: View): Promise<void>;
  rate(key: string, stars: number): Promise<Outcome>;
  fits(key: string, fits: string): Promise<Outcome>;
  size(key: string): Promise<SizeSheet>;
  wear(keys: string[], day: string): Promise<Outcome>;
  put(key: string, state: string, who: string): Promise<Outcome>;
  photo(key: string): Promise<string>;
  putPhoto(key: string, file: string): Promise<Outcome>;
  removePhoto(key: string): Promise<Outcome>;
  save(name: string, keys: string[]): Promise<Outcome>;
  shape(shape: string): Promise<Outcome>;
  split(key: string, into: number): Promise<Outcome>;
  add(typed: { said: Record<string, string> }): Promise<Outcome>;
  correct(key: string, typed: { said: Record<string, string> }): Promise<Outcome>;
  exclude(key: string, reason: string, until: string): Promise<Outcome>;
  include(key: string): Promise<Outcome>;
  delete(key: string): Promise<Outcome>;
  undo(what: string): Promise<Outcome>;
}
