import { html, nothing, type TemplateResult } from 'lit';
import type { Asking, KindForm, Row, Wrong } from './model';
import type { Say } from './say';
import { star } from './stars';

export interface Typing {
  say: Say;
  field: Asking;
  value: string;
  focus: boolean;
  /** Whether it is asked for many entries, so that one can leave each as it is. */
  many: boolean;
  wrong?: Wrong;
}

/** Asks for one field, in the way its form wants to be asked. */
export function input(the: Typing): TemplateResult {
  const { field } = the;
  switch (field.form) {
    case 'stars':
      return choice(the, [1, 2, 3, 4, 5].map((n) => ({ code: String(n), name: the.say('stars', n) })), 'stars');
    case 'yes_no':
      return choice(the, field.options, 'seg');
    case 'choice':
      return labelled(the, select(the));
    case 'text':
      return labelled(
        the,
        html`<textarea
          class="input"
          id=${field.name}
          name=${field.name}
          rows="4"
          dir="auto"
          .defaultValue=${the.value}
          aria-invalid=${isWrong(the) ? 'true' : 'false'}
          aria-describedby=${isWrong(the) ? `${field.name}-wrong` : nothing}
          ?autofocus=${the.focus}
        ></textarea>`,
      );
    default:
      return labelled(the, line(the));
  }
}

function line(the: Typing): TemplateResult {
  const { field } = the;
  const number = ['pieces', 'seconds', 'metres', 'centimetres', 'kilograms', 'kilowatt_hours', 'degrees'].includes(field.form);
  return html`<input
    class="input"
    id=${field.name}
    name=${field.name}
    type=${field.form === 'day' ? 'date' : 'text'}
    inputmode=${number ? 'decimal' : nothing}
    dir=${field.form === 'line' ? 'auto' : nothing}
    autocomplete="off"
    .defaultValue=${the.value}
    aria-invalid=${isWrong(the) ? 'true' : 'false'}
    aria-describedby=${isWrong(the) ? `${field.name}-wrong` : nothing}
    ?autofocus=${the.focus}
  />`;
}

function select(the: Typing): TemplateResult {
  const { field, value } = the;
  return html`<select class="input" id=${field.name} name=${field.name} ?autofocus=${the.focus}>
    <option value="">${the.say('correct.as-it-is')}</option>
    ${field.options.map(
      (each) => html`<option value=${each.code} ?selected=${each.code === value}>${each.name}</option>`,
    )}
  </select>`;
}

function choice(the: Typing, options: Asking['options'], looks: 'stars' | 'seg'): TemplateResult {
  const { field, value } = the;
  const all = the.many && looks === 'seg' ? [{ code: '', name: the.say('correct.as-it-is') }, ...options] : options;
  return html`<fieldset>
    <legend>${field.label}</legend>
    <span class=${looks}>
      ${all.map(
        (each, n) =>
          html`<label title=${looks === 'stars' ? each.name : nothing}>
            <input
              type="radio"
              name=${field.name}
              value=${each.code}
              aria-label=${looks === 'stars' ? each.name : nothing}
              ?checked=${each.code === value}
              ?autofocus=${the.focus && (each.code === value || (!value && n === 0))}
            />
            ${looks === 'stars' ? star() : html`<span>${each.name}</span>`}
          </label>`,
      )}
    </span>
    ${wrongOf(field.name, the.wrong)}
  </fieldset>`;
}

function labelled(the: Typing, control: TemplateResult): TemplateResult {
  return html`<div class="field">
    <label for=${the.field.name}>${the.field.label}</label>
    ${control} ${wrongOf(the.field.name, the.wrong)}
  </div>`;
}

function isWrong(the: Typing): boolean {
  return the.wrong?.field === the.field.name;
}

export function wrongOf(field: string, wrong?: Wrong): TemplateResult | typeof nothing {
  return wrong?.field === field
    ? html`<p class="wrong" id="${field}-wrong" role="alert">${wrong.message}</p>`
    : nothing;
}

/**
 * What can be asked for entries of these kinds: of one or two kinds all their fields, of more what most of them have;
 * an edit leaves those alone that have no such field.
 */
export function inCommon(kinds: KindForm[]): Asking[] {
  const all = new Map(kinds.flatMap((kind) => kind.fields).map((field) => [field.name, field]));
  const having = (name: string) => kinds.filter((kind) => kind.fields.some((field) => field.name === name)).length;
  return [...all.values()].filter((field) => kinds.length <= 2 || having(field.name) * 2 > kinds.length);
}

/** What was typed: of one entry what differs from what it said, of many what was filled in. */
export function said(fields: Asking[], typed: FormData, row?: Row): Record<string, string> {
  const text = (name: string) => String(typed.get(name) ?? '').replaceAll('\r\n', '\n').trim();
  return Object.fromEntries(
    fields
      .map((field): [string, string] => [field.name, text(field.name)])
      .filter(([name, value]) => (row ? value !== (row.own[name] ?? '').trim() : value !== '')),
  );
}
