import * as L from 'leaflet';
import { Sheet } from './canvas';
import type { Point } from './model';

/** Beyond so many points a way is as smooth as it was sensed. */
const SMOOTHED = 400;

/**
 * The way on one floor: dotted from its beginning to its end, drawn through as far as it is replayed. What is replayed
 * is only ever added to, so that a frame costs the same with five points and with five thousand.
 */
export class Walk {
  private points: Point[] = [];
  private floor = 0;
  private at?: number;
  private drawnTo = 0;
  private readonly whole: Sheet;
  private readonly walked: Sheet;
  private readonly me: HTMLElement;

  constructor(private readonly map: L.Map) {
    this.whole = new Sheet(map, 'way', 410, (sheet) => this.dots(sheet));
    this.walked = new Sheet(map, 'walked', 420, () => {
      this.drawnTo = 0;
      this.forward();
    });
    this.me = L.DomUtil.create('div', 'me', map.getPane('walked'));
  }

  show(points: Point[], floor: number): void {
    this.points = points;
    this.floor = floor;
    this.draw();
  }

  draw(): void {
    this.whole.draw();
    this.walked.draw();
  }

  /** Goes to a second of the day; undefined for no replay at all. */
  to(second?: number): void {
    if (second === undefined || (this.at !== undefined && second < this.at)) {
      this.at = second;
      this.walked.draw();
      return;
    }
    this.at = second;
    this.forward();
  }

  remove(): void {
    this.whole.remove();
    this.walked.remove();
  }

  private forward(): void {
    const { at, points } = this;
    this.me.hidden = true;
    if (at === undefined) {
      return;
    }
    let next = this.drawnTo;
    while (next < points.length && points[next][0] <= at) {
      next++;
    }
    this.line(this.drawnTo, next);
    this.drawnTo = next;
    const last = points[next - 1];
    if (last) {
      this.stand(last, points[next], at);
    }
  }

  /** Between two points one is as far as the time between them. */
  private stand(last: Point, next: Point | undefined, at: number): void {
    const onTheWay = next && next[3] === last[3] && next[0] > last[0];
    const part = onTheWay ? (at - last[0]) / (next[0] - last[0]) : 0;
    const x = onTheWay ? last[1] + (next[1] - last[1]) * part : last[1];
    const y = onTheWay ? last[2] + (next[2] - last[2]) * part : last[2];
    this.me.hidden = last[3] !== this.floor;
    L.DomUtil.setPosition(this.me, this.map.latLngToLayerPoint([y, x]));
  }

  private line(from: number, to: number): void {
    const { pen } = this.walked;
    pen.strokeStyle = this.walked.colour;
    pen.lineWidth = 2.5;
    pen.lineJoin = 'round';
    pen.lineCap = 'round';
    pen.beginPath();
    for (let i = Math.max(1, from); i < to; i++) {
      const [a, b] = [this.points[i - 1], this.points[i]];
      if (a[3] === this.floor && b[3] === this.floor) {
        const [start, end] = [this.pixel(a), this.pixel(b)];
        pen.moveTo(start.x, start.y);
        pen.lineTo(end.x, end.y);
      }
    }
    pen.stroke();
  }

  private dots({ pen, colour }: Sheet): void {
    pen.strokeStyle = colour;
    pen.lineWidth = 2.5;
    pen.lineJoin = 'round';
    pen.lineCap = 'round';
    pen.setLineDash([1, 6]);
    for (const stretch of this.stretches()) {
      pen.beginPath();
      pen.moveTo(stretch[0].x, stretch[0].y);
      for (let i = 1; i < stretch.length; i++) {
        if (stretch.length > SMOOTHED) {
          pen.lineTo(stretch[i].x, stretch[i].y);
        } else {
          bend(pen, stretch, i);
        }
      }
      pen.stroke();
    }
    pen.setLineDash([]);
  }

  /** What was walked on this floor without leaving it, in pixels. */
  private stretches(): L.Point[][] {
    const all: L.Point[][] = [];
    let last: Point | undefined;
    for (const point of this.points) {
      if (point[3] === this.floor) {
        if (last?.[3] !== this.floor) {
          all.push([]);
        }
        all[all.length - 1].push(this.pixel(point));
      }
      last = point;
    }
    return all.filter((stretch) => stretch.length > 1);
  }

  private pixel(point: Point): L.Point {
    return this.map.latLngToContainerPoint([point[2], point[1]]);
  }
}

/** A curve through all points (Catmull and Rom, as a Bézier curve), with half of its usual swing. */
function bend(pen: CanvasRenderingContext2D, way: L.Point[], i: number): void {
  const [before, from, to, after] = [way[Math.max(0, i - 2)], way[i - 1], way[i], way[Math.min(way.length - 1, i + 1)]];
  pen.bezierCurveTo(
    from.x + (to.x - before.x) / 8,
    from.y + (to.y - before.y) / 8,
    to.x - (after.x - from.x) / 8,
    to.y - (after.y - from.y) / 8,
    to.x,
    to.y,
  );
}
