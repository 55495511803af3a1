import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { object, sayer, type Say } from '../entries/say';
import { Countdown } from './countdown';
import type { Opened, StoreServer } from './model';
import { seen } from './sheet';

const OFTEN = 3_000;

/** For somebody in the store: a code is typed or scanned, and what it opens is seen for as long as it holds. */
@customElement('vt-store')
export class VtStore extends LitElement {
  declare $server: StoreServer;

  @state() private opened?: Opened;
  @state() private wrong = '';
  @state() private over = false;
  @state() private ready = false;
  private busy = false;
  private poll = 0;
  private say: Say = (key) => key;
  private language = 'en';
  private readonly countdown = new Countdown(this, () => this.end(true));

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener('hashchange', this.scanned);
    window.addEventListener('pagehide', this.left);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener('hashchange', this.scanned);
    window.removeEventListener('pagehide', this.left);
    clearInterval(this.poll);
  }

  arrive(labels: Record<string, string>, language: string): void {
    this.say = sayer(labels, language);
    this.language = language;
    this.ready = true;
    this.scanned();
  }

  /** What stands behind the # is tried at once and taken out of the address, so that no history keeps it. */
  private scanned = (): void => {
    const code = decode(location.hash.slice(1));
    if (code) {
      forget();
      void this.open(code);
    }
  };

  /** A browser that keeps the page for its way back would show it again. */
  private left = (): void => this.end(false);

  private async open(code: string): Promise<void> {
    if (this.busy) {
      return;
    }
    this.busy = true;
    try {
      const opened = await this.$server.open(code);
      this.wrong = opened.wrong;
      if (opened.sheet) {
        this.over = false;
        this.opened = opened;
        this.countdown.start(opened.seconds);
        clearInterval(this.poll);
        this.poll = window.setInterval(() => void this.ask(), OFTEN);
      }
    } catch {
      this.wrong = this.say('failed');
    } finally {
      this.busy = false;
    }
    // The frame may have written the address again meanwhile.
    forget();
    await this.updateComplete;
    (this.querySelector<HTMLElement>('.wrong') ? this.querySelector<HTMLElement>('#code') : this.querySelector<HTMLElement>('h1'))?.focus();
  }

  private async ask(): Promise<void> {
    const left = await this.$server.left().catch(() => undefined);
    if (left === 0) {
      this.end(true);
    }
  }

  private end(over: boolean): void {
    clearInterval(this.poll);
    this.countdown.stop();
    this.over = over && this.opened !== undefined;
    this.opened = undefined;
  }

  private done(): void {
    this.end(false);
    void this.$server.done();
    void this.updateComplete.then(() => this.querySelector<HTMLElement>('#code')?.focus());
  }

  protected override render(): TemplateResult | typeof nothing {
    if (!this.ready) {
      return nothing;
    }
    return this.opened ? this.sheet(this.opened) : this.over ? this.ended() : this.form();
  }

  private form(): TemplateResult {
    const { say, wrong } = this;
    return html`
      <header>
        <h1 tabindex="-1">${say('title')}</h1>
        <p class="lead">${say('lead')}</p>
      </header>
      <form
        class="case pad stack counter"
        @submit=${(event: SubmitEvent) => {
          event.preventDefault();
          void this.open(String(new FormData(event.target as HTMLFormElement).get('code')));
        }}
      >
        <div class="field">
          <label for="code">${say('code')}</label>
          <input
            class="input num"
            id="code"
            name="code"
            autocomplete="off"
            autocapitalize="characters"
            spellcheck="false"
            maxlength="24"
            aria-invalid=${wrong ? 'true' : 'false'}
            aria-describedby="code-hint${wrong ? ' code-wrong' : ''}"
          />
          <p class="tiny soft" id="code-hint">${say('code.hint')}</p>
          ${wrong ? html`<p class="wrong" id="code-wrong" role="alert">${wrong}</p>` : nothing}
        </div>
        <button class="btn primary wide">${say('open')}</button>
      </form>
    `;
  }

  private ended(): TemplateResult {
    const { say } = this;
    return html`<section class="case state alone" role="alert">
      ${object('clock', '#a67a2a')}
      <h1 tabindex="-1">${say('over.title')}</h1>
      <p class="small soft">${say('over.say')}</p>
      <button class="btn" @click=${() => this.done()}>${say('next')}</button>
    </section>`;
  }

  private sheet(opened: Opened): TemplateResult {
    const { say } = this;
    return html`
      <header class="row between wrap">
        <h1 tabindex="-1">${say('sheet')}</h1>
        <p class="left"><b class="num" role="timer">${say('left', this.countdown.clock)}</b> <span class="soft num">${say('until', opened.until)}</span></p>
      </header>
      <div class="case lifted slip">${seen(say, opened.sheet!, 2)}</div>
      <p class="small soft note">${say('sheet.say')}</p>
      <p class="on-paper">${say('shown-at', new Intl.DateTimeFormat(this.language === 'de' ? 'de-DE' : 'en-GB', { dateStyle: 'long', timeStyle: 'short' }).format(new Date()))}</p>
      <div class="row wrap acts">
        <button class="btn primary" @click=${() => this.done()}>${say('done')}</button>
        <button class="btn" @click=${() => window.print()}>${say('print')}</button>
      </div>
    `;
  }
}

function forget(): void {
  if (location.hash) {
    history.replaceState(history.state, '', location.pathname + location.search);
  }
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
