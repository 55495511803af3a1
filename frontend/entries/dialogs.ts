import { html, nothing, type TemplateResult } from 'lit';
import { input, wrongOf } from './fields';
import type { Asking, Field, Picked, Row, Today, Wrong } from './model';
import type { Say } from './say';

/** What a dialog asks before an edit; what was typed stays in its fields until it is closed. */
export interface Ask {
  verb: 'exclude' | 'include' | 'correct' | 'delete' | 'dispute';
  picked: Picked;
  /** The one entry it is about; none where it is about many. */
  row?: Row;
  /** What it is about, where that is one thing but no entry. */
  about?: string;
  count: number;
  /** What is asked for a correction; with what is to be said already, nothing is. */
  fields?: Asking[];
  said?: Record<string, string>;
  /** The field to begin with, or the one that is disputed. */
  field?: Field;
  wrong?: Wrong;
  stale?: Stale[];
  nothing?: string;
}

/** An entry that was changed meanwhile: what was seen beside what it says now. */
export interface Stale {
  title: string;
  gone: boolean;
  changes: { label: string; seen: string; now: string }[];
}

/** @param labels what the fields of its kind are called */
export function stale(seen: Row | undefined, now: Row, labels: string[]): Stale {
  return {
    title: now.title,
    gone: now.state === 'gone',
    changes: labels
      .map((label, n) => ({ label, seen: seen?.values[n] ?? '', now: now.values[n] }))
      .filter((change) => seen && change.seen !== change.now),
  };
}

export interface Dialog {
  say: Say;
  ask: Ask;
  today: Today;
  cancel: () => void;
  go: (typed: FormData) => void;
}

const REASONS = ['gift', 'one_off', 'not_mine', 'private'];
const STALE_SHOWN = 3;

/** The browser tells of a closed dialog a moment later; who was quick has opened it again by then. */
export function whenShut(then: () => void): (event: Event) => void {
  return (event) => {
    if (!(event.target as HTMLDialogElement).open) {
      then();
    }
  };
}

export function dialog(the: Dialog): TemplateResult {
  const { say, ask } = the;
  const bodies = { exclude, include: () => nothing, correct, delete: remove, dispute };
  const many = ask.row || ask.about ? '' : '-many';
  return html`<form
    @submit=${(event: SubmitEvent) => {
      event.preventDefault();
      the.go(new FormData(event.target as HTMLFormElement));
    }}
    novalidate
  >
    <h2 id="dialog-title">${title(the)}</h2>
    ${bodies[ask.verb](the)} ${ask.stale ? meanwhile(say, ask.stale) : nothing}
    ${ask.nothing ? html`<p class="bar err" role="alert">${ask.nothing}</p>` : nothing}
    <div class="row wrap acts">
      ${ask.verb === 'correct' && !ask.said && !ask.fields?.length
        ? nothing
        : html`<button class="btn primary ${ask.verb === 'delete' ? 'danger' : ''}" ?autofocus=${ask.verb === 'delete'}>
            ${ask.stale ? say('stale.again') : goes(say, ask.verb, many)}
          </button>`}
      <button class="btn" type="button" @click=${the.cancel}>
        ${ask.verb === 'delete' ? say('delete.keep' + many) : say('cancel')}
      </button>
    </div>
  </form>`;
}

function title({ say, ask }: Dialog): string {
  if (ask.verb === 'include') {
    return say('stale.title');
  }
  if (ask.verb === 'dispute') {
    return say('dispute.title', ask.field?.label ?? '');
  }
  const about = ask.about ?? ask.row?.title;
  return about ? say(`${ask.verb}.title`, about) : say(`${ask.verb}.title-many`, ask.count);
}

function goes(say: Say, verb: Ask['verb'], many: string): string {
  switch (verb) {
    case 'exclude':
    case 'delete':
      return say(`${verb}.do${many}`);
    case 'include':
      return say('use-again');
    default:
      return say(`${verb}.do`);
  }
}

