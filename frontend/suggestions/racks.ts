import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Say } from '../entries/say';
import type { Declined, Offer, Rack, Shelf } from './model';

/** A shelf with its heading and what it is made from; or why it is empty. */
export function rack(it: Rack, draw: (offer: Offer) => TemplateResult): TemplateResult {
  return html`<section class="rack" aria-labelledby="rack-${it.code}">
    <div class="row between">
      <h2 id="rack-${it.code}">${it.title}</h2>
      <span class="soft small">${it.from}</span>
    </div>
    ${it.offers.length > 0
      ? html`<ul class="shelf">
          ${repeat(it.offers, (each) => each.product, draw)}
        </ul>`
      : html`<p class="small soft short">${it.nothing ?? nothing}</p>`}
  </section>`;
}

/** Personal suggestions, on or off, for everything and everywhere. */
export function personal(
  say: Say,
  { on, say: meaning }: Shelf['personal'],
  turn: (on: boolean) => void,
): TemplateResult {
  return html`<div class="personal">
    <span class="row small">
      <span id="personal">${say('personal')}</span>
      <button
        class="switch"
        role="switch"
        aria-checked=${on ? 'true' : 'false'}
        aria-labelledby="personal"
        aria-describedby="personal-say"
        @click=${() => turn(!on)}
      ></button>
      <span aria-hidden="true">${say(on ? 'on' : 'off')}</span>
    </span>
    <span class="unseen" id="personal-say">${meaning}</span>
  </div>`;
}

/** What is not to be suggested, each with the way back. */
export function declined(say: Say, all: Declined[], busy: boolean, back: (entry: number) => void): TemplateResult {
  return html`<section class="declined" aria-labelledby="declined">
    <h2 id="declined">${say('declined')}</h2>
    ${all.length > 0
      ? html`<ul class="case">
          ${repeat(
            all,
            (each) => each.entry,
            (each) =>
              html`<li class="row between">
                <span>${each.words} <small class="soft">${each.when}</small></span>
                <button
                  class="btn sm"
                  aria-label="${say('take-back')}: ${each.words}"
                  ?disabled=${busy}
                  @click=${() => back(each.entry)}
                >
                  ${say('take-back')}
                </button>
              </li>`,
          )}
        </ul>`
      : html`<p class="small soft short">${say('declined.none')}</p>`}
  </section>`;
}
