import { html, nothing, type TemplateResult } from 'lit';
import { styleMap } from 'lit/directives/style-map.js';
import type { Say } from '../entries/say';

export interface Line {
  reference: string;
  version: number;
  due: string;
  look: string;
  share: number;
  type: string;
  law: string;
  state: string;
  region: string;
  systems: string;
  trouble: boolean;
  with: string;
  address: string;
}

export interface Choice {
  code: string;
  label: string;
}

export interface Sheet {
  title: string;
  views: { code: string; label: string; count: string }[];
  saved: { name: string; address: string }[];
  figures: { number: string; label: string; bad: boolean }[];
  systems: { name: string; state: string; look: string; address: string }[];
  lines: Line[];
  form: Form;
  choices: Record<string, Choice[]>;
  officers: Choice[];
}

export interface Form {
  view: string;
  type: string;
  state: string;
  law: string;
  region: string;
  system: string;
  order: string;
  text: string;
}

const FILTERS = ['order', 'type', 'state', 'law', 'region', 'system'] as const;

/** How each downstream system stands with the open cases; those for which cases wait lead to these. */
export function beside(say: Say, sheet: Sheet): TemplateResult | typeof nothing {
  return sheet.systems.length === 0
    ? nothing
    : html`<ul class="row wrap beside small" aria-label=${say('beside')}>
        ${sheet.systems.map(
          (system) =>
            html`<li>
              <span class="mark ${system.look}"
                >${system.address ? html`<a href=${system.address}>${system.name}</a>` : system.name}</span
              >
              <span class="soft">${system.state}</span>
            </li>`,
        )}
      </ul>`;
}

export function filters(
  say: Say,
  sheet: Sheet,
  on: { show: (form: Form) => void; keep: (event: SubmitEvent) => void },
): TemplateResult {
  return html`<div class="row wrap filters whole">
    ${FILTERS.map(
      (name) =>
        html`<label
          ><span class="unseen">${say(name)}</span
          ><select
            class="input"
            name=${name}
            @change=${(event: Event) => on.show({ ...sheet.form, [name]: (event.target as HTMLSelectElement).value })}
          >
            <option value="" ?selected=${sheet.form[name] === ''}>${say(`any-${name}`)}</option>
            ${sheet.choices[name].map(
              (choice) =>
                html`<option value=${choice.code} ?selected=${sheet.form[name] === choice.code}>
                  ${choice.label}
                </option>`,
            )}
          </select></label
        >`,
    )}
    <form class="row keep" @submit=${on.keep}>
      <label class="unseen" for="keep">${say('keep.name')}</label>
      <input class="input" id="keep" name="name" maxlength="40" required placeholder=${say('keep.name')} />
      <button class="btn">${say('keep')}</button>
    </form>
  </div>`;
}

export function row(
  say: Say,
  line: Line,
  n: number,
  picked: boolean,
  on: { pick: () => void; focus: () => void },
): TemplateResult {
  return html`<tr aria-selected=${picked ? 'true' : 'false'} data-reference=${line.reference}>
    <td>
      <input
        type="checkbox"
        .checked=${picked}
        aria-label=${say('select-one', line.reference)}
        @change=${on.pick}
      />
    </td>
    <td>${due(line)}</td>
    <td>
      <span class="mini-clock" aria-hidden="true"
        ><i class=${line.look} style=${styleMap({ width: `${line.share}%` })}></i
      ></span>
    </td>
    <td>
      ${line.address
        ? html`<a href=${line.address} data-row=${n} @focus=${on.focus}>${line.reference}</a>`
        : html`<span class="soft" title=${say('not-yours')}>${line.reference}</span>`}
    </td>
    <td class="soft">${line.address ? say('hidden') : say('not-yours')}</td>
    <td>${line.type}</td>
    <td>${line.law}</td>
    <td>${line.state}</td>
    <td>${line.region}</td>
    <td class=${line.trouble ? '' : 'soft'}>
      ${line.trouble ? html`<span class="mark not">${line.systems}</span>` : line.systems}
    </td>
    <td class=${line.with ? '' : 'soft'}>${line.with || say('no-one')}</td>
  </tr>`;
}

function due(line: Line): TemplateResult | string {
  switch (line.look) {
    case 'over':
      return html`<span class="mark bad">${line.due}</span>`;
    case 'pause':
      return html`<span class="mark not">${line.due}</span>`;
    case 'warn':
      return html`<b>${line.due}</b>`;
    default:
      return line.due;
  }
}
