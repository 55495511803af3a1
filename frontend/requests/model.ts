/* The records of io.vitrine.shell: Deed, ClockSheet, VerdictSheet, CaseSheet. */

export interface Field {
  name: string;
  label: string;
  form: 'text' | 'area' | 'password' | 'date' | 'choice';
  value: string;
  needed: boolean;
  options: { code: string; label: string }[];
  hint: string;
}

export interface Deed {
  code: string;
  label: string;
  look: string;
  ask?: { title: string; say: string; fields: Field[]; go: string; keep: string };
}

export interface Clock {
  label: string;
  big: string;
  said: string;
  bars: { look: string; from: number; width: number }[];
  ticks: { at: number; label: string; day: string; optional: boolean; now: boolean }[];
  note: string;
}

export interface Verdicts {
  sum: string;
  lines: {
    word: string;
    what: string;
    count: string;
    goes: boolean;
    verdict: string;
    why: string;
    until: string;
    rule: string;
  }[];
}

export interface Mark {
  shape: string;
  words: string;
  say: string;
}

export interface CaseSheet {
  reference: string;
  version: number;
  title: string;
  tags: { words: string; look: string }[];
  lead: string;
  alerts: { look: string; words: string }[];
  clock?: Clock;
  clockDeeds: Deed[];
  verdicts?: Verdicts;
  verdictDeeds: Deed[];
  verdictNote: string;
  facts: { label: string; value: string }[];
  asks: Mark[];
  people: Mark[];
  peopleNote: string;
  deeds: Deed[];
  deedNote: string;
  phases: { look: string; title: string; say: string }[];
  told: Mark[];
  toldNote: string;
  toldDeeds: Deed[];
  happened: { day: string; say: string }[];
  letters?: { mine: boolean; head: string; body: string }[];
  write?: Deed;
  papers: { label: string; address: string }[];
}

export interface Outcome {
  sheet?: CaseSheet;
  said: string;
  late: boolean;
  wrong?: string;
}

export type Typed = Record<string, string>;
