import * as L from 'leaflet';
import { Drawing } from './drawing';
import type { Floor, Point, Step } from './model';
import { Walk } from './walk';

/** A circle has at least this radius, so that its number can be read; from there on its area is the time one stayed. */
const LEAST = 9;
/** Of the width of the plan, for the square root of a minute. */
const GROWTH = 1 / 95;
/** Room beneath the floor for the name of a door, in pixels. */
const BENEATH = 34;
/** Between a name and an outer wall, in pixels. */
const EDGE = 6;

/** A floor with the way on it, drawn by Leaflet in metres: `CRS.Simple`, where a latitude is a y. */
export class Plan {
  private readonly map: L.Map;
  private readonly walk: Walk;
  private readonly ground: L.LayerGroup;
  private readonly circles: L.LayerGroup;
  private readonly fitted: ResizeObserver;
  private floor?: Floor;
  private names: { name: HTMLElement; x: number }[] = [];
  private steps: Step[] = [];
  private chosen = new Set<number>();
  private drawing?: Drawing;

  constructor(
    element: HTMLElement,
    private readonly pick: (step: Step, more: boolean) => void,
  ) {
    this.map = L.map(element, {
      crs: L.CRS.Simple,
      zoomSnap: 0,
      zoomDelta: 0.5,
      zoomControl: false,
      attributionControl: false,
      keyboard: false,
      scrollWheelZoom: false,
      doubleClickZoom: false,
      boxZoom: false,
      dragging: false,
      zoomAnimation: false,
      fadeAnimation: false,
      markerZoomAnimation: false,
      inertia: false,
      minZoom: -10,
      maxZoom: 12,
    });
    this.map.setView([0, 0], 0);
    this.ground = L.layerGroup().addTo(this.map);
    this.walk = new Walk(this.map);
    const pane = this.map.createPane('dwell');
    pane.style.zIndex = '415';
    this.circles = L.layerGroup().addTo(this.map);
    this.fitted = new ResizeObserver(() => this.fit());
    this.fitted.observe(element);
  }

  show(floor: Floor, number: number, steps: Step[], points: Point[], chosen: Set<number>): void {
    this.steps = steps.filter((step) => step.floor === number && step.row.state !== 'gone');
    this.chosen = chosen;
    if (this.floor !== floor) {
      this.floor = floor;
      this.drawFloor(floor);
      this.fit();
    }
    this.walk.show(points, number);
    this.drawSteps();
  }

  choose(chosen: Set<number>): void {
    this.chosen = chosen;
    this.drawSteps();
  }

  replay(second?: number): void {
    this.walk.to(second);
  }

  zoom(by: number): void {
    this.map.setZoom(this.map.getZoom() + by);
    const closer = this.map.getZoom() > this.map.getMinZoom() + 0.01;
    this.map.dragging[closer && !this.drawing ? 'enable' : 'disable']();
    this.drawSteps();
  }

  /** Lets the shopper draw an area; undefined for not any more. */
  draw(done?: (corners: [number, number][]) => void): void {
    this.drawing?.stop();
    this.drawing = done ? new Drawing(this.map, done) : undefined;
  }

  remove(): void {
    this.fitted.disconnect();
    this.drawing?.stop();
    this.walk.remove();
    this.map.remove();
  }

  private fit(): void {
    const { floor, map } = this;
    if (!floor) {
      return;
    }
    map.invalidateSize({ animate: false });
    map.setMinZoom(-10);
    map.setMaxBounds(undefined);
    const margin = floor.code ? Math.max(floor.width, floor.depth) * 0.03 : 0;
    const bounds = L.latLngBounds([-margin * 0.3, -margin], [floor.depth + margin, floor.width + margin]);
    map.fitBounds(bounds, { animate: false, paddingBottomRight: [0, floor.code ? BENEATH : 0] });
    map.setMinZoom(map.getZoom());
    map.setMaxBounds(map.getBounds().pad(0.05));
    map.dragging.disable();
    this.nameInside(floor);
    this.walk.draw();
    this.drawSteps();
  }

  /** A name that a small plan has too little room for stays between its outer walls. */
  private nameInside(floor: Floor): void {
    const at = (x: number) => this.map.latLngToContainerPoint([0, x]).x;
    for (const { name, x } of this.names) {
      const half = name.offsetWidth / 2 + EDGE;
      const middle = Math.max(at(0) + half, Math.min(at(floor.width) - half, at(x)));
      name.style.marginLeft = `${Math.round(middle - at(x))}px`;
    }
  }

  private drawFloor(floor: Floor): void {
    this.ground.clearLayers();
    this.names = [];
    for (const { kind, area, points } of floor.shapes) {
      const line = points.map(([x, y]): L.LatLngTuple => [y, x]);
      const options = { className: `plan-${kind}`, interactive: false, fill: area, smoothFactor: 0 };
      (area ? L.polygon(line, options) : L.polyline(line, options)).addTo(this.ground);
    }
    for (const { kind, text, x, y } of floor.labels) {
      const label = document.createElement('span');
      label.textContent = text;
      this.names.push({ name: label, x });
      // What lies before the house is named right beneath its wall, however small the plan is.
      const before = floor.code !== '' && y < 0;
      const className = `plan-label ${before ? 'before' : kind}`;
      const icon = L.divIcon({ className, html: label, iconSize: [0, 0] });
      L.marker([before ? 0 : y, x], { icon, interactive: false, keyboard: false }).addTo(this.ground);
    }
  }

  private drawSteps(): void {
    const { circles, map } = this;
    circles.clearLayers();
    const width = map.getSize().x;
    // The longest first, so that none hides beneath another.
    for (const step of [...this.steps].sort((a, b) => b.minutes - a.minutes)) {
      const chosen = this.chosen.has(step.row.id);
      const radius = Math.max(LEAST, Math.min(width * GROWTH, 7.6) * Math.sqrt(step.minutes));
      const classes = `dwell ${chosen ? 'sel' : ''} ${step.row.state}`;
      L.circleMarker([step.y, step.x], { radius, className: classes, pane: 'dwell', bubblingMouseEvents: true })
        .on('click', (event) => !this.drawing && this.pick(step, event.originalEvent.ctrlKey || event.originalEvent.metaKey))
        .addTo(circles);
      const number = L.divIcon({
        className: `dwell-number ${chosen ? 'sel' : ''}`,
        html: `<span>${step.step}</span>`,
        iconSize: [0, 0],
      });
      L.marker([step.y, step.x], { icon: number, interactive: false, keyboard: false }).addTo(circles);
    }
  }
}
