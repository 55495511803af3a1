import { html, nothing, svg, type TemplateResult } from 'lit';
import { styleMap } from 'lit/directives/style-map.js';
import type { Mark, Picture } from './model';

/** Fills in what was made on the server: `{0}` in a label. */
export type Say = (key: string, ...values: (string | number)[]) => string;

export function sayer(labels: Record<string, string>, language: string): Say {
  const numbers = new Intl.NumberFormat(language === 'de' ? 'de-DE' : 'en-GB');
  return (key, ...values) =>
    (labels[key] ?? key).replace(/\{(\d)\}/g, (_, n: string) => {
      const value = values[Number(n)];
      return typeof value === 'number' ? numbers.format(value) : (value ?? '');
    });
}

/** A sentence in which what stands between asterisks is stressed, or is a link. */
export function stressed(text: string, stress: (words: string) => unknown): unknown[] {
  return text.split('*').map((part, n) => (n % 2 === 1 ? stress(part) : part));
}

const ICONS = {
  search: svg`<circle cx="9" cy="9" r="5.5"/><path d="m13.5 13.5 4 4"/>`,
  down: svg`<path d="m5 8 5 5 5-5"/>`,
  close: svg`<path d="m5 5 10 10M15 5 5 15"/>`,
  info: svg`<circle cx="10" cy="10" r="7"/><path d="M10 9v5M10 6v.01"/>`,
};

export function icon(name: keyof typeof ICONS, small = false): TemplateResult {
  return html`<svg class="i ${small ? 'sm' : ''}" viewBox="0 0 20 20" aria-hidden="true">${ICONS[name]}</svg>`;
}

/** A drawing on its shelf or rail; behind frost where it is not used, an empty place where it is deleted. */
export function pane(picture: Picture, state: string, size = ''): TemplateResult {
  const classes = `pane ${size} ${picture.hangs ? 'rail' : ''} ${state}`;
  return html`<span class=${classes} aria-hidden="true">${state === 'gone' ? nothing : drawing(picture)}</span>`;
}

export function drawing(picture: Picture): TemplateResult {
  return html`<svg class="g" style=${styleMap({ '--c': picture.paint, '--c2': picture.paint2 })}>
    <use href="drawings.svg#g-${picture.name}"></use>
  </svg>`;
}

/** An object of our own for a state of the page. */
export function object(name: string, paint: string, paint2 = '#e7dcc6'): TemplateResult {
  return pane({ name, paint, paint2, hangs: false }, '', 'l');
}

export function mark(each: Mark): TemplateResult {
  return html`<span class="mark ${each.shape}">${each.words}</span>`;
}
