import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { outcomeBar } from '../choices/parts';
import { object, sayer, stressed, type Say } from '../entries/say';
import { failed, loading } from '../entries/states';
import { Waiting } from '../entries/waiting';
import { Countdown } from './countdown';
import type { InStoreServer, Live, Page, Sheet, Ticks } from './model';
import { picking } from './picks';
import { isEmpty, seen } from './sheet';

const NOTHING: Ticks = { pieces: [], sizes: false, colours: false, measures: [] };
const OFTEN = 5_000;

/** What a shopper shows in the store: ticks and what they come to, then the code with the time left. */
@customElement('vt-in-store')
export class VtInStore extends LitElement {
  declare $server: InStoreServer;

  @state() private page?: Page;
  @state() private ticks = NOTHING;
  @state() private sheet?: Sheet;
  @state() private find = '';
  @state() private all = false;
  @state() private over = false;
  @state() private outcome?: { said: string; late: boolean };
  private busy = false;
  private asked = 0;
  private poll = 0;
  private say: Say = (key) => key;
  private language = 'en';
  private readonly waiting = new Waiting(this);
  private readonly countdown = new Countdown(this, () => this.isOver());

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearInterval(this.poll);
  }

  arrive(labels: Record<string, string>, language: string): void {
    this.say = sayer(labels, language);
    this.language = language;
    void this.look();
  }

  private look = async (): Promise<void> => {
    const page = await this.waiting.forIt('list', () => this.$server.look(), this.look);
    if (page) {
      this.show(page);
    }
  };

  private show(page: Page): void {
    this.page = page;
    const there = new Set(page.picks.pieces.map((piece) => piece.key));
    this.ticks = { ...this.ticks, pieces: this.ticks.pieces.filter((key) => there.has(key)) };
    clearInterval(this.poll);
    this.countdown.stop();
    if (page.live) {
      this.over = false;
      this.countdown.start(page.live.seconds);
      this.poll = window.setInterval(() => void this.askWhoOpened(), OFTEN);
    }
    if (page.said ?? page.wrong) {
      this.outcome = { said: (page.said ?? page.wrong)!, late: page.wrong !== undefined };
    }
  }

  private async askWhoOpened(): Promise<void> {
    const opened = await this.$server.opened().catch(() => undefined);
    if (opened === '') {
      this.isOver();
    } else if (opened && this.page?.live) {
      this.page = { ...this.page, live: { ...this.page.live, opened } };
    }
  }

  private isOver(): void {
    clearInterval(this.poll);
    this.countdown.stop();
    this.over = this.page?.live !== undefined;
    this.page = this.page && { ...this.page, live: undefined };
  }

  private change = async (ticks: Ticks): Promise<void> => {
    this.ticks = ticks;
    const asked = ++this.asked;
    const sheet = await this.$server.preview(ticks).catch(() => undefined);
    // Of two answers the last asked counts.
    if (asked === this.asked) {
      this.sheet = sheet;
      this.outcome = sheet ? undefined : { said: this.say('failed.edit'), late: true };
    }
  };

  private async have(ask: () => Promise<Page>): Promise<void> {
    if (this.busy) {
      return;
    }
    this.busy = true;
    try {
      this.show(await ask());
      await this.updateComplete;
      this.querySelector<HTMLElement>('h2')?.focus();
    } catch {
      this.outcome = { said: this.say('failed.edit'), late: true };
    } finally {
      this.busy = false;
    }
  }

  protected override render(): TemplateResult | typeof nothing {
    const { page, say, waiting } = this;
    if (waiting.broken && !page) {
      return failed(say, waiting.broken);
    }
    if (!page) {
      return waiting.slow ? loading(say) : nothing;
    }
    return html`
      <header>
        <h1>${say('title')}</h1>
        <p class="lead">${stressed(say('lead'), (words) => html`<b>${words}</b>`)}</p>
      </header>
      ${page.live ? this.live(page.live) : this.choosing(page)}
      ${outcomeBar(say, this.outcome, () => (this.outcome = undefined))}
    `;
  }

  private choosing(page: Page): TemplateResult {
    const { say, sheet } = this;
    return html`
      ${this.over
        ? html`<section class="case state alone over" role="status">
            ${object('clock', '#a67a2a')}
            <h2 tabindex="-1">${say('over.title')}</h2>
            <p class="small soft">${say('over.say')}</p>
          </section>`
        : nothing}
      <div class="cols">
        <section class="stack" aria-labelledby="tick">
          <h2 id="tick" tabindex="-1">${say('tick')}</h2>
          ${picking({
            say,
            picks: page.picks,
            ticks: this.ticks,
            find: this.find,
            all: this.all,
            change: (ticks) => void this.change(ticks),
            search: (find) => (this.find = find),
            showAll: (all) => (this.all = all),
          })}
        </section>
        <section class="stack preview" aria-labelledby="preview">
          <h2 id="preview">${say('preview')}</h2>
          <div class="case lifted slip" aria-live="polite">
            ${sheet && !isEmpty(sheet) ? seen(say, sheet) : html`<p class="soft">${say('preview.none')}</p>`}
          </div>
          <p class="small soft">${say('preview.say')}</p>
          <button class="btn primary wide" @click=${() => void this.have(() => this.$server.make(this.ticks, document.baseURI))}>
            ${say('make')}
          </button>
        </section>
      </div>
    `;
  }

  private live(live: Live): TemplateResult {
    const { say } = this;
    return html`<div class="cols live">
      <section class="case lifted ticket" aria-labelledby="code">
        <h2 id="code" tabindex="-1">${say('code')}</h2>
        ${live.code
          ? html`<p class="big num"><span class="unseen">${spelt(live.code)}</span><span aria-hidden="true">${live.code}</span></p>
              <svg class="qr" viewBox="0 0 ${live.size} ${live.size}" role="img" aria-label=${say('code.qr')}>
                <rect width=${live.size} height=${live.size} /><path d=${live.qr} />
              </svg>
              <p class="small soft">${say('code.say', live.address)}</p>`
          : html`<p>${say('code.elsewhere')}</p>`}
        <p class="left"><b class="num" role="timer">${say('left', this.countdown.clock)}</b> <span class="soft num">${say('until', live.until)}</span></p>
        <p class="small" role="status">${live.opened} <a class="quiet" href="who-looked">${say('see')}</a></p>
        <div class="row wrap acts">
          <button class="btn danger" @click=${() => void this.have(() => this.$server.withdraw())}>${say('withdraw')}</button>
          <button class="btn" @click=${() => window.print()}>${say('print')}</button>
          <button class="btn" @click=${() => this.again()}>${say('again')}</button>
        </div>
      </section>
      <section class="stack" aria-labelledby="preview">
        <h2 id="preview">${say('preview')}</h2>
        <div class="case slip">${seen(say, live.sheet)}</div>
        <p class="small soft">${say('preview.say')}</p>
        <p class="on-paper">${say('shown-at', new Intl.DateTimeFormat(this.language === 'de' ? 'de-DE' : 'en-GB', { dateStyle: 'long', timeStyle: 'short' }).format(new Date()))}</p>
      </section>
    </div>`;
  }

  /** The code goes on until another is made. */
  private again(): void {
    clearInterval(this.poll);
    this.countdown.stop();
    this.page = this.page && { ...this.page, live: undefined };
    void this.change(this.ticks);
  }
}

/** A screen reader says letter by letter what stands apart. */
function spelt(code: string): string {
  return [...code.replace('-', '')].join(' ');
}
