import { AT, MIDDLE, side, type Step } from './body';

/** One part of what is drawn: a filled shape in the cloth's colour or a shade of it, or lines. */
export interface Part {
  look: 'b' | 's' | 'd' | 'l' | 'p' | 'k' | 'c2' | 'mf';
  d: string;
}

/** What of a garment matters for how it lies on the figure. */
export interface Worn {
  type: string;
  cut: string;
  length: string;
  place: string;
}

/** Where each length ends on the figure. */
export const HEM: Record<string, number> = {
  cropped: 204,
  waist: 228,
  hip: 266,
  thigh: AT.thigh,
  knee: AT.knee,
  calf: AT.calf,
  ankle: 498,
  floor: 524,
};

/** The same on both sides. */
export function mirrored(steps: Step[], look: Part['look'], close = true): Part[] {
  return [
    { look, d: side(steps, 1, close) },
    { look, d: side(steps, -1, close) },
  ];
}

export function dots(at: [number, number][]): string {
  return at.map(([x, y]) => `M${MIDDLE + x - 2} ${y}a2 2 0 1 0 4 0 2 2 0 1 0-4 0Z`).join('');
}
