import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import type { Mark, Picture } from '../entries/model';
import { mark, object, pane, sayer, stressed, type Say } from '../entries/say';
import { failed, loading } from '../entries/states';
import { Waiting } from '../entries/waiting';
import { onPaper, strip, table, type Year } from './year';

interface Part {
  kind: string;
  title: string;
  count: string;
  say: string;
  since: string;
  sources: string;
  uses: Mark[];
  picture: Picture;
}

interface Fresh {
  entry: number;
  title: string;
  say: string;
  picture: Picture;
}

export interface Looked {
  day: string;
  who: string;
  what: string;
  when: string;
  machine: boolean;
}

interface Shown {
  title: string;
  lead: string;
  cameIn?: string;
  year: Year;
  parts: Part[];
  freshSince?: string;
  fresh: Fresh[];
  leaving: string[];
  looks: Looked[];
}

/** The methods of io.vitrine.shopper.OverviewView that the browser may call. */
interface Server {
  look(): Promise<Shown>;
}

/** All that is held, at a glance. */
@customElement('vt-overview')
export class VtOverview extends LitElement {
  declare $server: Server;

  @state() private shown?: Shown;
  @state() private asTable = false;
  private say: Say = (key) => key;
  private readonly waiting = new Waiting(this);

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  arrive(labels: Record<string, string>): void {
    this.say = sayer(labels, document.documentElement.lang);
    void this.look();
  }

  private look = async (): Promise<void> => {
    this.shown = (await this.waiting.forIt('list', () => this.$server.look(), this.look)) ?? this.shown;
  };

  protected override render(): TemplateResult | typeof nothing {
    const { shown, say, waiting } = this;
    if (waiting.broken) {
      return failed(say, waiting.broken);
    }
    if (!shown) {
      return waiting.slow ? loading(say) : nothing;
    }
    return html`
      <header>
        <h1>${shown.title}</h1>
        <p class="lead">
          ${stressed(shown.lead, (words) => html`<b>${words}</b>`)} ${shown.cameIn ?? nothing}
        </p>
      </header>
      ${shown.parts.length === 0
        ? html`<section class="case state alone">
            ${object('receipt', '#f4f2ea')}
            <h2>${say('empty.title')}</h2>
            <p class="small soft">${say('empty.say')}</p>
          </section>`
        : html`${this.year(shown.year)}
            <div class="cols">
              <section aria-labelledby="case">
                <div class="row between wrap headline">
                  <h2 id="case">${say('case')}</h2>
                  <a class="small" href="timeline">${say('by-day')}</a>
                </div>
                <div class="case">${shown.parts.map((part) => this.ofKind(part))}</div>
              </section>
              <aside class="stack aside">${this.fresh(shown)} ${this.leaving(shown)} ${this.looks(shown)}</aside>
            </div>`}
    `;
  }

  private year(year: Year): TemplateResult {
    const { say } = this;
    return html`<section class="case pad year">
      <div class="row between wrap">
        <h2 class="part">${say('year')}</h2>
        <span class="row wrap legend">
          <span class="key">
            ${say('quiet')} ${[0, 1, 2, 3, 4].map((n) => html`<i data-n=${n}></i>`)} ${say('busy')}
          </span>
          <button class="link small" aria-pressed=${this.asTable} @click=${() => (this.asTable = !this.asTable)}>
            ${say(this.asTable ? 'drawing' : 'table')}
          </button>
        </span>
      </div>
      ${this.asTable ? table(year, say) : html`${strip(year, say)} ${onPaper(year, say)}`}
    </section>`;
  }

  private ofKind(part: Part): TemplateResult {
    return html`<article class="kind">
      ${pane(part.picture, '')}
      <div>
        <h3><a href="timeline?kind=${part.kind}">${part.title}</a> <span>${part.count}</span></h3>
        <p class="small soft">${part.say}</p>
      </div>
      <div class="meta">
        <span>${part.since}</span>
        <span>${part.sources}</span>
        ${part.uses.map(mark)}
      </div>
    </article>`;
  }

  private fresh(shown: Shown): TemplateResult | typeof nothing {
    return shown.fresh.length === 0
      ? nothing
      : html`<section>
          <h2 class="part">${shown.freshSince}</h2>
          <ul class="mini case">
            ${shown.fresh.map(
              (each) => html`<li>
                ${pane(each.picture, '', 's')}
                <span>
                  <a href="timeline?entry=${each.entry}"><bdi>${each.title}</bdi></a>
                  <small>${each.say}</small>
                </span>
              </li>`,
            )}
          </ul>
        </section>`;
  }

  private leaving(shown: Shown): TemplateResult | typeof nothing {
    return shown.leaving.length === 0
      ? nothing
      : html`<section>
          <h2 class="part">${this.say('leaving')}</h2>
          <div class="case pad small stack tight">
            ${shown.leaving.map((each) => html`<p>${stressed(each, (words) => html`<b>${words}</b>`)}</p>`)}
            <a href="keeping">${this.say('shorter')}</a>
          </div>
        </section>`;
  }

  private looks(shown: Shown): TemplateResult | typeof nothing {
    return shown.looks.length === 0
      ? nothing
      : html`<section>
          <h2 class="part">${this.say('looked')}</h2>
          <div class="case pad small stack tight">
            ${shown.looks.map(
              (look) => html`<p><b>${look.who}</b><br /><span class="soft">${look.day}. ${look.what} ${look.when}.</span></p>`,
            )}
            <a href="who-looked">${this.say('looked-all')}</a>
          </div>
        </section>`;
  }
}
