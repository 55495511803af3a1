import { html, nothing, type TemplateResult } from 'lit';
import { wrongOf } from '../entries/fields';
import type { Today, Wrong } from '../entries/model';
import type { Say } from '../entries/say';
import type { AskedWhere, Floor, Rule } from './model';

/** Visits that are to be left out, by where and when, as far as it is said. */
export interface Leaving {
  /** Where the dialog begins; what is typed since stays in its fields. */
  begin: AskedWhere;
  wrong?: Wrong;
  /** What an edit would touch, once that was asked. */
  touches?: string;
  /** Whether visits to come are meant as well. */
  standing?: boolean;
  /** The rule that is to be changed, where it is one. */
  rule?: Rule;
  nothing?: string;
}

export interface LeavingDialog {
  say: Say;
  today: Today;
  floors: Floor[];
  place: string;
  leaving: Leaving;
  changed: () => void;
  preview: (asked: AskedWhere) => void;
  exclude: (asked: AskedWhere) => void;
  remove: (asked: AskedWhere) => void;
  cancel: () => void;
}

export const ANYWHERE: AskedWhere = {
  what: 'any',
  place: '',
  floor: '',
  zone: '',
  west: '',
  east: '',
  south: '',
  north: '',
  drawn: [],
  days: [],
  from: '',
  to: '',
  standing: false,
};

export function leavingDialog(the: LeavingDialog): TemplateResult {
  const { say, leaving } = the;
  return html`<form
    class="leaving"
    novalidate
    @submit=${(event: SubmitEvent) => {
      event.preventDefault();
      the.preview(read(event.target as HTMLFormElement, the));
    }}
    @input=${the.changed}
  >
    <h2 id="dialog-title">${say(leaving.rule ? 'leaving.rule-title' : 'leaving.title')}</h2>
    ${leaving.rule ? nothing : where(the)} ${when(the)}
    <div role="status" class="told">${leaving.touches ? html`<p class="bar info">${leaving.touches}</p>` : nothing}</div>
    ${leaving.nothing ? html`<p class="bar err" role="alert">${leaving.nothing}</p>` : nothing}
    ${leaving.touches && !leaving.standing
      ? html`<p class="small soft">${say('leaving.delete-say', the.today.undoUntil)}</p>`
      : nothing}
    <div class="row wrap acts">
      ${leaving.touches
        ? html`<button class="btn primary" type="button" @click=${(event: Event) => the.exclude(of(event, the))}>
              ${say(leaving.rule ? 'leaving.change-rule' : leaving.standing ? 'leaving.make-rule' : 'leaving.exclude')}
            </button>
            ${leaving.standing
              ? nothing
              : html`<button class="btn danger" type="button" @click=${(event: Event) => the.remove(of(event, the))}>
                  ${say('leaving.delete')}
                </button>`}`
        : html`<button class="btn primary">${say(leaving.rule ? 'leaving.change-count' : 'leaving.count')}</button>`}
      <button class="btn" type="button" @click=${the.cancel}>${say('leaving.cancel')}</button>
    </div>
  </form>`;
}

function where(the: LeavingDialog): TemplateResult {
  const { say, leaving } = the;
  const { begin, wrong } = leaving;
  return html`<fieldset class="what">
      <legend>${say('leaving.what')}</legend>
      ${options(the).map(
        (what) => html`<label class="option">
          <input
            type="radio"
            name="what"
            value=${what}
            ?checked=${what === begin.what}
            ?autofocus=${what === begin.what}
          />
          <span
            >${say(`leaving.${what}`)}${what === 'drawn'
              ? html`<span class="small soft">
                  ${say('leaving.corners', begin.drawn.length / 2, floorName(the, begin.floor))}</span
                >`
              : nothing}</span
          >
        </label>`,
      )}
      ${wrongOf('what', wrong)}
      ${places(the)} ${area(the)}
    </fieldset>`;
}

function options({ leaving }: LeavingDialog): AskedWhere['what'][] {
  return leaving.begin.drawn.length > 0 ? ['drawn', 'any', 'place', 'area'] : ['any', 'place', 'area'];
}

/** A floor, or a zone of it; their value is a number of ours, as names may hold anything. */
function places({ say, floors, leaving }: LeavingDialog): TemplateResult {
  const { begin } = leaving;
  return html`<div class="field of place">
    <label for="zone">${say('leaving.zone')}</label>
    <select class="input" id="zone" name="zone">
      ${floors
        .filter((floor) => floor.code)
        .map(
          (floor, f) => html`<optgroup label=${floor.name}>
            <option value="${f}" ?selected=${begin.floor === floor.code && !begin.zone}>
              ${say('leaving.all-floor', floor.name)}
            </option>
            ${floor.zones.map(
              (zone, z) => html`<option
                value="${f}.${z}"
                ?selected=${begin.floor === floor.code && begin.zone === zone.name}
              >
                ${zone.said}
              </option>`,
            )}
          </optgroup>`,
        )}
    </select>
    ${wrongOf('zone', leaving.wrong)}
  </div>`;
}