function exclude({ say, ask, today }: Dialog): TemplateResult {
  const wrong = ask.wrong?.field === 'until' ? ask.wrong.message : undefined;
  return html`<fieldset>
      <legend>${say('exclude.why')}</legend>
      ${REASONS.map(
        (reason, n) => html`<label class="option">
          <input type="radio" name="reason" value=${reason} ?checked=${n === 0} ?autofocus=${n === 0} />
          ${say(`exclude.${reason}`)}
        </label>`,
      )}
    </fieldset>
    <fieldset>
      <legend>${say('exclude.how-long')}</legend>
      <span class="seg">
        <label><input type="radio" name="long" value="ever" checked /> <span>${say('exclude.ever')}</span></label>
        <label><input type="radio" name="long" value="until" /> <span>${say('exclude.until')}</span></label>
      </span>
      <div class="field until">
        <label for="until">${say('exclude.day')}</label>
        <input
          class="input"
          type="date"
          id="until"
          name="until"
          min=${today.tomorrow}
          aria-invalid=${wrong ? 'true' : 'false'}
          aria-describedby=${wrong ? 'until-wrong' : nothing}
        />
        ${wrong ? html`<p class="wrong" id="until-wrong" role="alert">${wrong}</p>` : nothing}
      </div>
    </fieldset>`;
}

function correct({ say, ask }: Dialog): TemplateResult | typeof nothing {
  const fields = ask.fields ?? [];
  if (ask.said) {
    return nothing;
  }
  if (fields.length === 0) {
    return html`<p>${say('correct.none')}</p>`;
  }
  const first = fields.some((field) => field.name === ask.field?.name) ? ask.field?.name : fields[0].name;
  return html`${ask.row ? nothing : html`<p class="small soft">${say('correct.many')}</p>`}
  ${fields.map((field) =>
    input({
      say,
      field,
      value: ask.row?.own[field.name] ?? '',
      focus: field.name === first,
      many: !ask.row,
      wrong: ask.wrong,
    }),
  )}`;
}

function remove({ say, today }: Dialog): TemplateResult {
  return html`<p>${say('delete.say', today.undoUntil)}</p>`;
}

function dispute({ say, ask }: Dialog): TemplateResult {
  return html`<p class="small soft">${say('dispute.say')}</p>
    <div class="field">
      <label for="claim">${say('dispute.claim')}</label>
      <textarea
        class="input"
        id="claim"
        name="claim"
        rows="5"
        dir="auto"
        aria-invalid=${ask.wrong?.field === 'claim' ? 'true' : 'false'}
        aria-describedby=${ask.wrong?.field === 'claim' ? 'claim-wrong' : nothing}
        autofocus
      ></textarea>
      ${wrongOf('claim', ask.wrong)}
    </div>`;
}

function meanwhile(say: Say, all: Stale[]): TemplateResult {
  return html`<div class="bar err meanwhile" role="alert">
    <p>${say('stale.say')}</p>
    ${all.slice(0, STALE_SHOWN).map(
      (each) => html`<div>
        <p><b><bdi>${each.title}</bdi></b></p>
        ${each.gone ? html`<p>${say('stale.gone')}</p>` : nothing}
        ${each.changes.length > 0
          ? html`<table class="facts-table">
              <thead>
                <tr>
                  <td></td>
                  <th scope="col">${say('stale.seen')}</th>
                  <th scope="col">${say('stale.now')}</th>
                </tr>
              </thead>
              <tbody>
                ${each.changes.map(
                  (change) => html`<tr>
                    <th scope="row">${change.label}</th>
                    <td><bdi>${change.seen}</bdi></td>
                    <td><b><bdi>${change.now}</bdi></b></td>
                  </tr>`,
                )}
              </tbody>
            </table>`
          : each.gone
            ? nothing
            : html`<p>${say('stale.nothing')}</p>`}
      </div>`,
    )}
    ${all.length > STALE_SHOWN ? html`<p>${say('stale.more', all.length - STALE_SHOWN)}</p>` : nothing}
  </div>`;
}
