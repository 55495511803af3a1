import { html, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Stars } from './model';
import type { Say } from './say';

const FIVE = [1, 2, 3, 4, 5];
/** Arrow keys pass by the stars in between; only where they rest is meant. */
const REST = 600;

/** Five stars of which one is chosen; changed in place, by mouse or by arrow keys. */
export function stars(
  say: Say,
  about: { id: number | string; title: string },
  chosen: Stars,
  rate: (value: number) => void,
): TemplateResult {
  return html`<fieldset class="stars">
    <legend class="unseen">${chosen.label}: ${about.title}</legend>
    ${FIVE.map(
      (value) =>
        html`<label title=${say('stars', value)}>
          <input
            type="radio"
            name="stars-${about.id}"
            value=${value}
            aria-label=${say('stars', value)}
            .checked=${live(chosen.value === value)}
            @click=${(event: MouseEvent) => chose(event, value, chosen, rate)}
          />
          ${star()}
        </label>`,
    )}
  </fieldset>`;
}

export function star(): TemplateResult {
  return html`<svg viewBox="0 0 24 24" aria-hidden="true">
    <path
      d="m12 3.2 2.7 5.6 6.1.8-4.5 4.2 1.1 6.1-5.4-3-5.4 3 1.1-6.1-4.5-4.2 6.1-.8Z"
      stroke-width="1.5"
      stroke-linejoin="round"
    />
  </svg>`;
}

/** Where an arrow key rests meanwhile. */
const resting = new WeakMap<Element, ReturnType<typeof setTimeout>>();

/** A click that no pointer made came from the keyboard. */
function chose(event: MouseEvent, value: number, chosen: Stars, rate: (value: number) => void): void {
  const all = (event.target as Element).closest('fieldset')!;
  // Whatever is drawn anew meanwhile, as something else was answered: this is meant until another star is.
  const commit = () => {
    if (all.isConnected && value !== chosen.value) {
      rate(value);
    }
  };
  clearTimeout(resting.get(all));
  if (event.detail > 0) {
    commit();
  } else {
    resting.set(all, setTimeout(commit, REST));
  }
}
