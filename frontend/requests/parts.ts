import { html, nothing, type TemplateResult } from 'lit';
import { styleMap } from 'lit/directives/style-map.js';
import type { Say } from '../entries/say';
import type { Clock, Deed, Field, Mark, Typed, Verdicts } from './model';

export function clockLine(clock: Clock): TemplateResult {
  return html`<div class="span" role="img" aria-label=${clock.said}>
      ${clock.bars.map(
        (bar) =>
          html`<i class=${bar.look} style=${styleMap({ left: `${bar.from}%`, width: `${bar.width}%` })}></i>`,
      )}
      ${clock.ticks.map((tick) =>
        tick.now ? html`<b style=${styleMap({ left: `${tick.at}%` })}></b>` : nothing,
      )}
      ${spaced(clock).map(
        (tick) =>
          html`<span
            class="${tick.optional ? 'opt' : ''} ${tick.at > 80 ? 'end' : ''}"
            style=${styleMap(tick.at > 80 ? { right: `${100 - tick.at}%` } : { left: `${tick.at}%` })}
            >${tick.label}<em>${tick.day}</em></span
          >`,
      )}
    </div>
    ${clock.note ? html`<p class="small soft"><span class="mark not">${clock.note}</span></p>` : nothing}`;
}

/** What would stand on its neighbour is not said twice: today gives way. */
function spaced(clock: Clock): Clock['ticks'] {
  const near = 14;
  return clock.ticks.filter(
    (tick) => !tick.now || clock.ticks.every((other) => other.now || Math.abs(other.at - tick.at) > near),
  );
}

export function verdictTable(say: Say, verdicts: Verdicts, desk: boolean): TemplateResult {
  if (verdicts.lines.length === 0) {
    return html`<p class="pad small soft">${verdicts.sum}</p>`;
  }
  return html`<table class="t mid verdicts" role="table" aria-label=${say('verdicts')}>
    <thead role="rowgroup">
      <tr role="row">
        <th role="columnheader" scope="col">${say('what')}</th>
        <th role="columnheader" scope="col" class="num">${say('entries')}</th>
        <th role="columnheader" scope="col">${say('verdict')}</th>
        <th role="columnheader" scope="col">${say('why')}</th>
        <th role="columnheader" scope="col">${say('until')}</th>
        ${desk ? html`<th role="columnheader" scope="col">${say('rule')}</th>` : nothing}
      </tr>
    </thead>
    <tbody role="rowgroup">
      ${verdicts.lines.map(
        (line) =>
          html`<tr role="row" data-word=${line.word}>
            <td role="cell">${line.what}</td>
            <td role="cell" class="num nowrap">${line.count}</td>
            <td role="cell"><span class="mark ${line.goes ? 'bad' : 'fixed'}">${line.verdict}</span></td>
            <td role="cell" class="soft">${line.why}</td>
            <td role="cell" class="nowrap">${line.until}</td>
            ${desk ? html`<td role="cell" class="soft">${line.rule}</td>` : nothing}
          </tr>`,
      )}
    </tbody>
  </table>`;
}

export function marks(all: Mark[]): TemplateResult[] {
  return all.map(
    (each) =>
      html`<li>
        <span class="mark ${each.shape}">${each.words}</span>${each.say
          ? html`<span class="soft">${each.say}</span>`
          : nothing}
      </li>`,
  );
}

export function field(each: Field, wrong: boolean): TemplateResult {
  const id = `field-${each.name}`;
  const hint = each.hint ? `${id}-hint` : nothing;
  return html`<div class="field">
    <label for=${id}>${each.label}</label>
    ${control(each, id, wrong, hint)}
    ${each.hint ? html`<p class="tiny soft" id="${id}-hint">${each.hint}</p>` : nothing}
  </div>`;
}

function control(each: Field, id: string, wrong: boolean, hint: string | typeof nothing): TemplateResult {
  const invalid = wrong ? 'true' : nothing;
  switch (each.form) {
    case 'area':
      return html`<textarea class="input" id=${id} name=${each.name} rows="5" maxlength="4000" ?required=${each.needed}
        aria-describedby=${hint} aria-invalid=${invalid} .value=${each.value}></textarea>`;
    case 'choice':
      return html`<select class="input" id=${id} name=${each.name} aria-describedby=${hint}>
        ${each.options.map(
          (option) =>
            html`<option value=${option.code} ?selected=${option.code === each.value}>${option.label}</option>`,
        )}
      </select>`;
    default:
      return html`<input class="input" id=${id} name=${each.name} type=${each.form} .value=${each.value}
        maxlength="1000" ?required=${each.needed} aria-describedby=${hint} aria-invalid=${invalid}
        autocomplete=${each.form === 'password' ? 'current-password' : 'off'} />`;
  }
}

export function button(deed: Deed, go: (deed: Deed) => void, small = false): TemplateResult {
  return html`<button class="btn ${small ? 'sm' : ''} ${deed.look}" data-deed=${deed.code} @click=${() => go(deed)}>
    ${deed.label}
  </button>`;
}

/** What is asked before a deed. */
export function question(
  deed: Deed,
  wrong: string | undefined,
  on: { go: (typed: Typed) => void; shut: () => void },
): TemplateResult {
  const ask = deed.ask!;
  return html`<form
    @submit=${(event: SubmitEvent) => {
      event.preventDefault();
      const typed: Typed = {};
      new FormData(event.target as HTMLFormElement).forEach((value, name) => (typed[name] = String(value)));
      on.go(typed);
    }}
  >
    <h2 id="ask-title">${ask.title}</h2>
    ${ask.say ? html`<p class="small">${ask.say}</p>` : nothing} ${ask.fields.map((each) => field(each, !!wrong))}
    ${wrong ? html`<p class="bar err" role="alert">${wrong}</p>` : nothing}
    <div class="row wrap acts">
      <button class="btn ${deed.look === 'danger' ? 'danger' : 'primary'}">${ask.go}</button>
      <button class="btn" type="button" @click=${on.shut}>${ask.keep}</button>
    </div>
  </form>`;
}
