/** What the server says to the purchases page and is asked by it; the records of io.vitrine.shopper, in TypeScript. */

export interface Picture {
  name: string;
  paint: string;
  paint2: string;
  hangs: boolean;
}

export interface Mark {
  shape: '' | 'off' | 'not' | 'fixed';
  words: string;
}

export interface Said {
  label: string;
  value: string;
}

export interface Row {
  id: number;
  version: number;
  title: string;
  price?: string;
  state: 'used' | 'frost' | 'gone';
  picture: Picture;
  facts: string[];
  uses: Mark[];
  forWhom?: string;
  note?: string;
  gone?: string;
  undo?: number;
  fields: Said[];
}

export interface Group {
  key: string;
  day: string;
  where: string;
  sum?: string;
  rows: Row[];
}

export interface Leaf {
  groups: Group[];
  next?: string;
}

export interface Form {
  q: string;
  from: string;
  to: string;
  source: string;
  use: string;
}

export interface Sums {
  lead: string;
  any: boolean;
  editable: number;
  selectAll: string;
}

export interface Field {
  name: string;
  label: string;
  value: string;
  act?: 'correct' | 'dispute';
  verb?: string;
  disputed?: string;
}

export interface Change {
  edit: number;
  when: string;
  what: string;
  since: string;
  undoable: boolean;
}

export interface Passport {
  row: Row;
  kind: string;
  fields: Field[];
  from: string;
  why: string;
  term: { passed: number; began: string; beganWhen: string; today: string; ends: string; endsWhen: string };
  uses: Mark[];
  changes: Change[];
}

export interface Shown {
  form: Form;
  chosenDates: string;
  dates: { from: string; to: string; name: string }[];
  sources: Record<string, string>;
  totals: Sums;
  remarks: string[];
  leaf: Leaf;
  passport?: Passport;
}

export interface Receipt {
  said: string;
  changed?: string;
  undo?: number;
  rows: Row[];
  orderSums: Record<string, string>;
  totals: Sums;
  passport?: Passport;
}

export interface Wrong {
  field: string;
  message: string;
}

/** One of these. */
export interface Answer {
  shown?: Shown;
  receipt?: Receipt;
  passport?: Passport;
  stale?: Row[];
  wrong?: Wrong;
  nothing?: string;
}

export interface Seen {
  id: number;
  version: number;
}

export interface Picked {
  all: boolean;
  these: Seen[];
  shown: number[];
}

export interface Today {
  language: string;
  tomorrow: string;
  undoUntil: string;
}

/** The methods of io.vitrine.shopper.PurchasesView that the browser may call. */
export interface Server {
  ask(form: Form, typing: boolean): Promise<Answer>;
  more(after: string): Promise<Leaf>;
  open(entry: number): Promise<Answer>;
  shut(): Promise<void>;
  exclude(picked: Picked, reason: string, until: string): Promise<Answer>;
  include(picked: Picked): Promise<Answer>;
  correct(picked: Picked, forWhom: string, note: string): Promise<Answer>;
  delete(picked: Picked): Promise<Answer>;
  undo(edit: number, entry: number, picked: Picked): Promise<Answer>;
  dispute(entry: number, field: string, claim: string): Promise<Answer>;
}
