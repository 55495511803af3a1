/** What the server says to the suggestions page, and is asked by it: the records of io.vitrine.shopper. */
import type { SizeSheet } from '../closet/vt-size';
import type { Picture, Wrong } from '../entries/model';

/** One thing that a suggestion rests on, with its exact share in the score. */
export interface Piece {
  product: number;
  title: string;
  when: string;
  picture: Picture;
  share: number;
  value: string;
}

/** The smaller pieces together, where there are too many to begin with. */
export interface Rest {
  words: string;
  share: number;
  value: string;
}

/** Something that one may say of a suggestion. */
export interface Verb {
  says: string;
  words: string;
}

export interface Offer {
  product: number;
  title: string;
  price?: string;
  picture: Picture;
  reason: string;
  heading: string;
  standing?: string;
  /** What it rests on besides shares, in sentences. */
  facts: string[];
  pieces: Piece[];
  rest?: Rest;
  score: number;
  /** Nothing where it rests on no shares. */
  sum?: string;
  closing: string;
  verbs: Verb[];
}

/** Another shelf, with what it is made from, and why it is empty where it is. */
export interface Rack {
  code: string;
  title: string;
  from: string;
  offers: Offer[];
  nothing?: string;
}

/** Something to think away, as `kind:rating`, `category:coffee`, `product:7`, `stars:7` or `entry:7`. */
export interface Group {
  token: string;
  words: string;
}

export interface Declined {
  entry: number;
  words: string;
  when: string;
}

/** Why there is no shelf, or a short one, and where to go from here. */
export interface Shortage {
  title: string;
  say: string;
  drawing: string;
  link?: string;
  href?: string;
}

/** The first shelf, as it is at once after an edit. */
export interface ForYou {
  lead: string;
  offers: Offer[];
  shortage?: Shortage;
  counting: boolean;
}

export interface Shelf extends ForYou {
  personal: { on: boolean; say: string; seen: number };
  racks: Rack[];
  groups: Group[];
  declined: Declined[];
  /** Products of which one can ask which size to take. */
  sized: number[];
}

export interface Receipt {
  said: string;
  changed?: string;
  undo?: number;
  /** The entry that said so, where undoing is to take it back. */
  back?: number;
}

/** What is to be left out. */
export interface Left {
  products: number[];
  stars: number[];
  entries: number[];
  kinds: string[];
  categories: string[];
}

export interface Line {
  place: number;
  product: number;
  title: string;
  picture: Picture;
  score: string;
  state: '' | 'gone' | 'came' | 'moved';
  tag?: string;
}

/** A list beside the one that would be. */
export interface Foreseen {
  entries: number;
  heading: string;
  now: Line[];
  without: Line[];
  say: string;
  go: string;
}

/** The smallest change, with what to think away to see it. */
export interface Smallest {
  say: string;
  left: Group[];
  go?: string;
}

export interface Hit {
  product: number;
  title: string;
  price?: string;
  picture: Picture;
}

/** How it stands with a product, and what it would take. */
export interface Answered {
  offer: Offer;
  take: string[];
  left: Group[];
  go?: string;
}

/** What became of an edit: a receipt with the shelf as it is now, or the first one by itself; or why nothing was done. */
export interface Outcome {
  shelf?: Shelf;
  forYou?: ForYou;
  receipt?: Receipt;
  wrong?: Wrong;
  nothing?: string;
}

/** What a shopper does not want to be used, while the dialog asks why: one piece, or what they thought away. */
export interface Asking {
  piece?: Piece;
  left?: { what: Left; entries: number };
  wrong?: Wrong;
  nothing?: string;
}

/** The methods of io.vitrine.shopper.SuggestionsView that the browser may call. */
export interface Server {
  look(): Promise<Shelf>;
  every(offer: number): Promise<Offer | null>;
  size(offer: number): Promise<SizeSheet>;
  exclude(piece: number, reason: string, until: string): Promise<Outcome>;
  undo(edit: number): Promise<Outcome>;
  smallest(offer: number): Promise<Smallest>;
  foresee(left: Left): Promise<Foreseen>;
  leave(left: Left, reason: string, until: string): Promise<Outcome>;
  find(words: string): Promise<Hit[]>;
  whyNot(product: number): Promise<Answered | null>;
  decline(product: number, says: string): Promise<Outcome>;
  takeBack(entry: number): Promise<Outcome>;
  personal(on: boolean, seen: number): Promise<Outcome>;
}
