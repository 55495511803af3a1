import { html, nothing, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { repeat } from 'lit/directives/repeat.js';
import type { Group, Row } from './model';
import { stars } from './stars';
import { mark, pane, type Say } from './say';

export type Verb = 'correct' | 'exclude' | 'include' | 'delete' | 'undo' | 'open';

export interface List {
  say: Say;
  path: string;
  groups: Group[];
  opened?: number;
  isTicked: (id: number) => boolean;
  tick: (row: Row, on: boolean, range: boolean) => void;
  act: (verb: Verb, row: Row) => void;
  rate: (row: Row, value: number) => void;
}

export function list(the: List): TemplateResult {
  return html`${repeat(
    the.groups,
    (group) => group.key,
    (group) => html`
      <section class="order">
        <header>
          <h2>${group.day}</h2>
          ${group.where ? html`<span class="soft small"><bdi>${group.where}</bdi></span>` : nothing}
          ${group.sum ? html`<span class="num small">${group.sum}</span>` : nothing}
        </header>
        <ul class="case entries">
          ${repeat(
            group.rows,
            (row) => row.id,
            (row) => guard([row, the.isTicked(row.id), the.opened === row.id], () => entry(the, row)),
          )}
        </ul>
      </section>
    `,
  )}`;
}

function entry(the: List, row: Row): TemplateResult {
  const open = the.opened === row.id;
  const frost = row.state === 'used' ? '' : row.state;
  return html`<li class="entry ${open ? 'open' : ''} ${row.state}" id="entry-${row.id}">
    ${row.state === 'gone' ? html`<span class="pick"></span>` : pick(the, row)}
    ${pane(row.picture, frost)}
    <div class="what">
      <h3><bdi>${row.title}</bdi></h3>
      ${row.where ? html`<p class="facts where"><bdi>${row.where}</bdi></p>` : nothing}
      <p class="facts">
        ${row.facts.map((fact) => html`<bdi class="fact">${fact}</bdi> `)}
        <a
          class="quiet nowrap why"
          href="${the.path}?entry=${row.id}"
          aria-label="${the.say('why')} ${row.title}"
          aria-expanded=${open ? 'true' : 'false'}
          @click=${(event: MouseEvent) => openHere(event, () => the.act('open', row))}
          >${the.say('why')}</a
        >
      </p>
    </div>
    ${row.price ? html`<span class="price">${row.price}</span>` : nothing}
    ${row.stars && row.state !== 'gone' ? stars(the.say, row, row.stars, (value) => the.rate(row, value)) : nothing}
    <div class="base">
      ${row.state === 'gone'
        ? html`<span class="uses"><span class="mark bad">${row.gone}</span></span>
            <button
              class="btn sm back"
              aria-label="${the.say('undo')}: ${row.title}"
              @click=${() => the.act('undo', row)}
            >
              ${the.say('undo')}
            </button>`
        : html`<span class="uses">${row.uses.map(mark)}</span>${verbs(the.say, row, (verb) => the.act(verb, row))}`}
    </div>
  </li>`;
}

function pick(the: List, row: Row): TemplateResult {
  return html`<span class="pick">
    <input
      type="checkbox"
      aria-label=${the.say('select', row.title)}
      .checked=${the.isTicked(row.id)}
      @click=${(event: MouseEvent) =>
        the.tick(row, (event.target as HTMLInputElement).checked, event.shiftKey)}
    />
  </span>`;
}

/** The same three verbs, in the same place on every entry. */
export function verbs(say: Say, row: Row, act: (verb: Verb) => void, big = false): TemplateResult {
  const frost = row.state === 'frost';
  return html`<span class="verbs ${big ? 'big' : ''}" role="group" aria-label=${row.title}>
    <button @click=${() => act('correct')}>${say('correct')}</button>
    <button class=${frost ? 'again' : ''} @click=${() => act(frost ? 'include' : 'exclude')}>
      ${say(frost ? 'use-again' : 'dont-use')}
    </button>
    <button @click=${() => act('delete')}>${say('delete')}</button>
  </span>`;
}

/** A plain click opens it on this page; any other opens the address as links do. */
function openHere(event: MouseEvent, open: () => void): void {
  if (event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey) {
    event.preventDefault();
    event.stopPropagation();
    open();
  }
}
