import { html, nothing, type TemplateResult } from 'lit';
import { styleMap } from 'lit/directives/style-map.js';
import { pane, type Say } from '../entries/say';
import type { Offer, Thing } from './home-model';

export interface Card {
  say: Say;
  thing: Thing;
  /** What the hungriest thing uses: all bars are drawn by one measure. */
  most: number;
  put: (here: boolean) => void;
  correct: () => void;
  exclude: () => void;
  include: () => void;
  remove: () => void;
}

/** What is known of a thing, what it uses beside what would use less, and what else could be done. */
export function card(the: Card): TemplateResult {
  const { say, thing } = the;
  return html`<section class="case pad stack small piece" aria-labelledby="thing">
    <div class="row between">
      <h2 class="part" id="thing" tabindex="-1"><bdi>${thing.title}</bdi></h2>
      <a class="quiet tiny" href="timeline?entry=${thing.entry}">${say('why')}</a>
    </div>
    <ul class="known">
      ${thing.facts.map((fact) => html`<li>${fact}</li>`)}
    </ul>
    ${thing.state === 'frost' ? html`<p><span class="mark not">${say('not-used')}</span></p>` : nothing}
    ${energy(the)}
    ${thing.nothing
      ? html`<div class="tip">
          <h3>${say('nothing')}</h3>
          <p>${thing.nothing}</p>
        </div>`
      : nothing}
    ${thing.others.length > 0
      ? html`<h3>${say('others')}</h3>
          <ul class="offers">
            ${thing.others.map(offer)}
          </ul>`
      : nothing}
    ${thing.state === 'used' && thing.others.length === 0 && thing.greener.length === 0
      ? html`<p class="soft">${say('others.none')}</p>`
      : nothing}
    <div class="row wrap acts">
      <button class="btn" @click=${() => the.put(!thing.here)}>${say(thing.here ? 'gone' : 'back')}</button>
    </div>
    <div class="verbs big" role="group" aria-label=${say('verbs', thing.title)}>
      <button @click=${the.correct}>${say('correct')}</button>
      ${thing.state === 'frost'
        ? html`<button class="again" @click=${the.include}>${say('use-again')}</button>`
        : html`<button @click=${the.exclude}>${say('dont-use')}</button>`}
      <button @click=${the.remove}>${say('delete')}</button>
    </div>
  </section>`;
}

/** Bars of one measure: what is there, and what would use less. */
function energy({ say, thing, most }: Card): TemplateResult {
  if (thing.kilowattHours < 0) {
    return html`<h3>${say('energy')}</h3>
      <p class="soft">${thing.uses}</p>`;
  }
  const full = Math.max(most, 1);
  return html`<h3>${say(thing.greener.length > 0 ? 'greener' : 'energy')}</h3>
    <ul class="uses">
      <li>
        <span class="t"><b>${say('energy.yours')}</b> <span class="num">${thing.uses}</span></span>
        ${bar(thing.kilowattHours / full, 'yours')}
      </li>
      ${thing.greener.map(
        (each) => html`<li>
          <span class="t"><b><bdi>${each.title}</bdi></b> <span class="num soft">${each.price}</span></span>
          ${bar(each.kilowattHours / full, '')}
          <span>${each.saves}</span>
        </li>`,
      )}
    </ul>`;
}

function bar(share: number, whose: string): TemplateResult {
  return html`<span class="gauge" aria-hidden="true">
    <i class=${whose} style=${styleMap({ width: `${Math.max(1, Math.min(100, share * 100))}%` })}></i>
  </span>`;
}

function offer(each: Offer): TemplateResult {
  return html`<li>
    ${pane(each.picture, '', 's')}
    <span>
      <b><bdi>${each.title}</bdi></b> <span class="num soft">${each.price}</span><br />
      <span class="soft">${each.why}</span>
    </span>
  </li>`;
}
