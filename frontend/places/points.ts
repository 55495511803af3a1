import type { Point, Way } from './model';

/** When a day's way begins, in seconds of the day. */
export function begins(way?: Way): number {
  return way?.points[0]?.[0] ?? 0;
}

export function ends(way?: Way): number {
  return way?.points[way.points.length - 1]?.[0] ?? 0;
}

/** When one came to where one stayed. */
export function stops(way?: Way): number[] {
  return way?.points.filter((point) => point[4] > 0).map((point) => point[0]) ?? [];
}

/** Where one only walked by. */
export function between(way?: Way): Point[] {
  return way?.points.filter((point) => point[4] === 0) ?? [];
}

/** Where the last point before that second lies. */
export function lastBefore(way: Way, second: number): Point | undefined {
  const { points } = way;
  let [low, high] = [0, points.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (points[middle][0] <= second) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return points[low - 1];
}
