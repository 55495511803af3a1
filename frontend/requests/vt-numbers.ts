import { html, LitElement, nothing, svg, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { sayer, type Say } from '../entries/say';

interface Month {
  name: string;
  received: number;
  closed: number;
  open: number;
  overdue: number;
  median: string;
  days: number;
}

const HEIGHT = 200;
const FOOT = 26;

/** How the desk does: open, overdue and median days, drawn and as a table. */
@customElement('vt-numbers')
export class VtNumbers extends LitElement {
  @state() private months?: Month[];
  private say: Say = (key) => key;

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  arrive(months: Month[], labels: Record<string, string>): void {
    this.say = sayer(labels, document.documentElement.lang);
    this.months = months;
  }

  protected override render(): TemplateResult | typeof nothing {
    const { months, say } = this;
    if (!months) {
      return nothing;
    }
    const columns = ['received', 'closed', 'open', 'overdue', 'median'] as const;
    return html`
      <header>
        <h1>${say('title')}</h1>
        <p class="lead">${say('lead')}</p>
      </header>
      <section class="case pad whole">
        <h2>${say('open-chart')}</h2>
        ${this.bars(
          months,
          (month) => month.open - month.overdue,
          (month) => month.overdue,
          (month) => String(month.open),
        )}
        <p class="small legend">
          <span class="key open">${say('in-time')}</span> <span class="key over">${say('overdue')}</span>
        </p>
      </section>
      <section class="case pad whole">
        <h2>${say('median-chart')}</h2>
        ${this.bars(
          months,
          (month) => month.days,
          () => 0,
          (month) => month.median,
        )}
      </section>
      <section class="case whole" tabindex="0" role="region" aria-label=${say('title')}>
        <table class="t" aria-label=${say('title')}>
          <thead>
            <tr>
              <th scope="col">${say('month')}</th>
              ${columns.map((column) => html`<th scope="col" class="num">${say(column)}</th>`)}
            </tr>
          </thead>
          <tbody>
            ${months.map(
              (month) =>
                html`<tr>
                  <th scope="row">${month.name}</th>
                  ${columns.map((column) => html`<td class="num">${month[column]}</td>`)}
                </tr>`,
            )}
          </tbody>
        </table>
      </section>
    `;
  }

  /** Drawn for the eye; the table below says the same. */
  private bars(
    months: Month[],
    lower: (month: Month) => number,
    upper: (month: Month) => number,
    label: (month: Month) => string,
  ): TemplateResult {
    // Drawn for the width there is: shrunk to a phone's, the words could not be read.
    const narrow = window.matchMedia('(max-width: 800px)').matches;
    const width = narrow ? 320 : 720;
    const half = narrow ? 15 : 22;
    const most = Math.max(1, ...months.map((month) => lower(month) + upper(month)));
    const step = width / months.length;
    const tall = (value: number): number => (value / most) * (HEIGHT - FOOT - 24);
    return html`<svg class="chart" viewBox="0 0 ${width} ${HEIGHT}" aria-hidden="true">
      <line x1="0" x2=${width} y1=${HEIGHT - FOOT} y2=${HEIGHT - FOOT} />
      ${months.map((month, n) => {
        const x = n * step + step / 2;
        const low = tall(lower(month));
        const high = tall(upper(month));
        return svg`
          <rect class="lower" x=${x - half} width=${2 * half} y=${HEIGHT - FOOT - low} height=${low} rx="3" />
          <rect class="upper" x=${x - half} width=${2 * half} y=${HEIGHT - FOOT - low - high} height=${high} rx="3" />
          <text x=${x} y=${HEIGHT - FOOT - low - high - 7} class="value">${label(month)}</text>
          <text x=${x} y=${HEIGHT - 7}>${narrow ? month.name.split(' ')[0] : month.name}</text>`;
      })}
    </svg>`;
  }
}
