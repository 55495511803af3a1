import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { styleMap } from 'lit/directives/style-map.js';
import { pane, type Say } from '../entries/say';
import type { Offer, Piece } from './model';

export interface Reasons {
  say: Say;
  offer: Offer;
  busy: boolean;
  dontUse: (piece: Piece) => void;
  showAll: () => void;
  shut: () => void;
}

/** One zero line and one scale for all bars of a score, both in per cent of the track. */
interface Scale {
  zero: number;
  one: number;
}

const RIGHT_END = 97;
/** What speaks against is seen, however little it is. */
const LEFT_AT_LEAST = 5;

/** What a suggestion rests on: each piece with its share as a bar, and what they add up to. */
export function reasons(the: Reasons): TemplateResult {
  const { say, offer } = the;
  const scale = scaleOf(offer);
  return html`<section
    class="case pad lifted reasons"
    id="reasons"
    aria-labelledby="reasons-title"
    @keydown=${(event: KeyboardEvent) => event.key === 'Escape' && the.shut()}
  >
    <div class="row between wrap">
      <h4 id="reasons-title" tabindex="-1">${offer.heading}</h4>
      <span class="soft small">${offer.standing}</span>
    </div>
    <ol class="evidence" style=${styleMap({ '--zero': `${scale.zero}%` })}>
      ${repeat(
        offer.pieces,
        (each) => each.product,
        (each) => piece(the, each, scale),
      )}
      ${offer.rest
        ? html`<li class="ev rest">
            <span></span>
            <span class="t">${offer.rest.words}</span>
            ${bar(offer.rest.share, scale)}
            <span class="v">${offer.rest.value}</span>
            <span class="act right"><button class="link small" @click=${the.showAll}>${say('show-all')}</button></span>
          </li>`
        : nothing}
      <li class="ev sum">
        <span></span>
        <span class="t">${say('adds-up')}</span>
        ${bar(offer.score, scale)}
        <span class="v">${offer.sum}</span>
        <span></span>
      </li>
    </ol>
    <div class="row wrap between closing"><p class="small">${offer.closing}</p></div>
  </section>`;
}

function piece(the: Reasons, each: Piece, scale: Scale): TemplateResult {
  const verb = the.say('dont-use');
  return html`<li class="ev" data-piece=${each.product}>
    ${pane(each.picture, '', 's')}
    <span class="t">${each.title}<small>${each.when}</small></span>
    ${bar(each.share, scale)}
    <span class="v">${each.value}</span>
    <span class="act right">
      <button
        class="btn sm"
        aria-label="${verb}: ${each.title}"
        ?disabled=${the.busy}
        @click=${() => the.dontUse(each)}
      >
        ${verb}
      </button>
    </span>
  </li>`;
}

function bar(share: number, scale: Scale): TemplateResult {
  const width = `${(Math.abs(share) * scale.one).toFixed(2)}%`;
  return html`<span class="track" aria-hidden="true"
    ><i class=${share < 0 ? 'neg' : ''} style=${styleMap({ width })}></i
  ></span>`;
}

function scaleOf(offer: Offer): Scale {
  const shares = [offer.score, offer.rest?.share ?? 0, ...offer.pieces.map((each) => each.share)];
  const most = Math.max(...shares, 1);
  const least = Math.min(...shares, 0);
  const zero = least < 0 ? Math.max(LEFT_AT_LEAST, (RIGHT_END * -least) / (most - least)) : 0;
  return { zero, one: (RIGHT_END - zero) / most };
}
