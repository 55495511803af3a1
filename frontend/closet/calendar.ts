import { html, nothing, type TemplateResult } from 'lit';
import { icon, type Say } from '../entries/say';
import type { Day, Month } from './outfit-model';

/** A month with what is planned and what was worn, as a table that reads as one. */
export function calendar(
  say: Say,
  month: Month,
  weekdays: string[],
  on: { go: (first: string) => void; unplan: (plan: number) => void },
): TemplateResult {
  const cells: (Day | undefined)[] = [...Array<undefined>(month.blanks).fill(undefined), ...month.days];
  const weeks = Array.from({ length: Math.ceil(cells.length / 7) }, (_, n) => cells.slice(n * 7, n * 7 + 7));
  return html`<section class="calendar" aria-labelledby="calendar">
    <div class="row between wrap">
      <h2 id="calendar">${say('calendar')}</h2>
      <span class="row">
        <button class="btn sm" aria-label=${say('before')} @click=${() => on.go(month.before)}>‹</button>
        <b aria-live="polite">${month.title}</b>
        <button class="btn sm" aria-label=${say('after')} @click=${() => on.go(month.after)}>›</button>
      </span>
    </div>
    <div class="case">
      <table>
        <thead>
          <tr>
            ${weekdays.map((day) => html`<th scope="col">${day}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${weeks.map(
            (week) => html`<tr>
              ${week.map((day) => (day ? cell(say, day, on.unplan) : html`<td class="blank"></td>`))}
            </tr>`,
          )}
        </tbody>
      </table>
    </div>
  </section>`;
}

function cell(say: Say, day: Day, unplan: (plan: number) => void): TemplateResult {
  return html`<td class="${day.when} ${day.planned.length > 0 || day.worn ? 'has' : ''}" aria-current=${day.when === 'today' ? 'date' : nothing}>
    <span class="number" aria-hidden="true">${day.number}</span><span class="unseen">${day.words}</span>
    ${day.planned.map(
      (each) => html`<span class="plan">
        <bdi>${each.name}</bdi>
        <button class="shut" aria-label=${say('unplan', each.name)} @click=${() => unplan(each.plan)}>${icon('close', true)}</button>
      </span>`,
    )}
    ${day.worn ? html`<span class="tiny soft">${day.worn}</span>` : nothing}
  </td>`;
}
