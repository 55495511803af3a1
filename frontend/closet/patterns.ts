import { html, svg, type SVGTemplateResult, type TemplateResult } from 'lit';
import { unsafeSVG } from 'lit/directives/unsafe-svg.js';
import { styleMap } from 'lit/directives/style-map.js';
import type { Tile } from './model';
import { drawing } from '../entries/say';

/** The marks on the cloth, as tiles of a pattern, in the second colour of the piece. */
const MARKS: Record<string, { size: number; marks: SVGTemplateResult }> = {
  stripe: { size: 10, marks: svg`<path d="M0 2.5h10" stroke-width="3" />` },
  pinstripe: { size: 7, marks: svg`<path d="M3.5 0v7" stroke-width=".9" />` },
  check: { size: 12, marks: svg`<path d="M3 0v12M0 3h12" stroke-width="3" opacity=".55" /><path d="M9 0v12M0 9h12" stroke-width=".8" />` },
  dots: { size: 9, marks: svg`<circle cx="2.5" cy="2.5" r="1.5" /><circle cx="7" cy="7" r="1.5" />` },
  herringbone: { size: 8, marks: svg`<path d="M0 8 4 3l4 5M0 4l4-5 4 5" stroke-width=".8" />` },
  floral: {
    size: 20,
    marks: svg`<circle cx="6" cy="4" r="1.8" /><circle cx="3.5" cy="7" r="1.8" /><circle cx="8.5" cy="7" r="1.8" /><circle cx="15" cy="14" r="1.6" /><circle cx="13" cy="16.5" r="1.6" /><circle cx="17" cy="16.5" r="1.6" />`,
  },
  print: { size: 18, marks: svg`<path d="M2 8c3-6 6-6 8-2s4 3 6-1M3 16c2-4 5-4 7-1s4 2 5-1" stroke-width="2" />` },
};

export function isPatterned(piece: Tile): boolean {
  // A scarf's stripes are in its drawing.
  return piece.pattern in MARKS && piece.type !== 'scarf';
}

export function defs(id: string, pattern: string): SVGTemplateResult {
  const { size, marks } = MARKS[pattern];
  return svg`<defs>
    <pattern id=${id} width=${size} height=${size} patternUnits="userSpaceOnUse" class="marks">${marks}</pattern>
  </defs>`;
}

let sprite: Promise<Document> | undefined;
const inside = new Map<string, string>();

/** Reads the drawings once, so that cloth with a pattern can be drawn too. */
export async function fetchDrawings(names: string[]): Promise<void> {
  sprite ??= fetch('drawings.svg')
    .then((answer) => answer.text())
    .then((text) => new DOMParser().parseFromString(text, 'image/svg+xml'));
  const read = await sprite;
  names
    .filter((name) => !inside.has(name))
    .forEach((name) => inside.set(name, read.getElementById(`g-${name}`)?.innerHTML ?? ''));
}

/** A piece as it hangs: plain cloth by the drawing itself, cloth with a pattern with its marks over every plain part. */
export function drawn(piece: Tile): TemplateResult {
  const known = inside.get(piece.picture.name);
  if (!isPatterned(piece) || !known) {
    return drawing(piece.picture);
  }
  const id = `cloth-${piece.key.replace('.', '-')}`;
  const marked = known.replace(/<path([^>]*?)class="b"([^>]*?)\/>/g, (whole: string, before: string, after: string) =>
    `${whole}<path${before}fill="url(#${id})"${after}/>`);
  return html`<svg class="g drawn" viewBox="0 0 120 120" style=${styleMap(paints(piece))}>
    ${defs(id, piece.pattern)}${unsafeSVG(marked)}
  </svg>`;
}

export function paints(piece: Tile): Record<string, string> {
  const { paint, paint2 } = piece.picture;
  return { '--c': paint, '--c2': paint2, '--marks': piece.colour2 || paint2 };
}

