import { html, nothing, type TemplateResult } from 'lit';
import type { Receipt } from './model';
import { icon, object, type Say } from './say';

/** Nothing is held, or nothing of it fits the filters. */
export function nothingHere(say: Say, any: boolean, clear: () => void): TemplateResult {
  return any
    ? html`<section class="case state alone">
        ${object('lens', '#cfe0da', '#8c5f3c')}
        <h2>${say('none.title')}</h2>
        <p class="small soft">${say('none.say')}</p>
        <button class="btn sm" @click=${clear}>${say('clear-filters')}</button>
      </section>`
    : html`<section class="case state alone">
        ${object('basket', '#8c6a45')}
        <h2>${say('empty.title')}</h2>
        <p class="small soft">${say('empty.say')}</p>
      </section>`;
}

/** Panes and lines, where it takes a while. */
export function loading(say: Say): TemplateResult {
  return html`<section class="case entries ghosts" aria-label=${say('loading')}>
    ${[62, 48, 71].map(
      (width) => html`<div class="entry">
        <span class="pick"></span><span class="pane"></span>
        <div class="what">
          <p class="ghost" data-width=${width}></p>
          <p class="ghost short"></p>
        </div>
      </div>`,
    )}
  </section>`;
}

export function failed(say: Say, again: () => void): TemplateResult {
  return html`<section class="case state alone" role="alert">
    ${object('kettle', '#3d4a46')}
    <h2>${say('failed.title')}</h2>
    <p class="small soft">${say('failed.say')}</p>
    <button class="btn sm" @click=${again}>${say('failed.again')}</button>
  </section>`;
}

/** What was done, and what it led to; stays until it is dismissed. */
export function undoBar(
  say: Say,
  receipt: Pick<Receipt, 'said' | 'changed' | 'undo'>,
  on: { undo: () => void; dismiss: () => void; see?: string },
): TemplateResult {
  return html`<div class="bar undo">
    <span
      >${receipt.said}
      ${receipt.changed && on.see ? html`<a href=${on.see}>${receipt.changed}</a>` : (receipt.changed ?? nothing)}</span
    >
    <span class="row end">
      ${receipt.undo ? html`<button class="link" @click=${on.undo}>${say('undo')}</button>` : nothing}
      <button class="icon-btn" aria-label=${say('dismiss')} @click=${on.dismiss}>${icon('close', true)}</button>
    </span>
  </div>`;
}
