import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Form, KindForm, Shown, Sums, Wrong } from './model';
import { icon, type Say } from './say';

export interface Filters {
  say: Say;
  shown: Shown;
  /** To choose among; none where the page is of its kinds only. */
  kinds: KindForm[];
  wrong?: Wrong;
  type: (words: string) => void;
  choose: (change: Partial<Form>) => void;
}

/** Search and filters. */
export function filters(the: Filters): TemplateResult {
  const { say, shown } = the;
  const wrong = ['from', 'to'].includes(the.wrong?.field ?? 'to') ? undefined : the.wrong!.message;
  return html`<div class="filters" role="search">
    <span class="input search">
      ${icon('search')}
      <input
        type="search"
        autocomplete="off"
        aria-label=${say('search')}
        placeholder=${say('search-hint')}
        aria-invalid=${wrong ? 'true' : 'false'}
        aria-describedby=${wrong ? 'search-wrong' : nothing}
        .value=${live(shown.form.q)}
        @input=${(event: Event) => the.type((event.target as HTMLInputElement).value)}
      />
    </span>
    ${the.kinds.length > 0 ? kinds(the) : nothing} ${dates(the)}
    ${choice(say('source'), shown.form.source, [['', say('source.any')], ...Object.entries(shown.sources)], (source) =>
      the.choose({ source }),
    )}
    ${choice(
      say('use'),
      shown.form.use,
      [
        ['', say('use.any')],
        ['used', say('use.used')],
        ['not', say('use.not')],
        ['deleted', say('use.deleted')],
      ],
      (use) => the.choose({ use }),
    )}
    ${the.kinds.length > 0 ? beginning(the) : nothing}
    ${wrong ? html`<p class="wrong" id="search-wrong" role="alert">${wrong}</p>` : nothing}
  </div>`;
}

function choice(
  label: string,
  value: string,
  options: [string, string][],
  choose: (value: string) => void,
): TemplateResult {
  return html`<span class="chip choose ${value ? 'set' : ''}">
    <select aria-label=${label} @change=${(event: Event) => choose((event.target as HTMLSelectElement).value)}>
      ${options.map(([code, name]) => html`<option value=${code} .selected=${code === value}>${name}</option>`)}
    </select>
    ${icon('down', true)}
  </span>`;
}

function kinds(the: Filters): TemplateResult {
  const { say } = the;
  const chosen = the.shown.form.kind.split(',').filter(Boolean);
  const name =
    chosen.length === 0
      ? say('kind.any')
      : chosen.length === 1
        ? (the.kinds.find((each) => each.kind === chosen[0])?.many ?? '')
        : say('kind.some', chosen.length);
  // What is ticked counts, not what was answered: one may be quicker than the list.
  const choose = (event: Event) => {
    const boxes = (event.target as Element).closest('.pop')!.querySelectorAll<HTMLInputElement>('input:checked');
    the.choose({ kind: [...boxes].map((box) => box.value).join(',') });
  };
  return html`<details class="dates" @keydown=${escape} @toggle=${closeOutside}>
    <summary class="chip ${chosen.length > 0 ? 'set' : ''}" aria-label="${say('kind')}: ${name}">
      ${name} ${icon('down', true)}
    </summary>
    <div class="case lifted pop" role="group" aria-label=${say('kind')}>
      ${the.kinds.map(
        (each) =>
          html`<label class="option pick-kind">
            <input
              type="checkbox"
              value=${each.kind}
              .checked=${chosen.includes(each.kind)}
              @change=${choose}
            />
            ${each.many}
          </label>`,
      )}
    </div>
  </details>`;
}

/** The day to begin with. While one types its year, that is no day yet. */
function beginning(the: Filters): TemplateResult {
  const { say } = the;
  const { day } = the.shown.form;
  return html`<span class="begin">
    <label class="chip ${day ? 'set' : ''}">
      ${say('day')}
      <input
        type="date"
        min="1990-01-01"
        max="2100-01-01"
        .value=${live(day)}
        @change=${(event: Event) => {
          const picked = event.target as HTMLInputElement;
          if (picked.validity.valid && picked.value !== day) {
            the.choose({ day: picked.value });
          }
        }}
      />
    </label>
    ${day
      ? html`<button class="link small" @click=${() => the.choose({ day: '' })}>${say('day.back')}</button>`
      : nothing}
  </span>`;
}

