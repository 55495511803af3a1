/** What the server says to the suggestions page, and is asked by it: the records of io.vitrine.shopper. */
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

export interface Offer {
  product: number;
  title: string;
  price?: string;
  picture: Picture;
  reason: string;
  heading: string;
  standing: string;
  pieces: Piece[];
  rest?: Rest;
  score: number;
  sum: string;
  closing: string;
}

/** Why there is no shelf, or a short one, and where to go from here. */
export interface Shortage {
  title: string;
  say: string;
  drawing: string;
  link?: string;
  href?: string;
}

export interface Shelf {
  lead: string;
  offers: Offer[];
  shortage?: Shortage;
  counting: boolean;
}

export interface Receipt {
  said: string;
  changed?: string;
  undo?: number;
}

/** What became of an edit: a receipt with the shelf as it is now, or why nothing was done. */
export interface Outcome {
  shelf?: Shelf;
  receipt?: Receipt;
  wrong?: Wrong;
  nothing?: string;
}

/** The piece that a shopper does not want to be used, while the dialog asks why. */
export interface Asking {
  piece: Piece;
  wrong?: Wrong;
  nothing?: string;
}

/** The methods of io.vitrine.shopper.SuggestionsView that the browser may call. */
export interface Server {
  look(): Promise<Shelf>;
  every(offer: number): Promise<Offer | null>;
  exclude(piece: number, reason: string, until: string): Promise<Outcome>;
  undo(edit: number): Promise<Outcome>;
}
