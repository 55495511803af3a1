import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Say } from '../entries/say';
import { stars } from '../entries/stars';
import type { Ask } from './asks';
import { canBeWorn } from './figure';
import type { Outcome, Server, Tile } from './model';
import './vt-size';

export interface Card {
  say: Say;
  piece: Tile;
  /** Whether it lies on the figure. */
  worn: boolean;
  photo: TemplateResult;
  size: () => ReturnType<Server['size']>;
  change: (ask: (server: Server) => Promise<Outcome>) => void;
  begin: (verb: Ask['verb'] | 'exclude' | 'delete') => void;
  putOn: () => void;
  takeOff: () => void;
}

/** The piece that is chosen: rated, lent, split and corrected in place. */
export function card(the: Card): TemplateResult {
  const { say, piece } = the;
  return html`<section class="case pad stack small piece" aria-labelledby="piece">
    <div class="row between">
      <h2 class="part" id="piece" tabindex="-1"><bdi>${piece.title}</bdi></h2>
      <a class="quiet tiny" href="timeline?entry=${piece.entry}">${say('why')}</a>
    </div>
    <div class="row between wrap">
      ${stars(say, { id: piece.key, title: piece.title }, { field: 'stars', label: say('rating'), value: piece.stars },
        (value) => the.change((server) => server.rate(piece.key, value)))}
      <span class="soft num">${piece.facts}</span>
    </div>
    <p class="soft">${piece.since}${piece.elsewhere ? html`. <b>${piece.elsewhere}</b>` : nothing}</p>
    ${piece.state === 'frost' ? html`<p><span class="mark not">${say('not-used')}</span></p>` : nothing}
    <fieldset class="row fits">
      <legend class="unseen">${say('fits')}</legend>
      <span aria-hidden="true">${say('fits')}</span>
      <span class="seg">
        ${['small', 'right', 'large'].map(
          (fits) => html`<label>
            <input
              type="radio"
              name="fits"
              value=${fits}
              .checked=${live(piece.fits === fits)}
              @change=${() => the.change((server) => server.fits(piece.key, fits))}
            />
            <span>${say(`fits.${fits}`)}</span>
          </label>`,
        )}
      </span>
    </fieldset>
    ${piece.bought && piece.own.size
      ? html`<vt-size .ask=${the.size} .say=${say} .of=${piece.title}></vt-size>`
      : nothing}
    <div class="row wrap acts">
      ${canBeWorn(piece)
        ? the.worn
          ? html`<button class="btn" @click=${() => the.takeOff()}>${say('off')}</button>`
          : html`<button class="btn primary" @click=${() => the.putOn()}>${say('wear')}</button>`
        : nothing}
      ${piece.where === 'here'
        ? html`<button class="btn" @click=${() => the.begin('lent')}>${say('lend')}</button>
            <button class="btn" @click=${() => the.change((server) => server.put(piece.key, 'retired', ''))}>
              ${say('retire')}
            </button>
            <button class="btn" @click=${() => the.begin('given_away')}>${say('give')}</button>`
        : html`<button class="btn" @click=${() => the.change((server) => server.put(piece.key, 'here', ''))}>
            ${say('back')}
          </button>`}
      ${piece.set && piece.where === 'here'
        ? html`<button class="btn" @click=${() => the.begin('split')}>${say('split')}</button>`
        : nothing}
    </div>
    ${the.photo}
    <div class="verbs big" role="group" aria-label=${say('verbs', piece.title)}>
      <button @click=${() => the.begin('correct')}>${say('correct')}</button>
      ${piece.state === 'frost'
        ? html`<button class="again" @click=${() => the.change((server) => server.include(piece.key))}>
            ${say('use-again')}
          </button>`
        : html`<button @click=${() => the.begin('exclude')}>${say('dont-use')}</button>`}
      <button @click=${() => the.begin('delete')}>${say('delete')}</button>
    </div>
  </section>`;
}
