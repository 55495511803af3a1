import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { styleMap } from 'lit/directives/style-map.js';
import { pane, stressed, type Say } from '../entries/say';
import type { Group, Offer, Piece, Smallest, Verb } from './model';

export interface Reasons {
  say: Say;
  offer: Offer;
  busy: boolean;
  /** The smallest change; nothing as long as it is looked for, none at all where nobody asked. */
  smallest?: Smallest | 'looking';
  dontUse: (piece: Piece) => void;
  decline: (verb: Verb) => void;
  think: (left: Group[]) => void;
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
/** The first two are said of the thing itself; to say never is asked for once more. */
const ITSELF = 2;

/** What a suggestion rests on: each piece with its share as a bar, and what they add up to; or facts, where it has no shares. */
export function reasons(the: Reasons): TemplateResult {
  const { offer } = the;
  return html`<section
    class="case pad lifted reasons"
    id="reasons"
    aria-labelledby="reasons-title"
    @keydown=${(event: KeyboardEvent) => event.key === 'Escape' && the.shut()}
  >
    <div class="row between wrap">
      <h4 id="reasons-title" tabindex="-1">${offer.heading}</h4>
      ${offer.standing ? html`<span class="soft small">${offer.standing}</span>` : nothing}
    </div>
    ${offer.facts.length > 0 ? html`<ul class="facts">${offer.facts.map((fact) => html`<li>${fact}</li>`)}</ul>` : nothing}
    ${evidence(the)}
    <div class="row wrap between closing">
      <div>
        ${smallest(the)}
        <p class="small">${offer.closing}</p>
      </div>
      ${verbs(the)}
    </div>
  </section>`;
}

/** The pieces with their bars. */
export function evidence(the: Pick<Reasons, 'say' | 'offer' | 'busy'> & Partial<Reasons>): TemplateResult | typeof nothing {
  const { say, offer } = the;
  if (offer.pieces.length === 0) {
    return nothing;
  }
  const scale = scaleOf(offer);
  return html`<ol class="evidence ${offer.sum ? '' : 'plain'}" style=${styleMap({ '--zero': `${scale.zero}%` })}>
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
          <span class="act right"
            >${the.showAll && offer.standing
              ? html`<button class="link small" @click=${the.showAll}>${say('show-all')}</button>`
              : nothing}</span
          >
        </li>`
      : nothing}
    ${offer.sum
      ? html`<li class="ev sum">
          <span></span>
          <span class="t">${say('adds-up')}</span>
          ${bar(offer.score, scale)}
          <span class="v">${offer.sum}</span>
          <span></span>
        </li>`
      : nothing}
  </ol>`;
}

function piece(the: Pick<Reasons, 'say' | 'busy'> & Partial<Reasons>, each: Piece, scale: Scale): TemplateResult {
  const verb = the.say('dont-use');
  return html`<li class="ev" data-piece=${each.product}>
    ${pane(each.picture, '', 's')}
    <span class="t">${each.title}<small>${each.when}</small></span>
    ${each.value ? bar(each.share, scale) : html`<span></span>`}
    <span class="v">${each.value}</span>
    <span class="act right"
      >${the.dontUse
        ? html`<button
            class="btn sm"
            aria-label="${verb}: ${each.title}"
            ?disabled=${the.busy}
            @click=${() => the.dontUse!(each)}
          >
            ${verb}
          </button>`
        : nothing}</span
    >
  </li>`;
}

function smallest({ say, smallest: found, think }: Reasons): TemplateResult | typeof nothing {
  if (!found) {
    return nothing;
  }
  if (found === 'looking') {
    return html`<p class="small soft">${say('smallest')}</p>`;
  }
  return html`<p class="small smallest">
    ${stressed(found.say, (words) => html`<b>${words}</b>`)}
    ${found.left.length > 0
      ? html`<button class="link small" @click=${() => think(found.left)}>${found.go}</button>`
      : nothing}
  </p>`;
}

function verbs({ say, offer, busy, decline }: Reasons): TemplateResult | typeof nothing {
  if (offer.verbs.length === 0) {
    return nothing;
  }
  const button = (verb: Verb) =>
    html`<button class="btn sm" data-says=${verb.says} ?disabled=${busy} @click=${() => decline(verb)}>
      ${verb.words}
    </button>`;
  const never = offer.verbs.slice(ITSELF);
  return html`<div class="row wrap sayings">
    ${offer.verbs.slice(0, ITSELF).map(button)}
    ${never.length > 0
      ? html`<details>
          <summary class="btn sm">${say('never')}</summary>
          <div class="row wrap">${never.map(button)}</div>
        </details>`
      : nothing}
  </div>`;
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
