import { html, nothing, type TemplateResult } from 'lit';
import { styleMap } from 'lit/directives/style-map.js';
import { pane, type Say } from '../entries/say';
import type { Line, Sheet } from './model';

/** Whether there is anything to see. */
export function isEmpty(sheet: Sheet): boolean {
  return [sheet.pieces, sheet.sizes, sheet.colours, sheet.measures].every((part) => part.length === 0);
}

/** What the store sees: the same for the one who shows it and the one who is shown it. */
export function seen(say: Say, sheet: Sheet, level: 2 | 3 = 3): TemplateResult {
  const heading = (words: string) => (level === 2 ? html`<h2>${words}</h2>` : html`<h3>${words}</h3>`);
  return html`<div class="seen">
    ${sheet.pieces.length > 0
      ? html`<section>
          ${heading(say('pieces'))}
          <ul class="shown">
            ${sheet.pieces.map((piece) => html`<li>${pane(piece.picture, '', 'm')}<span><b>${piece.name}</b>${piece.facts ? html`<br /><span class="small soft">${piece.facts}</span>` : nothing}</span></li>`)}
          </ul>
        </section>`
      : nothing}
    ${sheet.missing ? html`<p class="small mark not">${sheet.missing}</p>` : nothing}
    ${sheet.offers.length > 0
      ? html`<section>
          ${heading(say('offers'))}
          <p class="small soft">${say('offers.say')}</p>
          <ul class="shown offers">
            ${sheet.offers.map((each) => html`<li>${pane(each.picture, '', 'm')}<span><b><bdi>${each.title}</bdi></b> <span class="num nowrap">${each.price}</span><br /><span class="small soft">${each.with}</span></span></li>`)}
          </ul>
        </section>`
      : nothing}
    ${sheet.none ? html`<p class="small soft">${sheet.none}</p>` : nothing}
    ${sheet.sizes.length > 0 ? html`<section>${heading(say('sizes'))}${lines(sheet.sizes)}</section>` : nothing}
    ${sheet.colours.length > 0
      ? html`<section>
          ${heading(say('colours'))}
          <ul class="swatches">
            ${sheet.colours.map((each) => html`<li><i style=${styleMap({ '--c': each.hex })}></i><span>${each.name} <span class="tiny soft">${each.note}</span></span></li>`)}
          </ul>
        </section>`
      : nothing}
    ${sheet.measures.length > 0 ? html`<section>${heading(say('measures'))}${lines(sheet.measures)}</section>` : nothing}
  </div>`;
}

function lines(all: Line[]): TemplateResult {
  return html`<dl class="lines">
    ${all.map((line) => html`<div><dt>${line.name}</dt><dd class="num"><b>${line.value}</b> ${line.note ? html`<span class="tiny soft">${line.note}</span>` : nothing}</dd></div>`)}
  </dl>`;
}
