import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { keyed } from 'lit/directives/keyed.js';
import { dialog, whenShut } from '../entries/dialogs';
import { Editing } from '../entries/editing';
import type { KindForm, Receipt, Row, Server as EntriesServer, Today } from '../entries/model';
import type { Verb } from '../entries/rows';
import { sayer, stressed, type Say } from '../entries/say';
import { failed, undoBar } from '../entries/states';
import { Waiting } from '../entries/waiting';
import { Choosing } from './choosing';
import { figure, slide } from './figure';
import { LeavingOut } from './leaving-out';
import type { Server, Step, Way } from './model';
import { Plan } from './plan';
import { begins, between, ends, lastBefore, stops } from './points';
import { Replay } from './replay';
import { rules } from './rules';
import { card, steps } from './steps';
import { closed, header } from './tools';

/** Where one was, a day at a time: a plan, and the same as a table. */
@customElement('vt-places')
export class VtPlaces extends LitElement {
  declare $server: Server;

  @state() private way?: Way;
  @state() private floor = 0;
  @state() private receipt?: Pick<Receipt, 'said' | 'changed' | 'undo'>;
  @state() private told = '';

  private say: Say = (key) => key;
  private today!: Today;
  private forms: KindForm[] = [];
  private plan?: Plan;
  private readonly escape = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && this.leaving.drawing) {
      this.leaving.draw(false);
    }
  };
  private readonly waiting = new Waiting(this);
  private readonly replay = new Replay(
    this,
    { begins: () => begins(this.way), ends: () => ends(this.way), stops: () => stops(this.way) },
    (second) => this.at(second),
  );
  private readonly editing = new Editing(this, {
    server: () => this.$server as unknown as EntriesServer,
    say: (key, ...values) => this.say(key, ...values),
    find: (id) => this.rows().find((row) => row.id === id),
    matching: () => 0,
    fields: () => this.forms.flatMap((form) => form.fields),
    labels: (kind) => this.forms.find((form) => form.kind === kind)?.labels ?? [],
    renew: () => void this.renew(),
    done: (receipt) => this.done(receipt),
    disputed: () => undefined,
    nothing: (why) => this.nothing(why),
  });
  private readonly choosing = new Choosing(this, {
    way: () => this.way,
    plan: () => this.plan,
    floor: () => this.floor,
    see: (floor) => this.see(floor),
  });
  private readonly leaving = new LeavingOut(this, {
    server: () => this.$server,
    say: (key, ...values) => this.say(key, ...values),
    today: () => this.today,
    way: () => this.way!,
    here: () => this.here(),
    plan: () => this.plan,
    done: (receipt) => this.done(receipt),
    nothing: (why) => this.nothing(why),
  });

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.addEventListener('keydown', this.escape);
    // Whoever is moved in the page draws its plan anew.
    this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.removeEventListener('keydown', this.escape);
    this.plan?.remove();
    this.plan = undefined;
  }

  /** Called by the server when one arrives, and when one goes back and forth. */
  arrive(way: Way, labels: Record<string, string>, today: Today, forms: KindForm[]): void {
    this.say = sayer(labels, today.language);
    this.today = today;
    this.forms = forms;
    this.receipt = undefined;
    this.show(way);
  }

  protected override render(): TemplateResult | typeof nothing {
    const { way, say, editing, leaving, waiting } = this;
    if (!way) {
      return nothing;
    }
    return html`
      <header>
        <h1>${say(way.closed || way.floors[this.floor]?.code ? 'title' : 'title.city')}</h1>
        ${way.lead ? html`<p class="lead">${stressed(way.lead, (words) => html`<b>${words}</b>`)}</p>` : nothing}
        ${way.remarks.length > 0
          ? html`<ul class="bar note">
              ${way.remarks.map((remark) => html`<li>${remark}</li>`)}
            </ul>`
          : nothing}
        ${way.closed?.link && !way.before && !way.after ? nothing : this.tools(way)}
      </header>
      ${waiting.broken ? failed(say, waiting.broken) : way.closed ? closed(way.closed) : this.places(way)}
      ${waiting.broken
        ? nothing
        : rules({
            say,
            rules: way.rules,
            change: (rule) => leaving.change(rule),
            end: (rule) => void leaving.end(rule),
            undo: (rule) => void editing.undo(rule.edit, 0, []),
          })}
      ${this.receipt
        ? undoBar(say, this.receipt, {
            undo: () => void editing.undo(this.receipt!.undo!, 0, []),
            dismiss: () => this.dismiss(),
          })
        : nothing}
      <div class="unseen" role="status">${this.told}</div>
      <dialog class="case ask" aria-labelledby="dialog-title" @close=${whenShut(() => this.cancel())}>
        ${leaving.now
          ? keyed(`leave ${leaving.asked}`, leaving.dialog(leaving.now))
          : editing.ask
            ? keyed(
                `edit ${editing.asked}`,
                dialog({
                  say,
                  ask: editing.ask,
                  today: this.today,
                  cancel: () => this.cancel(),
                  go: (typed) => void editing.go(typed),
                }),
              )
            : nothing}
      </dialog>
    `;
  }

  protected override updated(): void {
    const box = this.querySelector<HTMLElement>('.map');
    if (this.plan && !box) {
      this.plan.remove();
      this.plan = undefined;
    } else if (!this.plan && box && this.way) {
      this.plan = new Plan(box, (step, more) =>
        more ? this.choosing.toggle(step) : this.choosing.only(step),
      );
      this.drawPlan();
    }
    const dialog = this.querySelector<HTMLDialogElement>('.ask');
    const asking = this.leaving.now ?? this.editing.ask;
    if (asking && dialog && !dialog.open) {
      dialog.showModal();
    } else if (!asking && dialog?.open) {
      dialog.close();
    }
  }

  private tools(way: Way): TemplateResult {
    const { leaving } = this;
    return header({
      say: this.say,
      way,
      floor: this.floor,
      drawing: leaving.drawing,
      go: (day) => void this.go(day),
      see: (floor) => this.see(floor),
      draw: (typed) => (typed ? leaving.area() : leaving.draw(!leaving.drawing)),
      weekly: () => leaving.weekly(),
      leave: () => leaving.place(this.choosing.steps()[0]),
    });
  }

  private places(way: Way): TemplateResult {
    const { say, leaving, choosing } = this;
    const walking = between(way).length;
    return html`<div class="places" aria-busy=${this.waiting.busy ? 'true' : 'false'}>
      ${figure({
        say,
        way,
        floor: this.floor,
        replay: this.replay,
        drawing: leaving.drawing,
        type: () => leaving.area(),
        stop: () => leaving.draw(false),
        zoom: (by) => this.plan?.zoom(by),
      })}
      <section>
        ${steps({
          say,
          way,
          floor: this.floor,
          chosen: choosing.chosen,
          between: walking,
          betweenChosen: choosing.between,
          pick: (step, on) => choosing.pick(step, on),
          only: (step) => choosing.only(step),
          pickBetween: (on) => choosing.pickBetween(on),
          undo: (step) => void this.editing.undo(step.row.undo!, step.row.id, []),
        })}
        ${card({
          say,
          chosen: choosing.steps(),
          between: choosing.between ? walking : 0,
          act: (verb, step) => this.act(verb, step),
        })}
      </section>
    </div>`;
  }

  // --- what is shown ---

  private show(way: Way, floor = way.floor): void {
    this.way = way;
    this.floor = floor;
    this.replay.reset();
    this.leaving.draw(false);
    this.choosing.begin(way);
    this.drawPlan();
  }

  private drawPlan(): void {
    const { way, plan } = this;
    const floor = way?.floors[this.floor];
    if (plan && way && floor) {
      plan.show(floor, this.floor, way.steps, way.points, this.choosing.chosen);
      plan.replay(this.replay.second);
    }
  }

  private async go(day: string): Promise<void> {
    const way = await this.waiting.forIt('list', () => this.$server.go(day), () => void this.go(day));
    if (way) {
      this.receipt = undefined;
      this.show(way);
      this.told = way.lead.replaceAll('*', '') || (way.closed?.title ?? '');
    }
  }

  private see(floor: number): void {
    this.floor = floor;
    this.leaving.draw(false);
    this.drawPlan();
    void this.$server.see(this.here());
  }

  private async renew(): Promise<void> {
    const way = await this.waiting.forIt('list', () => this.$server.look(), () => void this.renew());
    if (way) {
      const { chosen } = this.choosing;
      this.show(way, this.floor);
      this.choosing.keep(way, chosen);
    }
  }

  private here(): string {
    return this.way?.floors[this.floor]?.code ?? '';
  }

  private rows(): Row[] {
    return this.way?.steps.map((step) => step.row) ?? [];
  }

  // --- replay ---

  private at(second: number): void {
    const floor = lastBefore(this.way!, second)?.[3];
    if (floor !== undefined && floor !== this.floor) {
      this.floor = floor;
      this.drawPlan();
    }
    this.plan?.replay(second);
    slide(this, this.say, this.way!, second);
  }

  // --- edits ---

  private act(verb: Verb, step?: Step): void {
    if (verb === 'open' || verb === 'undo') {
      return;
    }
    this.editing.begin(verb, this.choosing.picked(step), step?.row);
  }

  private async done(receipt: Receipt): Promise<void> {
    this.receipt = receipt;
    this.told = receipt.said;
    await this.renew();
    await this.updateComplete;
    if (!document.activeElement || document.activeElement === document.body) {
      this.querySelector<HTMLElement>('.bar.undo button')?.focus({ preventScroll: true });
    }
  }

  private dismiss(): void {
    this.receipt = undefined;
    void this.updateComplete.then(() => this.querySelector<HTMLElement>('.step .pick > *')?.focus());
  }

  private nothing(why: string): void {
    this.receipt = { said: why };
    this.told = why;
  }

  private cancel(): void {
    this.leaving.cancel();
    this.editing.cancel();
  }
}
