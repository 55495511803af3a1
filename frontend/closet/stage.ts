import { html, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Say } from '../entries/say';
import { SHAPES, type Shape } from './body';
import { figure } from './figure';
import type { Tile } from './model';

export interface Stage {
  say: Say;
  shape: Shape;
  laid: Tile[];
  today: string;
  choose: (shape: string) => void;
  takeOff: (key: string) => void;
  wear: (day: string) => void;
  save: () => void;
  clear: () => void;
}

/** The figure with what is laid on it, and what one does with an outfit. */
export function stage(the: Stage): TemplateResult {
  const { say, laid } = the;
  return html`<section class="case lifted stage" aria-labelledby="on">
    <div class="row between head">
      <h2 class="part" id="on">${say('on')}</h2>
      <label class="row shape">
        <span class="unseen">${say('shape')}</span>
        <select class="input" @change=${(event: Event) => the.choose((event.target as HTMLSelectElement).value)}>
          ${SHAPES.map(
            (shape) => html`<option value=${shape} ?selected=${shape === the.shape}>${say(`shape.${shape}`)}</option>`,
          )}
        </select>
      </label>
    </div>
    ${figure(say, the.shape, laid)}
    ${laid.length === 0
      ? html`<p class="small soft empty"><b>${say('on.empty')}.</b> ${say('on.hint')}</p>`
      : html`<ul class="on">
            ${repeat(
              laid,
              (piece) => piece.key,
              (piece) => html`<li>
                <b>${piece.name}</b>
                <button class="link small" aria-label=${say('take-off', piece.name)} @click=${() => the.takeOff(piece.key)}>
                  ${say('off')}
                </button>
              </li>`,
            )}
          </ul>
          <form
            class="row wrap wear"
            @submit=${(event: SubmitEvent) => {
              event.preventDefault();
              the.wear(String(new FormData(event.target as HTMLFormElement).get('day')));
            }}
          >
            <button class="btn primary">${say('wear-it')}</button>
            <label class="row">
              <span class="small">${say('wear-it.day')}</span>
              <input class="input" type="date" name="day" required max=${the.today} .defaultValue=${the.today} />
            </label>
            <button class="btn" type="button" @click=${the.save}>${say('save')}</button>
            <button class="btn" type="button" @click=${the.clear}>${say('clear')}</button>
          </form>`}
  </section>`;
}
