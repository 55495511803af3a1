import type { LitElement, TemplateResult } from 'lit';
import type { Answer, Receipt, Today } from '../entries/model';
import type { Say } from '../entries/say';
import { ANYWHERE, leavingDialog, type Leaving } from './leaving';
import type { AskedWhere, Rule, Server, Step, Way } from './model';
import type { Plan } from './plan';

/** What leaving visits out needs of the page. */
export interface Desk {
  server: () => Server;
  say: Say;
  today: () => Today;
  way: () => Way;
  /** The floor that is shown; empty for the town. */
  here: () => string;
  plan: () => Plan | undefined;
  done: (receipt: Receipt) => Promise<void>;
  nothing: (why: string) => void;
}

function ruleOf({ days, from, to }: Rule): AskedWhere {
  return { ...ANYWHERE, days, from, to, standing: true };
}

/** Leaves visits out by where and when: an area is drawn or typed, a place or a time of the week is chosen. */
export class LeavingOut {
  /** What is being said, as far as it is. */
  now?: Leaving;
  /** Counts the dialogs, so that each begins with empty fields. */
  asked = 0;
  drawing = false;

  constructor(
    private readonly page: LitElement,
    private readonly desk: Desk,
  ) {}

  /** By coordinates, typed. */
  area(): void {
    this.begin({ ...ANYWHERE, what: 'area', floor: this.desk.here() });
  }

  weekly(): void {
    const { day, from, to } = this.desk.way().weekly;
    this.begin({ ...ANYWHERE, days: [Number(day)], from, to });
  }

  place(step?: Step): void {
    this.begin({ ...ANYWHERE, what: 'place', floor: this.desk.here(), zone: step ? this.zoneOf(step) : '' });
  }

  draw(on: boolean): void {
    this.drawing = on;
    this.desk.plan()?.draw(
      on
        ? (corners) => this.begin({ ...ANYWHERE, what: 'drawn', floor: this.desk.here(), drawn: corners.flat() })
        : undefined,
    );
    this.page.requestUpdate();
  }

  cancel(): void {
    this.show(undefined);
  }

  dialog(leaving: Leaving): TemplateResult {
    const { desk } = this;
    const way = desk.way();
    return leavingDialog({
      say: desk.say,
      today: desk.today(),
      floors: way.floors,
      place: way.place,
      leaving,
      changed: () => {
        if (leaving.touches || leaving.wrong || leaving.nothing) {
          this.show({ begin: leaving.begin, rule: leaving.rule });
        }
      },
      preview: (asked) =>
        void this.ask(asked, () =>
          leaving.rule ? desk.server().previewRule(leaving.rule.edit, asked) : desk.server().preview(asked),
        ),
      exclude: (asked) =>
        void this.ask(
          asked,
          () =>
            leaving.rule
              ? desk.server().changeRule(leaving.rule.edit, ruleOf(leaving.rule), asked)
              : desk.server().excludeWhere(asked),
          true,
        ),
      remove: (asked) => void this.ask(asked, () => desk.server().deleteWhere(asked), true),
      cancel: () => this.cancel(),
    });
  }

  /** Another time for a rule. */
  change(rule: Rule): void {
    this.begin(ruleOf(rule), rule);
  }

  /** Ends a rule for what is to come. */
  async end(rule: Rule): Promise<void> {
    const answer = await this.desk.server().endRule(rule.edit).catch(() => this.failed());
    if (answer.receipt) {
      await this.desk.done(answer.receipt);
    } else {
      this.desk.nothing(answer.nothing ?? '');
    }
  }

  private zoneOf(step: Step): string {
    const zones = this.desk.way().floors[step.floor]?.zones ?? [];
    return zones.find((zone) => zone.said === step.title)?.name ?? '';
  }

  private begin(begin: AskedWhere, rule?: Rule): void {
    this.draw(false);
    this.asked++;
    this.show({ begin, rule });
  }

  private show(leaving?: Leaving): void {
    this.now = leaving;
    this.page.requestUpdate();
  }

  private failed(): Answer {
    return { nothing: this.desk.say('failed.edit') };
  }

  private async ask(asked: AskedWhere, question: () => Promise<Answer>, edit = false): Promise<void> {
    const { now } = this;
    const answer = await question().catch(() => this.failed());
    if (!now || !this.now) {
      return;
    }
    if (answer.receipt && edit) {
      this.show(undefined);
      await this.page.updateComplete;
      await this.desk.done(answer.receipt);
      return;
    }
    this.show({
      begin: { ...now.begin },
      touches: answer.receipt?.said,
      standing: asked.standing,
      rule: now.rule,
      wrong: answer.wrong,
      nothing: answer.nothing,
    });
    await this.page.updateComplete;
    if (answer.wrong) {
      this.page.querySelector<HTMLElement>(`.leaving [name=${answer.wrong.field}]`)?.focus();
    } else if (answer.receipt) {
      this.page.querySelector<HTMLElement>('.leaving .acts .btn')?.focus();
    }
  }
}
