import { html, nothing, svg, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { styleMap } from 'lit/directives/style-map.js';
import { object, type Say } from '../entries/say';
import { clock, type Way } from './model';

const ICONS = {
  before: svg`<path d="m12 5-5 5 5 5"/>`,
  after: svg`<path d="m8 5 5 5-5 5"/>`,
  draw: svg`<path d="M3 7V3h4M13 3h4v4M17 13v4h-4M7 17H3v-4"/>`,
  play: svg`<path d="M6 4v12l10-6z"/>`,
  pause: svg`<path d="M7 4v12M13 4v12"/>`,
  closer: svg`<path d="M10 4v12M4 10h12"/>`,
  farther: svg`<path d="M4 10h12"/>`,
};

function icon(name: keyof typeof ICONS, small = false): TemplateResult {
  return html`<svg class="i ${small ? 'sm' : ''}" viewBox="0 0 20 20" aria-hidden="true">${ICONS[name]}</svg>`;
}

export interface Header {
  say: Say;
  way: Way;
  floor: number;
  drawing: boolean;
  go: (day: string) => void;
  see: (floor: number) => void;
  /** @param typed whether whoever asks for it has no mouse at hand */
  draw: (typed: boolean) => void;
  weekly: () => void;
  leave: () => void;
}

/** Which day, which floor, and what can be left out. */
export function header(the: Header): TemplateResult {
  const { say, way } = the;
  return html`<div class="row wrap tools">
    <button
      class="icon-btn case"
      aria-label=${say('before')}
      ?disabled=${!way.before}
      @click=${() => the.go(way.before!)}
    >
      ${icon('before')}
    </button>
    <label class="chip day">
      <span class="unseen">${say('day')}</span>
      <input
        type="date"
        .value=${live(way.day)}
        @change=${(event: Event) => {
          const day = (event.target as HTMLInputElement).value;
          if (day) {
            the.go(day);
          }
        }}
      />
    </label>
    <button class="icon-btn case" aria-label=${say('after')} ?disabled=${!way.after} @click=${() => the.go(way.after!)}>
      ${icon('after')}
    </button>
    ${way.closed || way.floors.length < 2 ? nothing : floors(the)}
    ${way.closed
      ? nothing
      : html`<button
          class="btn"
          aria-pressed=${the.drawing ? 'true' : 'false'}
          @click=${(event: MouseEvent) => the.draw(event.detail === 0)}
        >
          ${icon('draw', true)} ${say('draw')}
        </button>`}
    ${way.closed?.link ? nothing : html`<button class="btn" @click=${the.weekly}>${way.weekly.said}</button>`}
    ${way.closed ? nothing : html`<button class="btn" @click=${the.leave}>${say('leave')}</button>`}
  </div>`;
}

function floors({ say, way, floor, see }: Header): TemplateResult {
  return html`<fieldset class="floors">
    <legend class="unseen">${say('floor')}</legend>
    <span class="seg">
      ${way.floors.map(
        (each, n) => html`<label>
          <input type="radio" name="seen" .checked=${live(n === floor)} @change=${() => see(n)} />
          <span>${each.name}</span>
        </label>`,
      )}
    </span>
  </fieldset>`;
}

export interface Player {
  say: Say;
  begins: number;
  ends: number;
  second?: number;
  playing: boolean;
  toggle: () => void;
  seek: (second: number) => void;
  said: (second: number) => string;
  zoom: (by: number) => void;
}

/** Lets the day pass; an arrow key is a minute, a page key ten. */
export function player(the: Player): TemplateResult {
  const { say, begins, ends } = the;
  const second = the.second ?? begins;
  const words = the.said(second);
  return html`<div class="replay">
    <button class="icon-btn" aria-label=${say(the.playing ? 'pause' : 'play')} @click=${the.toggle}>
      ${icon(the.playing ? 'pause' : 'play')}
    </button>
    <span class="num small">${clock(begins)}</span>
    <input
      type="range"
      min=${begins}
      max=${ends}
      step="any"
      aria-label=${say('replay')}
      aria-valuetext=${words}
      .value=${live(String(second))}
      style=${styleMap({ '--at': String((second - begins) / Math.max(1, ends - begins)) })}
      @input=${(event: Event) => the.seek(Number((event.target as HTMLInputElement).value))}
      @keydown=${(event: KeyboardEvent) => {
        const by = { ArrowRight: 60, ArrowUp: 60, ArrowLeft: -60, ArrowDown: -60, PageUp: 600, PageDown: -600 }[event.key];
        if (by) {
          event.preventDefault();
          the.seek(Math.min(ends, Math.max(begins, Number((event.target as HTMLInputElement).value) + by)));
        }
      }}
    />
    <span class="num small">${clock(ends)}</span>
    <span class="num small now" .textContent=${live(words)}></span>
    <span class="zoom">
      <button class="icon-btn" aria-label=${say('zoom-in')} @click=${() => the.zoom(0.6)}>${icon('closer')}</button>
      <button class="icon-btn" aria-label=${say('zoom-out')} @click=${() => the.zoom(-0.6)}>${icon('farther')}</button>
    </span>
  </div>`;
}

export function legend(say: Say): TemplateResult {
  return html`<figcaption class="row wrap legend tiny soft">
    <span class="key"
      >${say('shorter')}
      <svg width="60" height="30" aria-hidden="true">
        <circle cx="10" cy="15" r="7" class="dwell" />
        <circle cx="40" cy="15" r="14" class="dwell" />
      </svg>
      ${say('longer')}</span
    >
    <span class="key"
      ><svg width="34" height="8" aria-hidden="true"><path d="M2 4h30" class="dots" /></svg> ${say('way')}</span
    >
  </figcaption>`;
}

/** Why there is no way to see. */
export function closed(it: NonNullable<Way['closed']>): TemplateResult {
  return html`<section class="case state alone">
    ${object('visit', '#8c6a45')}
    <h2>${it.title}</h2>
    <p class="small soft">${it.say}</p>
    ${it.get ? html`<p class="small soft">${it.get}</p>` : nothing}
    ${it.link ? html`<a class="btn sm" href="uses">${it.link}</a>` : nothing}
  </section>`;
}
