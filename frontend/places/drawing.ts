import * as L from 'leaflet';

/** Nearer than this one means the same corner. */
const NEAR = 6;

/** Draws an area with the mouse: a rectangle in one go, or a polygon corner by corner, ended by a double click. */
export class Drawing {
  private readonly corners: L.LatLng[] = [];
  private readonly shape: L.Polygon;
  private begun?: L.Point;
  private box = false;

  constructor(
    private readonly map: L.Map,
    private readonly drawn: (corners: [number, number][]) => void,
  ) {
    this.shape = L.polygon([], { className: 'drawn', interactive: false }).addTo(map);
    const { classList } = map.getContainer();
    classList.add('drawing');
    map.dragging.disable();
    map.on('mousedown', this.down).on('mousemove', this.move).on('mouseup', this.up).on('dblclick', this.end);
  }

  stop(): void {
    const { map } = this;
    map.getContainer().classList.remove('drawing');
    map.off('mousedown', this.down).off('mousemove', this.move).off('mouseup', this.up).off('dblclick', this.end);
    this.shape.remove();
  }

  private readonly down = (event: L.LeafletMouseEvent) => {
    L.DomEvent.preventDefault(event.originalEvent);
    this.begun = event.containerPoint;
    this.box = false;
  };

  private readonly move = (event: L.LeafletMouseEvent) => {
    if (this.begun && this.corners.length === 0 && event.containerPoint.distanceTo(this.begun) > NEAR) {
      this.box = true;
      this.shape.setLatLngs(this.rectangle(event.containerPoint));
    } else if (this.corners.length > 0) {
      this.shape.setLatLngs([...this.corners, event.latlng]);
    }
  };

  private readonly up = (event: L.LeafletMouseEvent) => {
    if (this.box) {
      this.finish(this.rectangle(event.containerPoint));
    } else if (this.begun) {
      const [first] = this.corners;
      const last = this.corners[this.corners.length - 1];
      if (first && this.corners.length > 2 && this.isAt(first, event)) {
        this.finish(this.corners);
      } else if (!last || !this.isAt(last, event)) {
        this.corners.push(event.latlng);
        this.shape.setLatLngs(this.corners);
      }
    }
    this.begun = undefined;
  };

  private readonly end = () => {
    if (this.corners.length > 2) {
      this.finish(this.corners);
    }
  };

  private isAt(corner: L.LatLng, event: L.LeafletMouseEvent): boolean {
    return this.map.latLngToContainerPoint(corner).distanceTo(event.containerPoint) <= NEAR;
  }

  private rectangle(to: L.Point): L.LatLng[] {
    const from = this.begun!;
    return [
      [from.x, from.y],
      [to.x, from.y],
      [to.x, to.y],
      [from.x, to.y],
    ].map(([x, y]) => this.map.containerPointToLatLng([x, y]));
  }

  private finish(corners: L.LatLng[]): void {
    this.drawn(corners.map((corner) => [corner.lng, corner.lat]));
  }
}
