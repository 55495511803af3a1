/** What the server says to the places page and is asked by it; the records of io.vitrine.shopper, in TypeScript. */
import type { Answer, Picked, Row } from '../entries/model';

export interface Shape {
  kind: string;
  area: boolean;
  points: [number, number][];
}

export interface Floor {
  /** Empty for the town. */
  code: string;
  name: string;
  width: number;
  depth: number;
  shapes: Shape[];
  labels: { kind: string; text: string; x: number; y: number }[];
  zones: { name: string; said: string }[];
}

export interface Step {
  step: number;
  floor: number;
  where?: string;
  title: string;
  from: string;
  stayed: string;
  minutes: number;
  x: number;
  y: number;
  say: string;
  row: Row;
}

/** Second of the day, x, y, number of the floor, number of the step or 0, id, version. */
export type Point = [number, number, number, number, number, number, number];

export interface Way {
  day: string;
  said: string;
  lead: string;
  place: string;
  before?: string;
  after?: string;
  floors: Floor[];
  floor: number;
  steps: Step[];
  points: Point[];
  between: string;
  weekly: { day: string; from: string; to: string; said: string };
  closed?: { title: string; say: string; get: string; link?: string };
  rules: Rule[];
  remarks: string[];
}

/** A rule that stands; the number is that of the edit that it is. */
export interface Rule {
  edit: number;
  title: string;
  say: string;
  days: number[];
  from: string;
  to: string;
}

/** Visits by where and when. */
export interface AskedWhere {
  what: 'any' | 'place' | 'area' | 'drawn';
  place: string;
  floor: string;
  zone: string;
  west: string;
  east: string;
  south: string;
  north: string;
  drawn: number[];
  days: number[];
  from: string;
  to: string;
  /** Whether visits to come are meant as well. */
  standing: boolean;
}

/** The methods of io.vitrine.shopper.PlacesView that the browser may call. */
export interface Server {
  look(): Promise<Way>;
  go(day: string): Promise<Way>;
  see(floor: string): Promise<void>;
  exclude(picked: Picked, reason: string, until: string): Promise<Answer>;
  include(picked: Picked): Promise<Answer>;
  correct(picked: Picked, typed: { said: Record<string, string> }): Promise<Answer>;
  delete(picked: Picked): Promise<Answer>;
  undo(edit: number, entry: number, picked: Picked): Promise<Answer>;
  preview(asked: AskedWhere): Promise<Answer>;
  excludeWhere(asked: AskedWhere): Promise<Answer>;
  deleteWhere(asked: AskedWhere): Promise<Answer>;
  previewRule(edit: number, asked: AskedWhere): Promise<Answer>;
  changeRule(edit: number, was: AskedWhere, asked: AskedWhere): Promise<Answer>;
  endRule(edit: number): Promise<Answer>;
}

/** `14:53`. */
export function clock(second: number): string {
  const minute = Math.floor(second / 60) % 1440;
  return `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
}
