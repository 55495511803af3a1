import { html, nothing, type TemplateResult } from 'lit';
import type { Wrong } from '../entries/model';
import { wrongOf } from '../entries/fields';
import type { Say } from '../entries/say';
import type { Choice, Choices, Tile } from './model';

/** What is asked in a dialog before something is done with a piece. */
export interface Ask {
  verb: 'add' | 'correct' | 'lent' | 'given_away' | 'split' | 'save';
  piece?: Tile;
  wrong?: Wrong;
  nothing?: string;
}

export interface Asked {
  say: Say;
  ask: Ask;
  choices: Choices;
  cancel: () => void;
  go: (typed: Record<string, string>) => void;
}

const NAMES = { add: 'add', correct: 'correct', lent: 'lend', given_away: 'give', split: 'split', save: 'save' };

export function asked(the: Asked): TemplateResult {
  const { say, ask } = the;
  const name = NAMES[ask.verb];
  const bodies = { add: whole, correct: whole, lent: who, given_away: who, split, save };
  return html`<form
    @submit=${(event: SubmitEvent) => {
      event.preventDefault();
      const data = new FormData(event.target as HTMLFormElement);
      the.go(Object.fromEntries([...data].map(([key, value]) => [key, String(value)])));
    }}
    novalidate
  >
    <h2 id="dialog-title">${say(`${name}.title`, ask.piece?.title ?? '')}</h2>
    ${bodies[ask.verb](the)}
    ${ask.nothing ? html`<p class="bar err" role="alert">${ask.nothing}</p>` : nothing}
    <div class="row wrap acts">
      <button class="btn primary">${say(`${name}.do`)}</button>
      <button class="btn" type="button" @click=${the.cancel}>${say('cancel')}</button>
    </div>
  </form>`;
}

function field(the: Asked, name: string, label: string, control: TemplateResult, optional = false): TemplateResult {
  return html`<div class="field">
    <label for=${name}>${label}${optional ? html` <span class="soft">(${the.say('optional')})</span>` : nothing}</label>
    ${control} ${wrongOf(name, the.ask.wrong)}
  </div>`;
}

function line(the: Asked, name: string, value: string, more: { type?: string; mode?: string; focus?: boolean } = {}): TemplateResult {
  const wrong = the.ask.wrong?.field === name;
  return html`<input
    class="input"
    id=${name}
    name=${name}
    type=${more.type ?? 'text'}
    inputmode=${more.mode ?? nothing}
    max=${more.type === 'date' ? the.choices.today : nothing}
    autocomplete="off"
    .defaultValue=${value}
    aria-invalid=${wrong ? 'true' : 'false'}
    aria-describedby=${wrong ? `${name}-wrong` : nothing}
    ?autofocus=${more.focus ?? false}
  />`;
}

function select(name: string, choices: Choice[], value: string): TemplateResult {
  return html`<select class="input" id=${name} name=${name}>
    ${choices.map((each) => html`<option value=${each.code} ?selected=${each.code === value}>${each.name}</option>`)}
  </select>`;
}

/** Colours are seen and named: each is a radio with its swatch. */
function paints(the: Asked, value: string): TemplateResult {
  return html`<fieldset class="paints">
    <legend>${the.say('add.paint')}</legend>
    ${the.ask.verb === 'correct' && value === ''
      ? html`<label><input type="radio" name="paint" value="" checked /><span>${the.say('as-it-is')}</span></label>`
      : nothing}
    ${the.choices.paints.map(
      (each) => html`<label>
        <input type="radio" name="paint" value=${each.code} ?checked=${each.code === (value || (the.ask.verb === 'add' ? 'navy' : ''))} />
        <svg viewBox="0 0 20 20" aria-hidden="true"><circle cx="10" cy="10" r="9" fill=${each.hex} /></svg>
        <span>${each.name}</span>
      </label>`,
    )}
  </fieldset>`;
}

function whole(the: Asked): TemplateResult {
  const { say, choices, ask } = the;
  const piece = ask.piece;
  return html`
    ${ask.verb === 'correct' ? html`<p class="small soft">${say('correct.say')}</p>` : nothing}
    ${field(the, 'description', say('add.description'), line(the, 'description', piece?.title ?? '', { focus: true }))}
    <div class="two">
      ${field(the, 'type', say('add.type'), select('type', choices.types, piece?.type ?? 't-shirt'))}
      ${field(the, 'pattern', say('add.pattern'), select('pattern', choices.patterns, piece?.pattern ?? 'plain'))}
      ${field(the, 'cut', say('add.cut'), select('cut', choices.cuts, piece?.cut ?? 'straight'))}
      ${field(the, 'length', say('add.length'), select('length', choices.lengths, piece?.length ?? 'hip'))}
    </div>
    ${paints(the, piece?.own.paint ?? '')}
    <div class="two">
      ${field(the, 'size', say('add.size'), line(the, 'size', piece?.own.size ?? ''), true)}
      ${field(the, 'since', say('add.since'), line(the, 'since', piece?.own.since ?? '', { type: 'date' }), true)}
      ${ask.verb === 'add'
        ? field(the, 'price', say('add.price'), line(the, 'price', '', { mode: 'decimal' }), true)
        : nothing}
    </div>
  `;
}

function who(the: Asked): TemplateResult {
  const name = the.ask.verb === 'lent' ? 'lend.who' : 'give.who';
  return field(the, 'who', the.say(name), line(the, 'who', '', { focus: true }), true);
}

function split(the: Asked): TemplateResult {
  return html`<p class="small soft">${the.say('split.say')}</p>
    ${field(the, 'into', the.say('split.into'), line(the, 'into', '2', { mode: 'numeric', focus: true }))}`;
}

function save(the: Asked): TemplateResult {
  return field(the, 'name', the.say('save.ask'), line(the, 'name', '', { focus: true }));
}
