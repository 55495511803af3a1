/** What the server says to the pages of choices, and is asked by them: the records of io.vitrine.shopper. */
import type { Picture } from '../entries/model';

export interface Column {
  purpose: string;
  name: string;
  hint: string;
  get: string;
}

export interface Cell {
  purpose: string;
  standing: 'on' | 'off' | 'never' | 'by-browser' | 'until-yes' | 'all-off';
  seen: number;
}

export interface Line {
  kind: string;
  name: string;
  picture: Picture;
  note?: string;
  cells: Cell[];
  law?: string;
}

export interface Ask {
  kind: string;
  title: string;
  text: string;
  choice: 'on' | 'ask' | 'off';
  state: string;
  today: boolean;
  seen: number;
}

export interface Made {
  id: number;
  when: string;
  what: string;
  shown: string;
  language: string;
}

export interface Sheet {
  byBrowser: boolean;
  /** Whether no personal suggestions are wanted at all, whatever the lines say. */
  noneAtAll: boolean;
  columns: Column[];
  lines: Line[];
  asks: Ask[];
  made: Made[];
}

/** What became of a decision; late where nothing was done. */
export interface Outcome {
  sheet: Sheet;
  said: string;
  changed?: string;
  late: boolean;
}

/** The methods of io.vitrine.shopper.UsesView that the browser may call. */
export interface UsesServer {
  decide(kind: string, purpose: string, on: boolean, seen: number): Promise<Outcome>;
  collect(kind: string, choice: string, seen: number): Promise<Outcome>;
  permit(kind: string): Promise<Outcome>;
  earlier(before: number): Promise<Made[]>;
}

export interface Keeps {
  kind: string;
  name: string;
  picture: Picture;
  held: string;
  options: { months: number; label: string; chosen: boolean }[];
  law?: string;
  next: string[];
  seen: number;
}

export interface KeepingSheet {
  run: string;
  lines: Keeps[];
  heading: string;
  soon: { when: string; kind: string; title: string }[];
  more?: string;
}

/** What is asked before something goes. */
export interface Confirm {
  kind: string;
  months: number;
  seen: number;
  entries: number;
  title: string;
  say: string;
  where: string;
  see: string;
  go: string;
  keep: string;
}

export interface KeepingOutcome {
  sheet: KeepingSheet;
  confirm?: Confirm;
  said: string;
  late: boolean;
}

/** The methods of io.vitrine.shopper.KeepingView that the browser may call. */
export interface KeepingServer {
  choose(kind: string, months: number, seen: number, confirmed: number): Promise<KeepingOutcome>;
}
