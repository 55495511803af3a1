import * as L from 'leaflet';

/**
 * A canvas that lies over the map in a pane of its own. What it draws is in pixels of the map's container; it is drawn
 * anew when the map moves or the colours change.
 */
export class Sheet {
  readonly pen: CanvasRenderingContext2D;
  private readonly canvas: HTMLCanvasElement;
  private readonly dark = matchMedia('(prefers-color-scheme: dark)');
  private readonly anew = () => this.draw();

  constructor(
    private readonly map: L.Map,
    name: string,
    layer: number,
    private readonly paint: (sheet: Sheet) => void,
  ) {
    const pane = map.createPane(name);
    pane.style.zIndex = String(layer);
    pane.style.pointerEvents = 'none';
    this.canvas = L.DomUtil.create('canvas', name, pane);
    this.pen = this.canvas.getContext('2d')!;
    map.on('moveend zoomend viewreset resize', this.anew);
    this.dark.addEventListener('change', this.anew);
  }

  /** The colour that the stylesheet gives the canvas. */
  get colour(): string {
    return getComputedStyle(this.canvas).color;
  }

  draw(): void {
    const { x, y } = this.map.getSize();
    const scale = window.devicePixelRatio || 1;
    L.DomUtil.setPosition(this.canvas, this.map.containerPointToLayerPoint([0, 0]));
    this.canvas.width = Math.round(x * scale);
    this.canvas.height = Math.round(y * scale);
    this.canvas.style.width = `${x}px`;
    this.canvas.style.height = `${y}px`;
    this.pen.setTransform(scale, 0, 0, scale, 0, 0);
    this.paint(this);
  }

  remove(): void {
    this.map.off('moveend zoomend viewreset resize', this.anew);
    this.dark.removeEventListener('change', this.anew);
  }
}
