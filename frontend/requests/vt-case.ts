import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { keyed } from 'lit/directives/keyed.js';
import { outcomeBar } from '../choices/parts';
import { whenShut } from '../entries/dialogs';
import { object, sayer, stressed, type Say } from '../entries/say';
import { failed } from '../entries/states';
import type { CaseSheet, Deed, Outcome, Typed } from './model';
import { button, clockLine, field, marks, question, verdictTable } from './parts';
import { alerts, asks, facts, happened, papers, phases, told } from './sections';

/** The methods of the views of a case that the browser may call. */
interface Server {
  act(code: string, typed: Typed, version: number): Promise<Outcome>;
  open(code: string): Promise<Outcome>;
}

/** A case: for whoever asked, for whoever has its code, and for the desk. The server makes the words. */
@customElement('vt-case')
export class VtCase extends LitElement {
  declare $server: Server;

  @state() private sheet?: CaseSheet;
  @state() private asked?: Deed;
  @state() private outcome?: { said: string; late: boolean };
  @state() private wrong?: string;
  @state() private closed?: { title: string; say: string };
  @state() private codeAsked = false;
  @state() private broken = false;

  private say: Say = (key) => key;
  private desk = false;
  private back = { label: '', address: '' };
  private busy = false;
  private asks = 0;

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  /** Called by the server when one arrives. */
  arrive(sheet: CaseSheet | null, desk: boolean, back: { label: string; address: string }, labels: Typed): void {
    this.say = sayer(labels, document.documentElement.lang);
    this.desk = desk;
    this.back = back;
    this.outcome = undefined;
    this.sheet = sheet ?? undefined;
    this.closed = sheet ? undefined : { title: this.say('none.title'), say: this.say('none.say') };
  }

  /** Asks for the code; one that stands behind the # is tried at once. It never travels in an address. */
  arriveByCode(labels: Typed): void {
    this.say = sayer(labels, document.documentElement.lang);
    this.codeAsked = true;
    const code = decodeURIComponent(location.hash.slice(1));
    if (code) {
      void this.openByCode(code);
    } else {
      this.requestUpdate();
    }
  }

  protected override updated(): void {
    const dialog = this.querySelector('dialog');
    if (this.asked && dialog && !dialog.open) {
      dialog.showModal();
    } else if (!this.asked && dialog?.open) {
      dialog.close();
    }
  }

  protected override render(): TemplateResult | typeof nothing {
    const { sheet, say } = this;
    if (this.codeAsked && !sheet) {
      return this.codeForm();
    }
    if (this.closed) {
      return html`<section class="case state alone">
        ${object('lens', '#cfe0da', '#8c5f3c')}
        <h1>${this.closed.title}</h1>
        <p class="small soft">${this.closed.say}</p>
        <a class="small" href=${this.back.address}>${this.back.label}</a>
      </section>`;
    }
    if (!sheet) {
      return nothing;
    }
    return html`
      <header class="head">
        <p class="small soft crumb">
          ${this.back.address ? html`<a href=${this.back.address}>${this.back.label}</a> / ` : nothing}${sheet.reference}
        </p>
        <div class="row between wrap">
          <h1 tabindex="-1">${sheet.title}</h1>
          <span class="row wrap tags"
            >${sheet.tags.map((tag) => html`<span class="tag ${tag.look}">${tag.words}</span>`)}</span
          >
        </div>
        ${sheet.lead ? html`<p class="lead">${stressed(sheet.lead, (words) => html`<b>${words}</b>`)}</p>` : nothing}
      </header>
      ${alerts(sheet)}
      <div class="two">
        <div class="stack main">
          ${this.clock(sheet)} ${facts(say, sheet)} ${this.verdicts(sheet)}
          ${this.desk ? this.told(sheet) : nothing} ${this.letters(sheet)}
        </div>
        <aside class="stack">
          ${this.desk ? html`${asks(say, sheet)} ${this.decide(sheet)}` : nothing} ${phases(say, sheet)}
          ${this.desk ? nothing : this.told(sheet)} ${papers(say, sheet)} ${happened(say, sheet)}
          ${this.desk ? nothing : this.code(sheet)}
        </aside>
      </div>
      ${this.desk ? nothing : html`<p class="small on-paper">${say('on-paper', `${location.origin}/case`)}</p>`}
      ${this.broken ? failed(say, () => (this.broken = false)) : nothing}
      ${outcomeBar(say, this.outcome, () => (this.outcome = undefined))}
      <dialog
        class="case ask"
        aria-labelledby="ask-title"
        @close=${whenShut(() => {
          this.asked = undefined;
        })}
      >
        ${this.asked
          ? keyed(
              this.asks,
              question(this.asked, this.wrong, {
                go: (typed) => void this.act(this.asked!, typed),
                shut: () => (this.asked = undefined),
              }),
            )
          : nothing}
      </dialog>
    `;
  }

  private codeForm(): TemplateResult {
    const { say } = this;
    return html`<header>
        <h1>${say('code.title')}</h1>
        <p class="lead">${say('code.say')}</p>
      </header>
      <form
        class="case pad stack code"
        @submit=${(event: SubmitEvent) => {
          event.preventDefault();
          void this.openByCode(String(new FormData(event.target as HTMLFormElement).get('code')));
        }}
      >
        ${field(
          {
            name: 'code',
            label: say('code.label'),
            form: 'text',
            value: '',
            needed: true,
            options: [],
            hint: say('code.hint'),
          },
          !!this.wrong,
        )}
        ${this.wrong ? html`<p class="bar err" role="alert">${this.wrong}</p>` : nothing}
        <div><button class="btn primary">${say('code.go')}</button></div>
      </form>`;
  }

