import { html, nothing, type TemplateResult } from 'lit';
import { wrongOf } from '../entries/fields';
import type { Wrong } from '../entries/model';
import type { Say } from '../entries/say';
import type { Kept, OutfitChoices } from './outfit-model';

export interface Asking {
  verb: 'save' | 'rename' | 'plan';
  kept?: Kept;
  keys?: string[];
  wrong?: Wrong;
  nothing?: string;
}

/** Asks for a name, or for the day that an outfit is planned for. */
export function question(
  say: Say,
  choices: OutfitChoices,
  { verb, kept, wrong, nothing: why }: Asking,
  on: { answer: (event: SubmitEvent) => void; cancel: () => void },
): TemplateResult {
  const field = verb === 'plan' ? 'day' : 'name';
  return html`<form @submit=${on.answer} novalidate>
    <h2 id="dialog-title">${say(`${verb}.title`, kept?.name ?? '')}</h2>
    <div class="field">
      <label for=${field}>${say(`${verb}.ask`)}</label>
      <input
        class="input"
        id=${field}
        name=${field}
        type=${verb === 'plan' ? 'date' : 'text'}
        min=${verb === 'plan' ? choices.today : nothing}
        max=${verb === 'plan' ? choices.last : nothing}
        autocomplete="off"
        .defaultValue=${verb === 'plan' ? choices.today : (kept?.name ?? '')}
        aria-invalid=${wrong ? 'true' : 'false'}
        aria-describedby=${wrong ? `${field}-wrong` : nothing}
        autofocus
      />
      ${wrongOf(field, wrong)}
    </div>
    ${why ? html`<p class="bar err" role="alert">${why}</p>` : nothing}
    <div class="row wrap acts">
      <button class="btn primary">${say(`${verb}.do`)}</button>
      <button class="btn" type="button" @click=${on.cancel}>${say('cancel')}</button>
    </div>
  </form>`;
}
