import { html, nothing, type TemplateResult } from 'lit';
import type { Say } from '../entries/say';
import type { Field } from './model';
import { field } from './parts';

/** An entry that may be meant, with the fields that can be disputed: io.vitrine.desk.NewCases.Line. */
export interface Line {
  place: number;
  title: string;
  say: string;
  fields: { code: string; label: string }[];
}

export interface Found {
  lines: Line[];
  wrong: string;
}

interface Part {
  say: Say;
  found?: Found;
  /** The one that is chosen. */
  line?: Line;
  look: () => void;
}

/** What is said to be wrong: find the entry by its number or day, choose it and a field, and write down the claim. */
export function claimPart({ say, found, line, look }: Part): TemplateResult {
  const text = (name: string, form: Field['form']): Field => ({
    name,
    label: say(name),
    form,
    value: '',
    needed: form === 'area',
    options: [],
    hint: '',
  });
  return html`<fieldset class="entries" @keydown=${(event: KeyboardEvent) => enter(event, look)}>
      <legend>${say('entry')}</legend>
      <p class="tiny soft">${say('entry.hint')}</p>
      <div class="fields">${field(text('number', 'text'), false)} ${field(text('day', 'date'), false)}</div>
      <div><button class="btn" type="button" @click=${look}>${say('entry.go')}</button></div>
      <div role="status">${found?.wrong ? html`<p class="bar note">${found.wrong}</p>` : nothing}</div>
      ${found?.lines.map(
        (each) =>
          html`<label class="option"
            ><input type="radio" name="entry" value=${each.place} .checked=${each === line} /><span>${each.title}</span>
            <span class="soft">${each.say}</span></label
          >`,
      )}
    </fieldset>
    ${line
      ? html`${field({ ...text('field', 'choice'), label: say('about'), value: line.fields[0].code, options: line.fields }, false)}
        ${field({ ...text('claim', 'area'), hint: say('claim.hint') }, false)}`
      : nothing}`;
}

/** Enter in one of these fields looks, and does not open the case. */
function enter(event: KeyboardEvent, look: () => void): void {
  if (event.key === 'Enter' && (event.target as HTMLInputElement).matches('[name=number], [name=day]')) {
    event.preventDefault();
    look();
  }
}
