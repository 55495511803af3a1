import { html, nothing, type TemplateResult } from 'lit';
import { verbs, type Verb } from '../entries/rows';
import type { Say } from '../entries/say';
import type { Step, Way } from './model';

export interface Steps {
  say: Say;
  way: Way;
  /** Number of the floor that is shown; where a step is elsewhere, its floor is told. */
  floor: number;
  chosen: Set<number>;
  /** How many points lie between the steps. */
  between: number;
  betweenChosen: boolean;
  pick: (step: Step, on: boolean) => void;
  only: (step: Step) => void;
  pickBetween: (on: boolean) => void;
  undo: (step: Step) => void;
}

/** The day's way as a table: the same as the plan shows. */
export function steps(the: Steps): TemplateResult {
  const { say, way } = the;
  return html`<div class="case">
    <table class="t">
      <caption class="unseen">
        ${say('table')}
      </caption>
      <thead>
        <tr>
          <th class="num" scope="col">${say('step')}</th>
          <th scope="col">${say('where')}</th>
          <th scope="col">${say('from')}</th>
          <th class="num" scope="col">${say('stayed')}</th>
          <td></td>
        </tr>
      </thead>
      <tbody>
        ${way.steps.map((step) => row(the, step))} ${way.between || the.between ? walking(the) : nothing}
      </tbody>
    </table>
  </div>`;
}

function row(the: Steps, step: Step): TemplateResult {
  const { say } = the;
  const gone = step.row.state === 'gone';
  const chosen = the.chosen.has(step.row.id);
  return html`<tr
    class="step ${step.row.state} ${chosen ? 'chosen' : ''}"
    data-step=${step.step}
    @click=${(event: Event) => !gone && !isControl(event) && the.only(step)}
  >
    <td class="num soft">${step.step}</td>
    <td>
      <bdi class="title">${step.title}</bdi>
      ${step.where && step.floor !== the.floor ? html`<span class="tiny soft floor">${step.where}</span>` : nothing}
      ${gone ? html`<span class="mark bad tiny">${step.row.gone}</span>` : nothing}
      ${step.row.state === 'frost' ? html`<span class="mark not tiny">${step.row.uses[0]?.words}</span>` : nothing}
    </td>
    <td class="soft num-col">${step.from}</td>
    <td class="num nowrap">${step.stayed}</td>
    <td class="pick">
      ${gone
        ? html`<button class="link back" aria-label="${say('undo')}: ${step.title}" @click=${() => the.undo(step)}>
            ${say('undo')}
          </button>`
        : html`<input
            type="checkbox"
            aria-label=${say('select', step.step, step.title)}
            .checked=${chosen}
            @click=${(event: Event) => the.pick(step, (event.target as HTMLInputElement).checked)}
          />`}
    </td>
  </tr>`;
}

function walking(the: Steps): TemplateResult {
  const { say, way } = the;
  return html`<tr class="walking ${the.betweenChosen ? 'chosen' : ''}">
    <td></td>
    <td class="soft">
      ${say('walking')}${the.between ? html`<span class="tiny soft floor">${say('points', the.between)}</span>` : nothing}
    </td>
    <td></td>
    <td class="num soft nowrap">${way.between}</td>
    <td class="pick">
      ${the.between
        ? html`<input
            type="checkbox"
            aria-label=${say('select-between', the.between)}
            .checked=${the.betweenChosen}
            @click=${(event: Event) => the.pickBetween((event.target as HTMLInputElement).checked)}
          />`
        : nothing}
    </td>
  </tr>`;
}

function isControl(event: Event): boolean {
  return (event.target as HTMLElement).closest('input, button, a') !== null;
}

export interface Card {
  say: Say;
  chosen: Step[];
  between: number;
  act: (verb: Verb, step?: Step) => void;
}

/** What is chosen, and what can be done with it. */
export function card({ say, chosen, between, act }: Card): TemplateResult {
  const count = chosen.length + between;
  if (count === 0) {
    return html`<div class="case pad small soft">${say('choose')}</div>`;
  }
  if (count === 1 && chosen.length === 1) {
    const [step] = chosen;
    return html`<div class="case pad stack small card">
      <h2>${say('minutes', step.title, step.stayed)}</h2>
      <p class="soft">
        ${step.say}
        <a class="quiet nowrap" href="timeline?entry=${step.row.id}" aria-label="${say('why')} ${step.title}"
          >${say('why')}</a
        >
      </p>
      ${verbs(say, step.row, (verb) => act(verb, step), true)}
    </div>`;
  }
  const frost = chosen.length > 0 && chosen.every((step) => step.row.state === 'frost');
  const title = chosen.length > 0 && between === 0 ? say('steps', count) : say('steps.chosen', count);
  return html`<div class="case pad stack small card">
    <h2>${title}</h2>
    <span class="verbs big" role="group" aria-label=${title}>
      <button @click=${() => act('correct')}>${say('correct')}</button>
      <button class=${frost ? 'again' : ''} @click=${() => act(frost ? 'include' : 'exclude')}>
        ${say(frost ? 'use-again' : 'dont-use')}
      </button>
      <button @click=${() => act('delete')}>${say('delete')}</button>
    </span>
  </div>`;
}
