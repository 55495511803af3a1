import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Receipt, Server, Shown, ToRate } from './model';
import { pane, type Say } from './say';
import { stars } from './stars';
import { Turns } from './turns';

/** What was bought and not rated yet, above the ratings. */
export class Unrated {
  /** None on the pages where nothing is rated. */
  offered?: ToRate[];
  private readonly turns: Turns;

  constructor(
    private readonly page: LitElement,
    private readonly on: {
      server: () => Server;
      rated: (shown: Shown, receipt: Receipt) => Promise<void>;
      failed: (why?: string) => void;
    },
  ) {
    this.turns = new Turns(page);
  }

  render(say: Say): TemplateResult | typeof nothing {
    return this.offered?.length
      ? html`<section class="unrated" aria-labelledby="unrated">
          <h2 id="unrated" tabindex="-1">${say('unrated')}</h2>
          <p class="small soft">${say('unrated.say')}</p>
          <ul>
            ${repeat(
              this.offered,
              (each) => each.product,
              (each) => html`<li class="case">
                ${pane(each.picture, '')}
                <div class="what">
                  <h3><bdi>${each.title}</bdi></h3>
                  <p class="facts">${each.when}</p>
                </div>
                ${stars(
                  say,
                  { id: `p${each.product}`, title: each.title },
                  { field: 'stars', label: say('unrated.stars'), value: 0 },
                  (value) => void this.rate(each, value),
                )}
              </li>`,
            )}
          </ul>
        </section>`
      : nothing;
  }

  /** After an undo: what was rated then may not be any more. */
  async renew(): Promise<void> {
    if (this.offered) {
      this.offered = await this.on.server().unrated();
    }
  }

  private rate(it: ToRate, value: number): Promise<void> {
    return this.turns.take(async () => {
      try {
        const done = await this.on.server().rate(it.product, value);
        this.offered = done.unrated;
        if (done.answer.receipt) {
          await this.on.rated(done.shown, done.answer.receipt);
          this.goOn();
        } else {
          this.on.failed(done.answer.nothing ?? done.answer.wrong?.message);
        }
      } catch {
        this.on.failed();
      }
    });
  }

  /** What had the focus is gone: the first that is left gets it. */
  private goOn(): void {
    if (document.activeElement === document.body || !document.activeElement) {
      this.page.querySelector<HTMLElement>('#unrated, .entry .stars input:checked')?.focus({ preventScroll: true });
    }
  }
}
