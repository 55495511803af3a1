import { html, nothing, type TemplateResult } from 'lit';
import type { Say } from '../entries/say';
import type { CaseSheet, Deed } from './model';
import { marks } from './parts';

type Part = TemplateResult | typeof nothing;

/** What has to be seen first. */
export function alerts(sheet: CaseSheet): Part {
  return sheet.alerts.length === 0
    ? nothing
    : html`<div class="stack alerts" role="status">
        ${sheet.alerts.map((alert) => html`<p class="bar ${alert.look}">${alert.words}</p>`)}
      </div>`;
}

export function facts(say: Say, sheet: CaseSheet): Part {
  return sheet.facts.length === 0
    ? nothing
    : html`<section class="case pad">
        <h2>${say('facts')}</h2>
        <table class="facts-table">
          ${sheet.facts.map(
            (fact) => html`<tr>
              <th scope="row">${fact.label}</th>
              <td>${fact.value}</td>
            </tr>`,
          )}
        </table>
      </section>`;
}

export function asks(say: Say, sheet: CaseSheet): Part {
  return sheet.asks.length === 0
    ? nothing
    : html`<section class="case pad stack asks">
        <h2>${say('asks')}</h2>
        <ul class="stack who-decides">${marks(sheet.asks)}</ul>
      </section>`;
}

export function phases(say: Say, sheet: CaseSheet): Part {
  return sheet.phases.length === 0
    ? nothing
    : html`<section>
        <h3>${say('phases')}</h3>
        <ol class="case steps">
          ${sheet.phases.map(
            (phase) => html`<li class=${phase.look} aria-current=${phase.look === 'now' ? 'step' : nothing}>
              <b>${phase.title}</b><span>${phase.say}</span>
            </li>`,
          )}
        </ol>
      </section>`;
}

/** Officers see it as wide as the verdicts, for whom it is the other half of what happens. */
export function told(say: Say, sheet: CaseSheet, desk: boolean, verb: (deed: Deed) => TemplateResult): Part {
  if (sheet.told.length === 0) {
    return nothing;
  }
  return desk
    ? html`<section class="case pad beside">
        <div class="row between wrap">
          <h2>${say('told')}</h2>
          ${sheet.toldNote ? html`<span class="small soft">${sheet.toldNote}</span>` : nothing}
          <span class="row">${sheet.toldDeeds.map(verb)}</span>
        </div>
        <ul class="told">${marks(sheet.told)}</ul>
      </section>`
    : html`<section>
        <h3>${say('told')}</h3>
        <ul class="case told">${marks(sheet.told)}</ul>
        ${sheet.toldNote ? html`<p class="tiny soft">${sheet.toldNote}</p>` : nothing}
      </section>`;
}

export function papers(say: Say, sheet: CaseSheet): Part {
  return sheet.papers.length === 0
    ? nothing
    : html`<section>
        <h3>${say('papers')}</h3>
        <ul class="case told">
          ${sheet.papers.map((paper) => html`<li><a href=${paper.address} router-ignore>${paper.label}</a></li>`)}
        </ul>
      </section>`;
}

export function happened(say: Say, sheet: CaseSheet): Part {
  return sheet.happened.length === 0
    ? nothing
    : html`<section class="case pad">
        <h2>${say('happened')}</h2>
        <ul class="trail">
          ${sheet.happened.map(
            (each) => html`<li><span class="soft num">${each.day}</span><span>${each.say}</span></li>`,
          )}
        </ul>
      </section>`;
}
