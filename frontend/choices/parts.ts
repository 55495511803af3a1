import { html, nothing, svg, type TemplateResult } from 'lit';
import { icon, type Say } from '../entries/say';

export function lock(): TemplateResult {
  return html`<svg class="i sm" viewBox="0 0 20 20" aria-hidden="true">
    ${svg`<path d="M5 9h10v8H5zM7 9V6.5a3 3 0 0 1 6 0V9"/>`}
  </svg>`;
}

/** What became of a decision, at the foot until it is dismissed; read out. */
export function outcomeBar(
  say: Say,
  outcome: { said: string; changed?: string; late: boolean } | undefined,
  dismiss: () => void,
): TemplateResult {
  return html`<div class="outcome" role="status">
    ${outcome
      ? html`<div class="bar ${outcome.late ? 'err' : 'undo'}">
          <span>${outcome.said} ${outcome.changed ?? nothing}</span>
          <button class="icon-btn end" aria-label=${say('dismiss')} @click=${dismiss}>${icon('close', true)}</button>
        </div>`
      : nothing}
  </div>`;
}
