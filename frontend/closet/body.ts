/** The neutral figure, drawn from the widths of shoulder, chest, waist and hip, in a box of 240 × 560. */

export type Shape =
  | 'rectangle'
  | 'triangle'
  | 'inverted-triangle'
  | 'hourglass'
  | 'oval';

export const SHAPES: Shape[] = [
  'rectangle',
  'triangle',
  'inverted-triangle',
  'hourglass',
  'oval',
];

/** Half widths, from the middle. */
export interface Body {
  shoulder: number;
  chest: number;
  waist: number;
  hip: number;
}

const BODIES: Record<Shape, Body> = {
  rectangle: { shoulder: 46, chest: 37, waist: 34, hip: 40 },
  triangle: { shoulder: 42, chest: 34, waist: 32, hip: 48 },
  'inverted-triangle': { shoulder: 53, chest: 43, waist: 35, hip: 38 },
  hourglass: { shoulder: 48, chest: 40, waist: 28, hip: 46 },
  oval: { shoulder: 47, chest: 43, waist: 46, hip: 46 },
};

export function body(shape: Shape): Body {
  return BODIES[shape] ?? BODIES.rectangle;
}

/** Heights of what a garment hangs on and ends at. */
export const AT = {
  neck: 98,
  shoulder: 111,
  armpit: 160,
  waist: 222,
  hip: 282,
  crotch: 312,
  thigh: 344,
  knee: 414,
  calf: 460,
  ankle: 506,
  sole: 542,
} as const;

export const MIDDLE = 120;

/** From a point by a line, or by a curve with two handles; x counts from the middle outwards. */
export type Step = [x: number, y: number] | [x1: number, y1: number, x2: number, y2: number, x: number, y: number];

const end = (step: Step): [number, number] => [step[step.length - 2], step[step.length - 1]] as [number, number];
const round = (n: number): number => Math.round(n * 10) / 10;

/** One side, as it is (1) or mirrored (-1). */
export function side(steps: Step[], sign: 1 | -1 = 1, close = true): string {
  const x = (n: number): number => round(MIDDLE + sign * n);
  const path = steps.map((step, n) => {
    if (n === 0) {
      const [px, py] = end(step);
      return `M${x(px)} ${round(py)}`;
    }
    return step.length === 2
      ? `L${x(step[0])} ${round(step[1])}`
      : `C${x(step[0])} ${round(step[1])} ${x(step[2])} ${round(step[3])} ${x(step[4])} ${round(step[5])}`;
  });
  return path.join('') + (close ? 'Z' : '');
}

/** Both sides as one outline: down the right one, and back up the left one. */
export function both(steps: Step[]): string {
  const back: string[] = [];
  const left = (n: number): number => round(MIDDLE - n);
  const [bx, by] = end(steps[steps.length - 1]);
  back.push(`L${left(bx)} ${round(by)}`);
  for (let n = steps.length - 1; n > 0; n--) {
    const [px, py] = end(steps[n - 1]);
    const step = steps[n];
    back.push(
      step.length === 2
        ? `L${left(px)} ${round(py)}`
        : `C${left(step[2])} ${round(step[3])} ${left(step[0])} ${round(step[1])} ${left(px)} ${round(py)}`,
    );
  }
  return side(steps, 1, false) + back.join('') + 'Z';
}

/** Where the legs go, from the hip down. */
export function legs({ hip }: Body): { knee: number; ankle: number; inner: number } {
  const wider = (hip - 40) * 0.45;
  return { knee: 31 + wider, ankle: 29 + wider * 0.6, inner: 11 + wider * 0.4 };
}

/** Trunk, legs and feet. */
export function trunk(of: Body): string {
  const { shoulder, chest, waist, hip } = of;
  const { knee, ankle, inner } = legs(of);
  return both([
    [9, 76],
    [9.5, 84, 9, 90, 10, 95],
    [14, 102, shoulder - 14, 101, shoulder - 3, 108],
    [shoulder + 1, 112, shoulder, 120, shoulder - 2, 132],
    [chest + 2, AT.armpit],
    [chest + 1, 184, waist, 200, waist, AT.waist],
    [waist, 246, hip, 258, hip, AT.hip],
    [hip, 322, knee + 6, 362, knee, AT.knee],
    [knee + 2, 444, ankle + 3, 476, ankle, AT.ankle],
    [ankle + 1, 520],
    [ankle + 5, 530, ankle + 7, 536, ankle + 5, AT.sole],
    [inner - 2, AT.sole],
    [inner - 1, 530, inner + 1, 518, inner, AT.ankle],
    [inner - 3, 470, inner - 6, 440, inner - 4, AT.knee],
    [inner - 7, 380, 2, 350, 0, AT.crotch],
  ]);
}

/** One arm, from the shoulder to the fingers. */
export function arm({ shoulder, chest }: Body, sign: 1 | -1): string {
  const s = shoulder;
  return side(
    [
      [s - 12, 103],
      [s + 2, 106, s + 6, 122, s + 9, 150],
      [s + 12, 186, s + 18, 222, s + 22, 262],
      [s + 24, 276, s + 30, 290, s + 28, 306],
      [s + 27, 318, s + 20, 320, s + 17, 308],
      [s + 14, 296, s + 14, 284, s + 13, 268],
      [s + 9, 236, s + 2, 204, Math.min(chest + 2, s - 6), 158],
    ],
    sign,
  );
}

/** A sleeve over an arm: to the elbow or thereabouts, or down to the wrist. */
export function sleeve({ shoulder, chest }: Body, sign: 1 | -1, long: boolean, room: number): string {
  const s = shoulder;
  const r = room * 0.5;
  const inner = Math.min(chest + 1, s - 7);
  return long
    ? side(
        [
          [s - 14, 104.5],
          [s + 2 + r, 106, s + 8 + r, 124, s + 11 + r, 152],
          [s + 14 + r, 188, s + 21 + r, 226, s + 26 + r, 272],
          [s + 11 - r, 276],
          [s + 8 - r, 236, s + 2, 208, inner, 168],
        ],
        sign,
      )
    : side(
        [
          [s - 14, 104.5],
          [s + 2 + r, 106, s + 8 + r, 122, s + 13 + r, 156],
          [s - 5, 166],
          [inner, 160],
        ],
        sign,
      );
}
