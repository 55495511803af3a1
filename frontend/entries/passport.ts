import { html, nothing, type TemplateResult } from 'lit';
import { styleMap } from 'lit/directives/style-map.js';
import type { Change, Field, Passport } from './model';
import { verbs, type Verb } from './rows';
import { icon, mark, pane, type Say } from './say';

export interface Sheet {
  say: Say;
  passport: Passport;
  narrow: boolean;
  told: string;
  shut: () => void;
  act: (verb: Verb) => void;
  correct: (field: Field) => void;
  dispute: (field: Field) => void;
  undo: (change: Change) => void;
}

/** The page of one entry, beside the list; where there is no room, it is the whole page and nothing lies beneath. */
export function passport(the: Sheet): TemplateResult {
  const name = `${the.say('passport')}: ${the.passport.row.title}`;
  return the.narrow
    ? html`<dialog class="case passport" aria-label=${name} @cancel=${the.shut}>
        ${page(the)}
        <div class="unseen" role="status">${the.told}</div>
      </dialog>`
    : html`<aside
        class="case passport lifted"
        aria-label=${name}
        @keydown=${(event: KeyboardEvent) => event.key === 'Escape' && the.shut()}
      >
        ${page(the)}
      </aside>`;
}

function page(the: Sheet): TemplateResult {
  const { say } = the;
  const it = the.passport;
  const gone = it.row.state === 'gone';
  return html`
    <div class="head">
      ${pane(it.row.picture, it.row.state === 'used' ? '' : it.row.state, 'l')}
      <div class="stack title">
        <p class="tiny soft">${say('passport')}</p>
        <h2 tabindex="-1"><bdi>${it.row.title}</bdi></h2>
        <p class="small soft">${it.kind}</p>
      </div>
      <button class="icon-btn shut" aria-label=${say('close')} @click=${the.shut}>${icon('close')}</button>
    </div>
    <section>
      <h3>${say('passport.says')}</h3>
      <table class="facts-table">
        <tbody>
          ${it.fields.map((field) => fact(the, field))}
        </tbody>
      </table>
    </section>
    <section>
      <h3>${say('passport.from')}</h3>
      <p class="small"><bdi>${it.from}</bdi></p>
    </section>
    <section>
      <h3>${say('passport.why')}</h3>
      <p class="small">${it.why}</p>
      <p class="small soft">${it.ground}</p>
      ${term(it.term)}
    </section>
    <section>
      <h3>${say('passport.uses')}</h3>
      ${gone
        ? html`<p class="mark bad">${it.row.gone}</p>`
        : it.uses.length > 0
          ? html`<ul class="uses-list">
              ${it.uses.map((use) => html`<li>${mark(use)}</li>`)}
            </ul>`
          : html`<p class="small soft">${say('passport.uses-none')}</p>`}
    </section>
    <section>
      <h3>${say('passport.shares')}</h3>
      ${it.shares.length > 0
        ? html`<ul class="shares small">
            ${it.shares.map(
              (share) => html`<li><a href="suggestions">${share.title}</a> <span class="num">${share.value}</span></li>`,
            )}
          </ul>`
        : html`<p class="small soft">${say('passport.shares-none')}</p>`}
    </section>
    <section>
      <h3>${say('passport.looks')}</h3>
      ${it.looks.length > 0
        ? html`<ul class="looks-list small">
            ${it.looks.map(
              (look) => html`<li><b>${look.who}</b> <span class="soft">${look.day}. ${look.what} ${look.when}.</span></li>`,
            )}
            <li><a href="who-looked?kind=${it.row.kind}">${say('passport.looks-all')}</a></li>
          </ul>`
        : html`<p class="small soft">${say('passport.looks-none')}</p>`}
    </section>
    ${it.changes.length > 0
      ? html`<section>
          <h3>${say('passport.edits')}</h3>
          <ul class="changes">
            ${it.changes.map((change) => changed(the, change))}
          </ul>
        </section>`
      : nothing}
    <div class="end">
      ${gone
        ? html`<button class="btn wide" @click=${() => the.act('undo')}>${say('undo')}</button>`
        : verbs(say, it.row, the.act, true)}
    </div>
  `;
}

function fact(the: Sheet, field: Field): TemplateResult {
  return html`<tr>
    <th scope="row">${field.label}</th>
    <td>
      <bdi>${field.value}</bdi>
      ${field.disputed ? html`<span class="disputed small"><bdi>${field.disputed}</bdi></span>` : nothing}
    </td>
    <td>
      ${field.disputed ? html`<span class="tag brass">${the.say('passport.disputed')}</span>` : nothing}
      ${field.act
        ? html`<button
            class="link"
            aria-label="${field.verb}: ${field.label}"
            @click=${() => (field.act === 'correct' ? the.correct(field) : the.dispute(field))}
          >
            ${field.verb}
          </button>`
        : nothing}
    </td>
  </tr>`;
}

function term(it: Passport['term']): TemplateResult {
  const at = `${it.passed}%`;
  return html`<div class="span">
    <i style=${styleMap({ left: '0', width: at })}></i>
    <i class="rest" style=${styleMap({ left: at, right: '0' })}></i>
    <b style=${styleMap({ left: at })}></b>
    <span class="began">${it.began}<em>${it.beganWhen}</em></span>
    <span class="ends">${it.ends}<em>${it.endsWhen}</em></span>
  </div>`;
}

function changed(the: Sheet, change: Change): TemplateResult {
  return html`<li>
    <span class="tiny soft">${change.when}</span>
    <span class="small ${change.since ? 'soft' : ''}">${change.what} ${change.since}</span>
    ${change.undoable
      ? html`<button
          class="link small"
          aria-label="${the.say('undo')}: ${change.what}"
          @click=${() => the.undo(change)}
        >
          ${the.say('undo')}
        </button>`
      : nothing}
    ${change.fields.length > 0 ? beforeAndAfter(the.say, change) : nothing}
    ${change.led.length > 0
      ? html`<details class="led small">
          <summary>${the.say('passport.led')}</summary>
          ${change.led.map((each) => html`<p class="tiny soft">${each}</p>`)}
        </details>`
      : nothing}
  </li>`;
}

function beforeAndAfter(say: Say, change: Change): TemplateResult {
  return html`<table class="facts-table">
    <thead>
      <tr>
        <td></td>
        <th scope="col">${say('passport.before')}</th>
        <th scope="col">${say('passport.after')}</th>
      </tr>
    </thead>
    <tbody>
      ${change.fields.map(
        (field) => html`<tr>
          <th scope="row">${field.label}</th>
          <td><bdi>${field.before}</bdi></td>
          <td><bdi>${field.after}</bdi></td>
        </tr>`,
      )}
    </tbody>
  </table>`;
}
