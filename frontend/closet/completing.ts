import { html, nothing, type TemplateResult } from 'lit';
import { pane, type Say } from '../entries/say';
import type { Shape } from './body';
import { figure } from './figure';
import type { Missing } from './outfit-model';
import './vt-size';
import type { SizeSheet } from './vt-size';

export interface Completing {
  say: Say;
  shape: Shape;
  /** What was counted; nothing where nobody asked yet. */
  missing?: Missing[];
  busy: boolean;
  count: () => void;
  size: (product: number) => Promise<SizeSheet>;
}

/** One new thing, the outfits that it makes possible, counted, and some of them laid on the figure. */
export function completing(the: Completing): TemplateResult {
  const { say, missing } = the;
  return html`<section class="case pad completing" aria-labelledby="completing">
    <h2 class="part" id="completing">${say('complete')}</h2>
    <p class="small soft">${say('complete.say')}</p>
    ${missing === undefined
      ? html`<button class="btn" ?disabled=${the.busy} @click=${the.count}>${say('complete.do')}</button>`
      : missing.length === 0
        ? html`<p class="small">${say('complete.none')}</p>`
        : html`<ul>
            ${missing.map((each) => one(the, each))}
          </ul>`}
  </section>`;
}

function one({ say, shape, size }: Completing, each: Missing): TemplateResult {
  return html`<li>
    ${pane(each.picture, '', 'm')}
    <div>
      <b><bdi>${each.title}</bdi></b> <span class="soft num">${each.price}</span><br />
      <span class="small">${each.outfits}</span><br />
      <span class="tiny soft">${each.with}</span>
      ${each.sized ? html`<br /><vt-size .ask=${() => size(each.product)} .say=${say} .of=${each.title}></vt-size>` : nothing}
      <details class="small">
        <summary>${say('complete.some', each.some.length)}</summary>
        <ul class="some">
          ${each.some.map(
            (worn, n) => html`<li>
              ${figure(say, shape, worn, `some-${each.product}-${n}`)}
              <span class="tiny">${worn.map((piece) => piece.name).join(', ')}</span>
            </li>`,
          )}
        </ul>
      </details>
    </div>
  </li>`;
}
