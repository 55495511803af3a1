import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { repeat } from 'lit/directives/repeat.js';
import { drawing, type Say } from '../entries/say';
import type { Pick, Picks, Ticks } from './model';

const FEW = 12;

export interface Picking {
  say: Say;
  picks: Picks;
  ticks: Ticks;
  /** What is typed to find a piece, and whether all of them are shown. */
  find: string;
  all: boolean;
  change: (ticks: Ticks) => void;
  search: (find: string) => void;
  showAll: (all: boolean) => void;
}

/** What can be ticked: pieces, sizes, colours, measurements. Nothing is, to begin with. */
export function picking(the: Picking): TemplateResult {
  const { say, picks, ticks, change } = the;
  return html`
    <fieldset class="case pad stack">
      <legend class="unseen">${say('tick.pieces')}</legend>
      <div class="row between wrap">
        <h3 aria-hidden="true">${say('tick.pieces')}</h3>
        <span class="tag num" role="status">${say('chosen', ticks.pieces.length, picks.most)}</span>
      </div>
      <p class="small soft">${say('tick.pieces.say', picks.most)}</p>
      ${picks.pieces.length === 0 ? html`<p>${say('tick.none')}</p>` : pieces(the)}
      ${picks.withheld ? html`<p class="tiny soft">${picks.withheld}</p>` : nothing}
    </fieldset>
    <div class="case pad stack">
      ${tick(say('tick.sizes'), say('tick.sizes.say'), ticks.sizes, (sizes) => change({ ...ticks, sizes }))}
      ${tick(say('tick.colours'), say('tick.colours.say'), ticks.colours, (colours) => change({ ...ticks, colours }))}
    </div>
    <fieldset class="case pad stack">
      <legend class="unseen">${say('tick.measures')}</legend>
      <h3 aria-hidden="true">${say('tick.measures')}</h3>
      ${picks.measures.length === 0
        ? html`<p class="small soft">${say('tick.measures.none')} <a href="measures">${say('to-measures')}</a></p>`
        : html`<p class="small soft">${say('tick.measures.say')}</p>
            <div class="measures">
              ${picks.measures.map((line) =>
                tick(line.name, line.value, ticks.measures.includes(line.code), (on) =>
                  change({ ...ticks, measures: toggled(ticks.measures, line.code, on) })),
              )}
            </div>`}
      ${picks.barred ? html`<p class="tiny soft">${picks.barred} <a href="measures">${say('to-measures')}</a></p>` : nothing}
    </fieldset>
  `;
}

function tick(name: string, say: string, on: boolean, change: (on: boolean) => void): TemplateResult {
  return html`<label class="tick">
    <input type="checkbox" .checked=${live(on)} @change=${(event: Event) => change((event.target as HTMLInputElement).checked)} />
    <span><b>${name}</b> <span class="small soft num">${say}</span></span>
  </label>`;
}

function pieces(the: Picking): TemplateResult {
  const { say, picks, ticks } = the;
  const words = the.find.trim().toLowerCase();
  const found = picks.pieces.filter((piece) => piece.name.toLowerCase().includes(words));
  // What is chosen stays in sight.
  const few = [
    ...found.filter((piece) => ticks.pieces.includes(piece.key)),
    ...found.filter((piece) => !ticks.pieces.includes(piece.key)),
  ].slice(0, FEW);
  const shown = the.all ? found : found.filter((piece) => few.includes(piece));
  return html`
    ${picks.pieces.length > FEW
      ? html`<input
          class="input find"
          type="search"
          aria-label=${say('find')}
          placeholder=${say('find')}
          .value=${live(the.find)}
          @input=${(event: InputEvent) => the.search((event.target as HTMLInputElement).value)}
        />`
      : nothing}
    <ul class="picks">
      ${repeat(shown, (piece) => piece.key, (piece) => pick(the, piece))}
    </ul>
    ${found.length > FEW
      ? html`<div><button class="btn sm" type="button" @click=${() => the.showAll(!the.all)}>${the.all ? say('few') : say('all', found.length)}</button></div>`
      : nothing}
  `;
}

function pick(the: Picking, piece: Pick): TemplateResult {
  const { ticks, picks, change } = the;
  const on = ticks.pieces.includes(piece.key);
  return html`<li>
    <label class="pickable ${piece.picture.hangs ? 'hangs' : ''}">
      <input
        type="checkbox"
        .checked=${live(on)}
        ?disabled=${!on && ticks.pieces.length >= picks.most}
        @change=${() => change({ ...ticks, pieces: toggled(ticks.pieces, piece.key, !on) })}
      />
      <span class="peg" aria-hidden="true">${drawing(piece.picture)}</span>
      <span class="small"><bdi>${piece.name}</bdi></span>
    </label>
  </li>`;
}

function toggled(list: string[], item: string, on: boolean): string[] {
  return on ? [...list.filter((each) => each !== item), item] : list.filter((each) => each !== item);
}
