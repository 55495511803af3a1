import { html, type TemplateResult } from 'lit';
import { styleMap } from 'lit/directives/style-map.js';
import type { Say } from '../entries/say';

/** The last year: entries of each day, from the first on. */
export interface Year {
  first: string;
  entries: number[];
}

const DAY = 24 * 60 * 60 * 1000;
const WEEK = 7;

/** Five steps, of which the last is ten or more. */
function step(entries: number): number {
  return entries === 0 ? 0 : entries < 3 ? 1 : entries < 6 ? 2 : entries < 10 ? 3 : 4;
}

function dateOf(year: Year, day: number): Date {
  return new Date(Date.parse(year.first) + day * DAY);
}

const LONG: Intl.DateTimeFormatOptions = { day: 'numeric', month: 'long', year: 'numeric' };
const WITH_WEEKDAY: Intl.DateTimeFormatOptions = { weekday: 'short', ...LONG };
const SHORT_MONTH: Intl.DateTimeFormatOptions = { month: 'short' };
const MONTH: Intl.DateTimeFormatOptions = { month: 'long', year: 'numeric' };

/** To make a format takes longer than to write a year of days with it, and a page has one language. */
const formats = new Map<Intl.DateTimeFormatOptions, Intl.DateTimeFormat>();

function formatted(date: Date, options: Intl.DateTimeFormatOptions): string {
  let format = formats.get(options);
  if (!format) {
    const language = document.documentElement.lang === 'de' ? 'de-DE' : 'en-GB';
    format = new Intl.DateTimeFormat(language, { timeZone: 'UTC', ...options });
    formats.set(options, format);
  }
  return format.format(date);
}

/** Upright lines like a barcode: days, or weeks where there is no room for days. */
export function strip(year: Year, say: Say): TemplateResult {
  const last = year.entries.length - 1;
  const weeks: number[] = [];
  year.entries.forEach((entries, day) => {
    const week = Math.floor(day / WEEK);
    weeks[week] = (weeks[week] ?? 0) + entries;
  });
  const span = [formatted(dateOf(year, 0), LONG), formatted(dateOf(year, last), LONG)] as const;
  return html`<figure role="img" aria-label=${say('of-day', ...span)}>
    <div class="heat day">
      ${year.entries.map((entries, day) =>
        entries === 0
          ? html`<i></i>`
          : html`<i data-n=${step(entries)} title="${formatted(dateOf(year, day), LONG)}: ${entries}"></i>`,
      )}
    </div>
    <div class="heat week">${weeks.map((entries) => html`<i data-n=${step(Math.ceil(entries / 2))}></i>`)}</div>
    <div class="months">
      ${months(year).map(
        (month) => html`<span style=${styleMap({ flexGrow: String(month.days) })}>${month.days > 9 ? month.name : ''}</span>`,
      )}
    </div>
  </figure>`;
}

/** Months with how many of their days lie in the year. */
function months(year: Year): { name: string; days: number }[] {
  const found: { name: string; days: number }[] = [];
  year.entries.forEach((_, day) => {
    const date = dateOf(year, day);
    const name = formatted(date, SHORT_MONTH);
    if (day === 0 || date.getUTCDate() === 1) {
      found.push({ name, days: 0 });
    }
    found[found.length - 1]!.days++;
  });
  return found;
}

/** The same as a table: the days that have entries, the newest first, each leading to its day. */
export function table(year: Year, say: Say): TemplateResult {
  const days = year.entries
    .map((entries, day) => ({ entries, date: dateOf(year, day) }))
    .filter((day) => day.entries > 0)
    .reverse();
  return html`<div class="days" tabindex="0" role="region" aria-label=${say('year')}>
    <table>
      <thead>
        <tr>
          <th scope="col">${say('day')}</th>
          <th scope="col">${say('entries')}</th>
        </tr>
      </thead>
      <tbody>
        ${days.map(
          ({ entries, date }) => html`<tr>
            <th scope="row">
              <a href="timeline?day=${date.toISOString().slice(0, 10)}">
                ${formatted(date, WITH_WEEKDAY)}
              </a>
            </th>
            <td>${entries}</td>
          </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}

/** By month, for paper, where nobody can ask for the table of days. */
export function onPaper(year: Year, say: Say): TemplateResult {
  const sums = new Map<string, number>();
  year.entries.forEach((entries, day) => {
    const month = formatted(dateOf(year, day), MONTH);
    sums.set(month, (sums.get(month) ?? 0) + entries);
  });
  return html`<table class="on-paper">
    <thead>
      <tr>
        <th scope="col">${say('month')}</th>
        <th scope="col">${say('entries')}</th>
      </tr>
    </thead>
    <tbody>
      ${[...sums].map(
        ([month, entries]) => html`<tr>
          <th scope="row">${month}</th>
          <td>${entries}</td>
        </tr>`,
      )}
    </tbody>
  </table>`;
}
