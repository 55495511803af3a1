import { html, nothing, svg, type TemplateResult } from 'lit';
import { styleMap } from 'lit/directives/style-map.js';
import { bare, dressed } from './dressing';
import type { Shape } from './body';
import type { Tile } from './model';
import { defs, isPatterned, paints } from './patterns';
import type { Say } from '../entries/say';

/** From the skin outwards; of two in one place the one that was laid first lies beneath. */
const LAYERS = ['legs', 'base', 'whole', 'bottom', 'shoes', 'waist', 'tie', 'layer', 'jacket', 'coat', 'neck', 'head', 'hands', 'bag', 'held'];

/** What cannot be worn beside each other: what is put on takes the other's place. */
export function wornWith(worn: Tile[], next: Tile): { on: Tile[]; off: Tile[] } {
  const both = (a: string, b: string) => next.place === a && worn.some((each) => each.place === b);
  const gives = (each: Tile) =>
    each.place === next.place ||
    (next.place === 'whole' && (each.place === 'bottom' || each.place === 'base')) ||
    ((both('bottom', 'whole') || both('base', 'whole')) && each.place === 'whole');
  const off = worn.filter(gives);
  return { on: [...worn.filter((each) => !gives(each)), next], off };
}

/** A tie lies beneath the jacket, a scarf over it. */
function layerOf(piece: Tile): string {
  return piece.type === 'tie' ? 'tie' : piece.place;
}

export function canBeWorn(piece: Tile): boolean {
  return LAYERS.includes(piece.place) && piece.where === 'here';
}

/** A neutral figure with what is laid on it. */
export function figure(say: Say, shape: Shape, worn: Tile[], klass = 'figure'): TemplateResult {
  const body = bare(shape);
  const layered = LAYERS.flatMap((place) => worn.filter((each) => layerOf(each) === place));
  const tucked = worn.some((each) => each.place === 'bottom');
  const label = worn.length === 0 ? say('figure.bare') : say('figure', worn.map((each) => each.name).join(', '));
  return html`<svg viewBox="0 0 240 560" class="${klass} drawn" role="img" aria-label=${label}>
    <ellipse class="ground" cx="120" cy="546" rx="72" ry="8" />
    <g class="body"><path d=${body.head} />${body.paths.map((d) => svg`<path d=${d} />`)}</g>
    ${layered.map((piece) => {
      const parts = dressed(piece, shape, tucked);
      const id = `on-${klass}-${piece.key.replace('.', '-')}`;
      return svg`<g style=${styleMap(paints(piece))} data-key=${piece.key}>
        ${isPatterned(piece) ? defs(id, piece.pattern) : nothing}
        ${parts.map((part) => svg`<path class=${part.look} d=${part.d} />${
          part.look === 'b' && isPatterned(piece) ? svg`<path d=${part.d} fill="url(#${id})" />` : nothing
        }`)}
      </g>`;
    })}
  </svg>`;
}