function dates(the: Filters): TemplateResult {
  const { say, shown } = the;
  const { from, to } = shown.form;
  const wrong = the.wrong && ['from', 'to'].includes(the.wrong.field) ? the.wrong.message : undefined;
  return html`<details class="dates" @keydown=${escape} @toggle=${closeOutside}>
    <summary class="chip ${from || to ? 'set' : ''}" aria-label="${say('date')}: ${shown.chosenDates}">
      ${shown.chosenDates} ${icon('down', true)}
    </summary>
    <div class="case lifted pop">
      <ul>
        ${[{ from: '', to: '', name: say('date.any') }, ...shown.dates].map(
          (each) => html`<li>
            <button
              class="pick-date"
              aria-pressed=${each.from === from && each.to === to ? 'true' : 'false'}
              @click=${(event: Event) => {
                close(event);
                the.choose({ from: each.from, to: each.to });
              }}
            >
              ${each.name}
            </button>
          </li>`,
        )}
      </ul>
      <form @submit=${(event: SubmitEvent) => choseDays(event, the)} novalidate>
        <p class="small soft">${say('date.own')}</p>
        ${day('from', say('date.from'), from, wrong)} ${day('to', say('date.to'), to, wrong)}
        ${wrong ? html`<p class="wrong" id="dates-wrong" role="alert">${wrong}</p>` : nothing}
        <button class="btn sm">${say('date.show')}</button>
      </form>
    </div>
  </details>`;
}

function day(name: string, label: string, value: string, wrong?: string): TemplateResult {
  return html`<div class="field">
    <label for="date-${name}">${label}</label>
    <input
      class="input"
      type="date"
      id="date-${name}"
      name=${name}
      min="1990-01-01"
      max="2100-01-01"
      .value=${value}
      aria-invalid=${wrong ? 'true' : 'false'}
      aria-describedby=${wrong ? 'dates-wrong' : nothing}
    />
  </div>`;
}

function choseDays(event: SubmitEvent, the: Filters): void {
  event.preventDefault();
  const days = new FormData(event.target as HTMLFormElement);
  the.choose({ from: String(days.get('from')), to: String(days.get('to')) });
}

function close(event: Event): void {
  const details = (event.target as Element).closest('details');
  details?.removeAttribute('open');
  details?.querySelector('summary')?.focus();
}

function escape(event: KeyboardEvent): void {
  if (event.key === 'Escape') {
    event.stopPropagation();
    close(event);
  }
}

/** An open popover closes when one clicks beside it. */
function closeOutside(event: Event): void {
  const details = event.target as HTMLDetailsElement;
  if (details.open) {
    const shut = (click: Event) => {
      if (!details.contains(click.target as Node)) {
        details.open = false;
      }
      if (!details.open) {
        document.removeEventListener('pointerdown', shut);
      }
    };
    document.addEventListener('pointerdown', shut);
  }
}

export interface Bar {
  say: Say;
  totals: Sums;
  all: boolean;
  count: number;
  again: boolean;
  selectAll: () => void;
  clear: () => void;
  act: (verb: 'correct' | 'exclude' | 'include' | 'delete') => void;
}

/** Takes the place of the filters while something is selected. */
export function selectionBar(the: Bar): TemplateResult {
  const { say } = the;
  return html`<section class="bar select" aria-label=${say('verbs')}>
    <b>${the.all ? say('all-selected', the.totals.editable) : say('selected', the.count)}</b>
    ${!the.all && the.totals.editable > the.count
      ? html`<button class="link" @click=${the.selectAll}>${the.totals.selectAll}</button>`
      : nothing}
    <span class="row acts">
      ${the.again
        ? html`<button class="btn sm brass" @click=${() => the.act('include')}>${say('use-again')}</button>`
        : html`<button class="btn sm" @click=${() => the.act('exclude')}>${say('dont-use')}</button>`}
      <button class="btn sm" @click=${() => the.act('correct')}>${say('correct')}</button>
      <button class="btn sm danger" @click=${() => the.act('delete')}>${say('delete')}</button>
    </span>
    <button class="link end" @click=${the.clear}>${say('clear')}</button>
  </section>`;
}