function area({ say, floors, leaving }: LeavingDialog): TemplateResult {
  const { begin, wrong } = leaving;
  return html`<div class="of area">
    <div class="field">
      <label for="floor">${say('leaving.floor')}</label>
      <select class="input" id="floor" name="floor">
        ${floors.map(
          (floor) => html`<option value=${floor.code} ?selected=${floor.code === begin.floor}>${floor.name}</option>`,
        )}
      </select>
      ${wrongOf('floor', wrong)}
    </div>
    ${(['west', 'east', 'south', 'north'] as const).map(
      (side) => html`<div class="field">
        <label for=${side}>${say(`leaving.${side}`)}</label>
        <input
          class="input"
          id=${side}
          name=${side}
          inputmode="decimal"
          autocomplete="off"
          .defaultValue=${begin[side]}
          aria-invalid=${wrong?.field === side ? 'true' : 'false'}
          aria-describedby=${wrong?.field === side ? `${side}-wrong` : nothing}
        />
        ${wrongOf(side, wrong)}
      </div>`,
    )}
  </div>`;
}

function when({ say, leaving }: LeavingDialog): TemplateResult {
  const { begin, wrong } = leaving;
  const weekly = begin.days.length > 0;
  return html`<fieldset class="when ${leaving.rule ? 'rule' : ''}">
    <legend>${say('leaving.when')}</legend>
    ${leaving.rule
      ? nothing
      : html`<label class="option">
            <input type="radio" name="when" value="any" ?checked=${!weekly} /> ${say('leaving.any-time')}
          </label>
          <label class="option">
            <input type="radio" name="when" value="weekly" ?checked=${weekly} /> ${say('leaving.weekly')}
          </label>`}
    <div class="of weekly">
      <fieldset class="days">
        <legend>${say('leaving.days')}</legend>
        ${[1, 2, 3, 4, 5, 6, 7].map(
          (day) => html`<label class="option">
            <input type="checkbox" name="days" value=${day} ?checked=${begin.days.includes(day)} />
            ${say(`weekday.${day}`)}
          </label>`,
        )}
        ${wrongOf('days', wrong)}
      </fieldset>
      ${(['from', 'to'] as const).map(
        (end) => html`<div class="field">
          <label for="weekly-${end}">${say(`leaving.${end}`)}</label>
          <input
            class="input"
            type="time"
            id="weekly-${end}"
            name=${end}
            .defaultValue=${begin[end]}
            aria-invalid=${wrong?.field === end ? 'true' : 'false'}
            aria-describedby=${wrong?.field === end ? `${end}-wrong` : nothing}
          />
          ${wrongOf(end, wrong)}
        </div>`,
      )}
      ${leaving.rule
        ? nothing
        : html`<label class="option standing">
            <input type="checkbox" name="standing" ?checked=${begin.standing} />
            <span
              >${say('leaving.standing')}<span class="small soft">${say('leaving.standing-say')}</span></span
            >
          </label>`}
      ${wrongOf('standing', wrong)}
    </div>
  </fieldset>`;
}

function floorName({ floors }: LeavingDialog, code: string): string {
  return floors.find((floor) => floor.code === code)?.name ?? '';
}

function of(event: Event, the: LeavingDialog): AskedWhere {
  return read((event.target as HTMLElement).closest('form')!, the);
}

/** What is said in the form; fields that are not shown say nothing. */
function read(form: HTMLFormElement, the: LeavingDialog): AskedWhere {
  const { begin, rule } = the.leaving;
  const typed = new FormData(form);
  const text = (name: string) => String(typed.get(name) ?? '');
  const what = rule ? 'any' : (text('what') as AskedWhere['what']);
  const weekly = !!rule || text('when') === 'weekly';
  const days = typed.getAll('days').map(Number);
  const asked: AskedWhere = {
    ...ANYWHERE,
    what,
    place: what === 'any' ? '' : the.place,
    days: weekly ? (days.length > 0 ? days : [0]) : [],
    from: weekly ? text('from') : '',
    to: weekly ? text('to') : '',
    standing: !!rule || (weekly && what === 'any' && typed.has('standing')),
  };
  if (what === 'drawn') {
    return { ...asked, floor: begin.floor, drawn: begin.drawn };
  }
  if (what === 'area') {
    const { west, east, south, north } = Object.fromEntries(typed) as Record<string, string>;
    return { ...asked, floor: text('floor'), west, east, south, north };
  }
  if (what === 'place') {
    const [f, z] = text('zone').split('.');
    const floor = the.floors.filter((each) => each.code)[Number(f)];
    return { ...asked, floor: floor?.code ?? '', zone: z === undefined ? '' : (floor?.zones[Number(z)]?.name ?? '') };
  }
  return asked;
}
