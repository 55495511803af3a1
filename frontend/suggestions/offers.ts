import { html, nothing, type TemplateResult } from 'lit';
import { drawing, object } from '../entries/say';
import type { Offer, Shortage } from './model';
import '../closet/vt-size';
import type { SizeSheet } from '../closet/vt-size';
import { reasons, type Reasons } from './reasons';

export interface OnShelf extends Reasons {
  /** What it is known by on the page: the same thing may stand on two shelves. */
  key: string;
  open: boolean;
  toggle: () => void;
  /** Asks which size to take; nothing of what comes in none. */
  size?: () => Promise<SizeSheet>;
}

/**
 * One thing that is suggested, standing on the shelf or hanging from the rail. Opened, its reasons follow it, so that
 * they come next by keyboard too; the grid lays them beneath the row.
 */
export function offer(the: OnShelf): TemplateResult {
  const { say, offer: it, open } = the;
  return html`<li class="offer ${open ? 'open' : ''}" data-product=${it.product} data-key=${the.key}>
      <div class="stand ${it.picture.hangs ? 'hang' : ''}" aria-hidden="true">${drawing(it.picture)}</div>
      <div class="say">
        <div class="row between">
          <h3>${it.title}</h3>
          ${it.price ? html`<span class="num small nowrap">${it.price}</span>` : nothing}
        </div>
        <p>${it.reason}</p>
        <button
          class="link small why"
          aria-expanded=${open ? 'true' : 'false'}
          aria-controls=${open ? 'reasons' : nothing}
          @click=${the.toggle}
        >
          ${say(open ? 'hide' : 'why')}<span class="unseen"> ${it.title}</span>
        </button>
        ${the.size ? html`<vt-size .ask=${the.size} .say=${say} .of=${it.title}></vt-size>` : nothing}
      </div>
    </li>
    ${open ? html`<li class="opened">${reasons(the)}</li>` : nothing}`;
}

/** There is nothing on the shelf, and why. */
export function nothingToOffer(it: Shortage): TemplateResult {
  return html`<section class="case state alone">
    ${object(it.drawing, '#b59b7a', '#cfe0da')}
    <h2>${it.title}</h2>
    <p class="small soft">${it.say}</p>
    ${link(it)}
  </section>`;
}

/** There is less on the shelf than it holds, and why. */
export function shortage(it: Shortage): TemplateResult {
  return html`<p class="small soft short">${it.say} ${link(it)}</p>`;
}

function link(it: Shortage): TemplateResult | typeof nothing {
  return it.link ? html`<a href=${it.href ?? ''}>${it.link}</a>` : nothing;
}
