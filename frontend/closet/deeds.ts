import { html, nothing, type LitElement, type ReactiveController, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { whenShut } from '../entries/dialogs';
import type { Wrong } from '../entries/model';
import type { Say } from '../entries/say';
import { undoBar } from '../entries/states';
import { Turns } from '../entries/turns';
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

/**
 * One deed at a time on a page: the question before it, what came of it, and its undo. What is asked for while another
 * is under way waits its turn.
 */
export class Deeds<D extends Done, Q extends Question> implements ReactiveController {
  asking?: Q;
  receipt?: Receipt;
  told = '';
  private asks = 0;
  private wrong?: Wrong;
  private readonly turns: Turns;
  private answered?: D;
  private answering = false;

  constructor(
    private readonly page: LitElement,
    private readonly on: Doing<D>,
  ) {
    page.addController(this);
    this.turns = new Turns(page);
  }

  get busy(): boolean {
    return this.turns.busy;
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

  /** Has something done; nothing where that failed. */
  async change(ask: () => Promise<D>): Promise<D | undefined> {
    // Not drawn anew before the answer is there: a box that was just ticked would jump back meanwhile.
    return this.inTurn(async () => {
      try {
        const done = await ask();
        this.answered = done.wrong ? this.answered : done;
        if (done.receipt ?? done.nothing) {
          this.receipt = done.receipt ?? { said: done.nothing!, undo: '' };
          this.told = [this.receipt.said, this.receipt.changed].filter(Boolean).join(' ');
        }
        return done;
      } catch {
        this.tell(this.on.say()('failed.edit'));
        return undefined;
      }
    });
  }

  /** Has something worked out that changes nothing. */
  async work(ask: () => Promise<void>): Promise<void> {
    const found = this.inTurn(async () => {
      try {
        await ask();
      } catch {
        this.tell(this.on.say()('failed.edit'));
      }
    });
    this.page.requestUpdate();
    await found;
  }

  private inTurn<T>(work: () => Promise<T>): Promise<T> {
    // What was ticked since stays as it is on the screen until that is answered, too.
    return this.turns.take(work, () => {
      if (this.answered) {
        this.on.show(this.answered);
        this.answered = undefined;
      }
    });
  }

  /** Has done what was asked about; the dialog stays where something is wrong with the answer. */
  async answer(asking: Q, ask: () => Promise<D>): Promise<void> {
    // Sent twice it is meant once.
    if (this.answering) {
      return;
    }
    this.answering = true;
    const done = await this.change(ask).finally(() => (this.answering = false));
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
