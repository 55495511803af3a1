import { html, nothing, type TemplateResult } from 'lit';
import { wrongOf } from '../entries/fields';
import type { Wrong } from '../entries/model';
import type { Say } from '../entries/say';
import type { Choices, Thing } from './home-model';

export interface Asked {
  say: Say;
  choices: Choices;
  /** The one that is corrected; nothing where one is added. */
  thing?: Thing;
  wrong?: Wrong;
  nothing?: string;
  cancel: () => void;
  go: (typed: Record<string, string>) => void;
}

/** Asks for a thing that is added or corrected. */
export function asked(the: Asked): TemplateResult {
  const { say, thing } = the;
  return html`<form
    @submit=${(event: SubmitEvent) => {
      event.preventDefault();
      const data = new FormData(event.target as HTMLFormElement);
      the.go(Object.fromEntries([...data].map(([key, value]) => [key, String(value)])));
    }}
    novalidate
  >
    <h2 id="dialog-title">${thing ? say('correct.title', thing.title) : say('add.title')}</h2>
    ${thing ? html`<p class="small soft">${say('correct.say')}</p>` : nothing}
    ${line(the, 'description', { focus: true })}
    <div class="two">
      <div class="field">
        <label for="sort">${say('add.sort')}</label>
        <select class="input" id="sort" name="sort">
          ${the.choices.sorts.map(
            (each) => html`<option value=${each.code} ?selected=${each.code === (thing?.own.sort ?? 'other')}>${each.name}</option>`,
          )}
        </select>
      </div>
      ${line(the, 'brand', { optional: true })} ${line(the, 'kilowattHours', { mode: 'numeric', optional: true })}
      ${line(the, 'size', { optional: true })} ${line(the, 'since', { type: 'date', optional: true })}
      ${line(the, 'warranty', { type: 'date', optional: true })}
    </div>
    ${the.nothing ? html`<p class="bar err" role="alert">${the.nothing}</p>` : nothing}
    <div class="row wrap acts">
      <button class="btn primary">${say(thing ? 'correct.do' : 'add.do')}</button>
      <button class="btn" type="button" @click=${the.cancel}>${say('cancel')}</button>
    </div>
  </form>`;
}

function line(
  the: Asked,
  name: string,
  more: { type?: string; mode?: string; focus?: boolean; optional?: boolean },
): TemplateResult {
  const wrong = the.wrong?.field === name;
  return html`<div class="field">
    <label for=${name}>
      ${the.say(`add.${name}`)}${more.optional ? html` <span class="soft">(${the.say('optional')})</span>` : nothing}
    </label>
    <input
      class="input"
      id=${name}
      name=${name}
      type=${more.type ?? 'text'}
      inputmode=${more.mode ?? nothing}
      max=${name === 'since' ? the.choices.today : nothing}
      dir="auto"
      autocomplete="off"
      .defaultValue=${the.thing?.own[name] ?? ''}
      aria-invalid=${wrong ? 'true' : 'false'}
      aria-describedby=${wrong ? `${name}-wrong` : nothing}
      ?autofocus=${more.focus ?? false}
    />
    ${wrongOf(name, the.wrong)}
  </div>`;
}

/** What was typed otherwise than it was. */
export function changes(thing: Thing, typed: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(typed).filter(([name, value]) => value.trim() !== (thing.own[name] ?? '')));
}
