/** What the server says to a page of entries and is asked by it; the records of io.vitrine.shopper, in TypeScript. */

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

export interface Row {
  id: number;
  version: number;
  kind: string;
  title: string;
  price?: string;
  state: 'used' | 'frost' | 'gone';
  picture: Picture;
  where?: string;
  facts: string[];
  uses: Mark[];
  own: Record<string, string>;
  stars?: Stars;
  gone?: string;
  undo?: number;
  values: string[];
}

export interface Stars {
  field: string;
  label: string;
  value: number;
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
  kind: string;
  from: string;
  to: string;
  source: string;
  use: string;
  day: string;
}

export const NO_FILTER: Form = { q: '', kind: '', from: '', to: '', source: '', use: '', day: '' };

/** A field that the shopper may change, and how to ask for it. */
export interface Asking {
  name: string;
  label: string;
  form: 'line' | 'text' | 'pieces' | 'stars' | 'day' | 'seconds' | 'metres' | 'centimetres' | 'kilograms' | 'kilowatt_hours' | 'degrees' | 'yes_no' | 'choice';
  options: { code: string; name: string }[];
}

export interface KindForm {
  kind: string;
  many: string;
  labels: string[];
  fields: Asking[];
}

/** What stays the same on a page. */
export interface Frame {
  path: string;
  all: boolean;
  kinds: KindForm[];
  unrated?: ToRate[];
}

/** A product that was bought and not rated yet. */
export interface ToRate {
  product: number;
  title: string;
  when: string;
  picture: Picture;
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
  fields: { label: string; before: string; after: string }[];
  /** What became of the suggestions by it, in sentences. */
  led: string[];
}

export interface Passport {
  row: Row;
  kind: string;
  fields: Field[];
  from: string;
  why: string;
  ground: string;
  term: { passed: number; began: string; beganWhen: string; today: string; ends: string; endsWhen: string };
  uses: Mark[];
  shares: { title: string; value: string }[];
  looks: { day: string; who: string; what: string; when: string }[];
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

/** The methods of io.vitrine.shopper.EntriesView that the browser may call. */
export interface Server {
  ask(form: Form, typing: boolean): Promise<Answer>;
  more(after: string): Promise<Leaf>;
  open(entry: number): Promise<Answer>;
  shut(): Promise<void>;
  exclude(picked: Picked, reason: string, until: string): Promise<Answer>;
  include(picked: Picked): Promise<Answer>;
  correct(picked: Picked, typed: { said: Record<string, string> }): Promise<Answer>;
  delete(picked: Picked): Promise<Answer>;
  undo(edit: number, entry: number, picked: Picked): Promise<Answer>;
  dispute(entry: number, field: string, claim: string): Promise<Answer>;
  /** On the page of ratings only. */
  unrated(): Promise<ToRate[]>;
  rate(product: number, stars: number): Promise<{ answer: Answer; shown: Shown; unrated: ToRate[] }>;
}