  private async openByCode(code: string): Promise<void> {
    const outcome = await this.$server.open(code);
    this.wrong = outcome.wrong;
    this.sheet = outcome.sheet;
  }

  private clock(sheet: CaseSheet): TemplateResult | typeof nothing {
    if (!sheet.clock) {
      return nothing;
    }
    return html`<section class="case clock">
      <div class="row between wrap">
        <div>
          <p class="small soft">${sheet.clock.label}</p>
          <p class="big">${sheet.clock.big}</p>
        </div>
        <span class="row wrap">${sheet.clockDeeds.map((deed) => button(deed, this.begin, this.desk))}</span>
      </div>
      ${clockLine(sheet.clock)}
    </section>`;
  }

  private verdicts(sheet: CaseSheet): TemplateResult | typeof nothing {
    const { say } = this;
    const { verdicts } = sheet;
    if (!verdicts) {
      return nothing;
    }
    return html`<section class="goes">
      <div class="row between wrap">
        <h2>${say('verdicts')}</h2>
        ${this.desk && sheet.verdictDeeds.length
          ? html`<span class="row">${sheet.verdictDeeds.map((deed) => button(deed, this.begin, true))}</span>`
          : html`<span class="small soft">${verdicts.lines.length ? verdicts.sum : nothing}</span>`}
      </div>
      <div class="case">${verdictTable(say, verdicts, this.desk)}</div>
      ${sheet.verdictNote ? html`<p class="small soft">${sheet.verdictNote}</p>` : nothing}
      ${!this.desk && sheet.verdictDeeds.length
        ? html`<p>${sheet.verdictDeeds.map((deed) => button(deed, this.begin, true))}</p>`
        : nothing}
    </section>`;
  }

  private letters(sheet: CaseSheet): TemplateResult | typeof nothing {
    const { say } = this;
    const { letters, write } = sheet;
    if (!letters) {
      return nothing;
    }
    return html`<section class="letters">
      <h2>${say('letters')}</h2>
      <div class="case pad stack">
        ${letters.length === 0 ? html`<p class="small soft">${say('letters.none')}</p>` : nothing}
        ${letters.map(
          (letter) =>
            html`<div class="msg ${letter.mine ? 'me' : ''}">
              <p class="tiny soft">${letter.head}</p>
              <p class="body">${letter.body}</p>
            </div>`,
        )}
        ${write
          ? html`<form
              class="row write"
              @submit=${(event: SubmitEvent) => {
                event.preventDefault();
                const form = event.target as HTMLFormElement;
                const letter = String(new FormData(form).get('letter'));
                void this.act(write, { letter }).then((done) => done && form.reset());
              }}
            >
              <label class="unseen" for="write">${write.label}</label>
              <textarea class="input" id="write" name="letter" rows="2" maxlength="4000" required
                placeholder=${write.label}></textarea>
              <button class="btn">${say('send')}</button>
            </form>`
          : nothing}
      </div>
    </section>`;
  }

  private decide(sheet: CaseSheet): TemplateResult | typeof nothing {
    const { say } = this;
    return sheet.people.length + sheet.deeds.length === 0
      ? nothing
      : html`<section class="case pad stack decide">
          <h2>${say(sheet.people.length ? 'people' : 'decide')}</h2>
          ${sheet.people.length ? html`<ul class="stack who-decides">${marks(sheet.people)}</ul>` : nothing}
          ${sheet.peopleNote ? html`<p class="bar info">${sheet.peopleNote}</p>` : nothing}
          <div class="stack acts">${sheet.deeds.map((deed) => button(deed, this.begin))}</div>
          ${sheet.deedNote ? html`<p class="tiny soft">${sheet.deedNote}</p>` : nothing}
        </section>`;
  }

  private code(sheet: CaseSheet): TemplateResult | typeof nothing {
    return sheet.deeds.length === 0
      ? nothing
      : html`<section class="without">
          <h3>${this.say('without')}</h3>
          <p class="small soft">${sheet.deedNote}</p>
          <p>${sheet.deeds.map((deed) => button(deed, this.begin, true))}</p>
        </section>`;
  }

  private told(sheet: CaseSheet): TemplateResult | typeof nothing {
    return told(this.say, sheet, this.desk, (deed) => button(deed, this.begin, true));
  }

  private begin = (deed: Deed): void => {
    this.wrong = undefined;
    if (deed.ask) {
      this.asks++;
      this.asked = deed;
    } else {
      void this.act(deed, {});
    }
  };

  private async act(deed: Deed, typed: Typed): Promise<boolean> {
    if (this.busy || !this.sheet) {
      return false;
    }
    this.busy = true;
    try {
      const outcome = await this.$server.act(deed.code, typed, this.sheet.version);
      this.wrong = outcome.wrong;
      if (outcome.wrong) {
        return false;
      }
      this.asked = undefined;
      this.sheet = outcome.sheet;
      if (!outcome.sheet) {
        // Whoever stepped aside, or came too late, sees no more of it.
        this.outcome = undefined;
        this.closed = { title: this.say('none.title'), say: outcome.said };
        return false;
      }
      this.outcome = outcome.said ? { said: outcome.said, late: outcome.late } : undefined;
      return !outcome.late;
    } catch {
      this.outcome = { said: this.say('failed'), late: true };
      this.asked = undefined;
      return false;
    } finally {
      this.busy = false;
    }
  }
}
