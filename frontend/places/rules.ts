import { html, nothing, type TemplateResult } from 'lit';
import type { Say } from '../entries/say';
import type { Rule } from './model';

export interface Rules {
  say: Say;
  rules: Rule[];
  change: (rule: Rule) => void;
  /** For what is to come. */
  end: (rule: Rule) => void;
  /** With all that it did. */
  undo: (rule: Rule) => void;
}

/** What stands over every visit, of this day or not. */
export function rules(the: Rules): TemplateResult | typeof nothing {
  const { say } = the;
  return the.rules.length === 0
    ? nothing
    : html`<section class="rules" aria-labelledby="rules-title">
        <h2 id="rules-title">${say('rules')}</h2>
        <ul class="case">
          ${the.rules.map(
            (rule) => html`<li>
              <div>
                <h3>${rule.title}</h3>
                <p class="small soft">${rule.say}</p>
              </div>
              <span class="row wrap">
                <button
                  class="btn sm"
                  aria-label=${say('rules.change-what', rule.title)}
                  @click=${() => the.change(rule)}
                >
                  ${say('rules.change')}
                </button>
                <button class="btn sm" aria-label=${say('rules.end-what', rule.title)} @click=${() => the.end(rule)}>
                  ${say('rules.end')}
                </button>
                <button class="btn sm" aria-label=${say('rules.undo-what', rule.title)} @click=${() => the.undo(rule)}>
                  ${say('rules.undo')}
                </button>
              </span>
            </li>`,
          )}
        </ul>
      </section>`;
}
