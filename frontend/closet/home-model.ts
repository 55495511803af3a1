/** What the server says to the page of a home; the records of io.vitrine.shopper.HomePage, in TypeScript. */
import type { Picture, Wrong } from '../entries/model';
import type { Choice, Receipt } from './model';

export interface Greener {
  title: string;
  price: string;
  picture: Picture;
  kilowattHours: number;
  saves: string;
}

export interface Offer {
  title: string;
  price: string;
  picture: Picture;
  why: string;
}

export interface Thing {
  key: string;
  entry: number;
  title: string;
  picture: Picture;
  room: string;
  state: 'used' | 'frost' | 'gone';
  /** -1 where nobody knows. */
  kilowattHours: number;
  uses: string;
  facts: string[];
  hint: string;
  greener: Greener[];
  nothing: string;
  others: Offer[];
  here: boolean;
  own: Record<string, string>;
}

export interface Home {
  lead: string;
  things: Thing[];
  paid: { words: string; cents: string; own: boolean };
  most: number;
}

export interface Choices {
  sorts: Choice[];
  today: string;
  tomorrow: string;
  undoUntil: string;
  language: string;
}

export interface Outcome {
  page?: Home;
  receipt?: Receipt;
  wrong?: Wrong;
  nothing?: string;
}

/** The methods of io.vitrine.shopper.AtHomeView that the browser may call. */
export interface Server {
  look(): Promise<Home>;
  pays(cents: string): Promise<Outcome>;
  paysAsOthers(): Promise<Outcome>;
  add(typed: { said: Record<string, string> }): Promise<Outcome>;
  correct(key: string, typed: { said: Record<string, string> }): Promise<Outcome>;
  put(key: string, here: boolean): Promise<Outcome>;
  exclude(key: string, reason: string, until: string): Promise<Outcome>;
  include(key: string): Promise<Outcome>;
  delete(key: string): Promise<Outcome>;
  undo(what: string): Promise<Outcome>;
}

export const ROOMS = ['kitchen', 'household', 'screens', 'sound', 'other'];
