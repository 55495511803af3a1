import { html, nothing, type LitElement, type ReactiveController, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { whenShut } from '../entries/dialogs';
import type { Wrong } from '../entries/model';
import type { Say } from '../entries/say';
import { undoBar } from '../entries/states';
import type { Receipt } from './model';

/** What the server says of a deed: what came of it, what is wrong at a field, or why there was nothing to do. */
export interface Done {
  receipt?: Receipt;
  wrong?: Wrong;
  nothing?: string;
}

/** What is asked in a dialog before a deed; what is wrong with the answer stands at its field. */
export interface Question {
  wrong?: Wrong;
  nothing?: string;
}

export interface Doing<D extends Done> {
  say: () => Say;
  /** Shows the page as it is after a deed. */
  show: (done: D) => void;
  undo: (what: string) => Promise<D>;
  /** Where one sees what a deed changed elsewhere. */
  see?: string;
}

/** One deed at a time on a page: the question before it, what came of it, and its undo. */
export class Deeds<D extends Done, Q extends Question> implements ReactiveController {
  asking?: Q;
  receipt?: Receipt;
  told = '';
  busy = false;
  private asks = 0;
  private wrong?: Wrong;

  constructor(
    private readonly page: LitElement,
    private readonly on: Doing<D>,
  ) {
    page.addController(this);
  }

  ask(asking?: Q): void {
    this.asks++;
    this.asking = asking;
    this.page.requestUpdate();
  }

  say(told: string): void {
    this.told = told;
    this.page.requestUpdate();
  }

  tell(said: string): void {
    this.receipt = { said, undo: '' };
    this.page.requestUpdate();
  }

  forget(): void {
    this.receipt = undefined;
    this.page.requestUpdate();
  }

  /** Has something done; nothing where that failed, or while something else is being done. */
  async change(ask: () => Promise<D>): Promise<D | undefined> {
    if (this.busy) {
      return {} as D;
    }
    this.busy = true;
    // Not drawn anew before the answer is there: a box that was just ticked would jump back meanwhile.
    try {
      const done = await ask();
      this.on.show(done);
      if (done.receipt ?? done.nothing) {
        this.receipt = done.receipt ?? { said: done.nothing!, undo: '' };
        this.told = [this.receipt.said, this.receipt.changed].filter(Boolean).join(' ');
      }
      return done;
    } catch {
      this.tell(this.on.say()('failed.edit'));
      return undefined;
    } finally {
      this.busy = false;
      this.page.requestUpdate();
    }
  }

  /** Has something worked out that changes nothing; not while something else is being done. */
  async work(ask: () => Promise<void>): Promise<void> {
    if (this.busy) {
      return;
    }
    this.busy = true;
    this.page.requestUpdate();
    try {
      await ask();
    } catch {
      this.tell(this.on.say()('failed.edit'));
    } finally {
      this.busy = false;
      this.page.requestUpdate();
    }
  }

  /** Has done what was asked about; the dialog stays where something is wrong with the answer. */
  async answer(asking: Q, ask: () => Promise<D>): Promise<void> {
    // An answer that cannot be taken yet is not thrown away: its dialog stays open.
    if (this.busy) {
      return;
    }
    const done = await this.change(ask);
    if (!done) {
      this.asking = { ...asking, nothing: this.on.say()('failed.edit') };
    } else if (done.nothing && this.hasTyped()) {
      this.asking = { ...asking, wrong: undefined, nothing: done.nothing };
    } else {
      this.asking = done.wrong ? { ...asking, wrong: done.wrong, nothing: undefined } : undefined;
    }
    this.page.requestUpdate();
  }

  /** Whether there is anything in the dialog that would be lost with it. */
  private hasTyped(): boolean {
    const fields = 'dialog.ask input:not([type=radio], [type=checkbox], [type=file])';
    return [...this.page.querySelectorAll<HTMLInputElement>(fields)].some((each) => each.value !== each.defaultValue);
  }

  cancel = (): void => this.page.querySelector<HTMLDialogElement>('dialog.ask')?.close();

  hostUpdated(): void {
    const box = this.page.querySelector<HTMLDialogElement>('dialog.ask');
    if (this.asking && box && !box.open) {
      box.showModal();
    } else if (!this.asking && box?.open) {
      box.close();
    }
    const wrong = this.asking?.wrong;
    if (wrong && wrong !== this.wrong) {
      this.page.querySelector<HTMLElement>(`dialog.ask [name=${wrong.field}]`)?.focus();
    }
    this.wrong = wrong;
  }

  /** The bar with what came of it, what is read out, and the dialog where a page asks anything. */
  render(question?: (asking: Q) => TemplateResult): TemplateResult {
    const { receipt, asking } = this;
    return html`
      ${receipt
        ? undoBar(this.on.say(), { said: receipt.said, changed: receipt.changed, undo: receipt.undo ? 1 : undefined }, {
            see: this.on.see,
            undo: () => void this.change(() => this.on.undo(receipt.undo)),
            dismiss: () => this.forget(),
          })
        : nothing}
      <div class="unseen" role="status">${this.told}</div>
      ${question
        ? html`<dialog class="case ask" aria-labelledby="dialog-title" @close=${whenShut(() => this.ask())}>
            ${asking ? keyed(this.asks, question(asking)) : nothing}
          </dialog>`
        : nothing}
    `;
  }
}
