import type { LitElement, ReactiveController } from 'lit';
import { stale, type Ask } from './dialogs';
import { said } from './fields';
import type { Answer, Asking, Field, Passport, Picked, Receipt, Row, Server } from './model';
import type { Say } from './say';
import { renewed } from './selection';

/** What editing needs of the page. */
export interface Desk {
  server: () => Server;
  say: Say;
  find: (id: number) => Row | undefined;
  matching: () => number;
  fields: (picked: Picked) => Asking[];
  labels: (kind: string) => string[];
  renew: (rows: Row[]) => void;
  done: (receipt: Receipt) => Promise<void>;
  disputed: (it: Passport) => void;
  nothing: (why: string) => void;
}

/** Asks what is to be done, has it done, and where something stood in the way goes on from there. */
export class Editing implements ReactiveController {
  ask?: Ask;
  /** Counts the dialogs, so that each begins with empty fields. */
  asked = 0;
  /** The entries that the last edit touched, as far as they are shown. */
  touched: number[] = [];

  constructor(
    private readonly page: LitElement,
    private readonly desk: Desk,
  ) {
    page.addController(this);
  }

  /** A field that was wrong gets the focus; what was typed is still in it. */
  hostUpdated(): void {
    const wrong = this.ask?.wrong;
    if (wrong && wrong !== this.shownWrong) {
      this.page.querySelector<HTMLElement>(`.ask [name=${wrong.field}]`)?.focus();
    }
    this.shownWrong = wrong;
  }
  private shownWrong?: unknown;

  begin(verb: Ask['verb'], picked: Picked, row?: Row, field?: Field): void {
    // One that is picked by its box is told by its name as well.
    const alone = row ?? (picked.these.length === 1 ? this.desk.find(picked.these[0].id) : undefined);
    const count = picked.all ? this.desk.matching() : picked.these.length;
    const fields = verb === 'correct' ? this.desk.fields(picked) : undefined;
    const ask = { verb, picked, row: alone, count, field, fields };
    if (verb === 'include') {
      void this.edit(ask);
    } else {
      this.asked++;
      this.show(ask);
    }
  }

  /** Corrects without asking. */
  say(picked: Picked, row: Row, words: Record<string, string>): void {
    void this.edit({ verb: 'correct', picked, row, count: 1, said: words });
  }

  cancel(): void {
    if (this.ask) {
      this.show(undefined);
    }
  }

  async go(typed: FormData): Promise<void> {
    const { ask } = this;
    if (ask?.verb === 'correct' && !ask.said && Object.keys(said(ask.fields!, typed, ask.row)).length === 0) {
      // Nothing was changed, so nothing is.
      this.cancel();
    } else if (ask) {
      await this.edit(ask, typed);
    }
  }

  /** @param entry the one to put back, or 0 for all that the edit touched */
  async undo(edit: number, entry: number, touched: number[]): Promise<void> {
    const answer = await this.desk
      .server()
      .undo(edit, entry, { all: false, these: [], shown: touched })
      .catch((): Answer => ({ nothing: this.desk.say('failed.edit') }));
    if (answer.receipt) {
      this.touched = touched;
      await this.desk.done(answer.receipt);
    } else {
      this.desk.nothing(answer.nothing ?? '');
    }
  }

  private show(ask?: Ask): void {
    this.ask = ask;
    this.page.requestUpdate();
  }

  private async edit(ask: Ask, typed = new FormData()): Promise<void> {
    const answer = await this.carryOut(ask, typed).catch((): Answer => ({ nothing: this.desk.say('failed.edit') }));
    if (answer.receipt) {
      this.touched = ask.picked.all ? ask.picked.shown : ask.picked.these.map((seen) => seen.id);
      this.show(undefined);
      await this.page.updateComplete;
      await this.desk.done(answer.receipt);
    } else if (answer.passport) {
      this.show(undefined);
      this.desk.disputed(answer.passport);
    } else {
      // What had no dialog, such as Use again, gets one now.
      this.asked += this.ask ? 0 : 1;
      const { stale: now, wrong, nothing } = answer;
      this.show(now ? this.retry(ask, now) : { ...ask, wrong, nothing });
    }
  }

  private carryOut({ verb, picked, row, field, fields, said: words }: Ask, typed: FormData): Promise<Answer> {
    const server = this.desk.server();
    const text = (name: string) => String(typed.get(name) ?? '');
    switch (verb) {
      case 'exclude':
        // No day at all is as wrong as a day that was.
        return server.exclude(picked, text('reason'), text('long') === 'until' ? text('until') || '-' : '');
      case 'include':
        return server.include(picked);
      case 'correct':
        return server.correct(picked, { said: words ?? said(fields!, typed, row) });
      case 'delete':
        return server.delete(picked);
      case 'dispute':
        return server.dispute(row!.id, field!.name, text('claim'));
    }
  }

  /** It was changed meanwhile: shows how, and goes on from there, if one wants to. */
  private retry(ask: Ask, now: Row[]): Ask {
    const seen = now.map((row) => stale(this.desk.find(row.id), row, this.desk.labels(row.kind)));
    this.desk.renew(now);
    return { ...ask, picked: renewed(ask.picked, now), wrong: undefined, nothing: undefined, stale: seen };
  }
}
