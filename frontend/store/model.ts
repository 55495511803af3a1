/** What the server says to the two pages of the store; the records of io.vitrine.shopper.StorePage, in TypeScript. */
import type { Picture } from '../entries/model';

export interface Ticks {
  pieces: string[];
  sizes: boolean;
  colours: boolean;
  measures: string[];
}

export interface Pick {
  key: string;
  name: string;
  picture: Picture;
}

export interface Line {
  code: string;
  name: string;
  value: string;
  note: string;
}

export interface Picks {
  pieces: Pick[];
  withheld: string;
  measures: Line[];
  barred: string;
  most: number;
}

export interface Sheet {
  pieces: { name: string; facts: string; picture: Picture }[];
  sizes: Line[];
  colours: { hex: string; name: string; note: string }[];
  measures: Line[];
  offers: { title: string; price: string; with: string; picture: Picture }[];
  missing: string;
  none: string;
}

export interface Live {
  code: string;
  qr: string;
  size: number;
  address: string;
  seconds: number;
  until: string;
  opened: string;
  sheet: Sheet;
}

export interface Page {
  picks: Picks;
  live?: Live;
  said?: string;
  wrong?: string;
}

export interface Opened {
  sheet?: Sheet;
  seconds: number;
  until: string;
  wrong: string;
}

/** The methods of io.vitrine.shopper.InStoreView that the browser may call. */
export interface InStoreServer {
  look(): Promise<Page>;
  preview(ticks: Ticks): Promise<Sheet>;
  make(ticks: Ticks, base: string): Promise<Page>;
  withdraw(): Promise<Page>;
  opened(): Promise<string>;
}

/** The methods of io.vitrine.shopper.StoreView that the browser may call. */
export interface StoreServer {
  open(code: string): Promise<Opened>;
  left(): Promise<number>;
  done(): Promise<void>;
}
