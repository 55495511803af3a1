import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { keyed } from 'lit/directives/keyed.js';
import { dialog, whenShut } from '../entries/dialogs';
import { Editing } from '../entries/editing';
import type { Answer, KindForm, Receipt, Row, Server as EntriesServer, Today } from '../entries/model';
import type { Verb } from '../entries/rows';
import { object, sayer, stressed, type Say } from '../entries/say';
import { only } from '../entries/selection';
import { failed, undoBar } from '../entries/states';
import { Waiting } from '../entries/waiting';
import { ANYWHERE, leavingDialog, type Leaving } from './leaving';
import { clock, type AskedWhere, type Server, type Step, type Way } from './model';
import { Plan } from './plan';
import { Replay } from './replay';
import { card, steps } from './steps';
import { header, legend, player } from './tools';

/** Where one was, a day at a time: a plan, and the same as a table. */
@customElement('vt-places')
export class VtPlaces extends LitElement {
  declare $server: Server;

  @state() private way?: Way;
  @state() private floor = 0;
  @state() private chosen = new Set<number>();
  @state() private betweenChosen = false;
  @state() private receipt?: Pick<Receipt, 'said' | 'changed' | 'undo'>;
  @state() private leaving?: Leaving;
  @state() private drawing = false;
  @state() private told = '';

  private say: Say = (key) => key;
  private today!: Today;
  private forms: KindForm[] = [];
  private plan?: Plan;
  private asked = 0;
  private readonly escape = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && this.drawing) {
      this.draw(false);
    }
  };
  private readonly waiting = new Waiting(this);
  private readonly replay = new Replay(
    this,
    { begins: () => this.begins(), ends: () => this.ends(), stops: () => this.stops() },
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
    nothing: (why) => {
      this.receipt = { said: why };
      this.told = why;
    },
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
    const { way, say, editing, waiting } = this;
    if (!way) {
      return nothing;
    }
    return html`
      <header>
        <h1>${say('title')}</h1>
        ${way.lead ? html`<p class="lead">${stressed(way.lead, (words) => html`<b>${words}</b>`)}</p>` : nothing}
        ${way.remarks.length > 0
          ? html`<ul class="bar note">
              ${way.remarks.map((remark) => html`<li>${remark}</li>`)}
            </ul>`
          : nothing}
        ${way.closed && !way.before && !way.after ? nothing : this.tools(way)}
      </header>
      ${waiting.broken ? failed(say, waiting.broken) : way.closed ? this.closed(way.closed) : this.places(way)}
      ${this.receipt
        ? undoBar(say, this.receipt, {
            undo: () => void editing.undo(this.receipt!.undo!, 0, []),
            dismiss: () => this.dismiss(),
          })
        : nothing}
      <div class="unseen" role="status">${this.told}</div>
      <dialog class="case ask" aria-labelledby="dialog-title" @close=${whenShut(() => this.cancel())}>
        ${this.leaving
          ? keyed(`leave ${this.asked}`, this.leavingDialog(way, this.leaving))
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
      this.plan = new Plan(box, (step, more) => (more ? this.pick(step, !this.chosen.has(step.row.id)) : this.only(step)));
      this.drawPlan();
    }
    const dialog = this.querySelector<HTMLDialogElement>('.ask');
    const asking = this.leaving ?? this.editing.ask;
    if (asking && dialog && !dialog.open) {
      dialog.showModal();
    } else if (!asking && dialog?.open) {
      dialog.close();
    }
  }

  private tools(way: Way): TemplateResult {
    return header({
      say: this.say,
      way,
      floor: this.floor,
      drawing: this.drawing,
      go: (day) => void this.go(day),
      see: (floor) => this.see(floor),
      draw: (typed) => (typed ? this.leave({ ...ANYWHERE, what: 'area', floor: this.here() }) : this.draw(!this.drawing)),
      weekly: () => {
        const { day, from, to } = way.weekly;
        this.leave({ ...ANYWHERE, days: [Number(day)], from, to });
      },
      leave: () => {
        const [step] = this.steps();
        this.leave({ ...ANYWHERE, what: 'place', floor: this.here(), zone: step ? this.zoneOf(step) : '' });
      },
    });
  }

  private places(way: Way): TemplateResult {
    const { say } = this;
    const floor = way.floors[this.floor];
    const between = this.between(way).length;
    return html`<div class="places" aria-busy=${this.waiting.busy ? 'true' : 'false'}>
      <figure class="case">
        ${this.drawing
          ? html`<p class="bar info hint">
              <span>${say('draw.hint')}</span>
              <span class="row end">
                <button
                  class="link"
                  @click=${() => this.leave({ ...ANYWHERE, what: 'area', floor: this.here() })}
                >
                  ${say('draw.type')}
                </button>
                <button class="link" @click=${() => this.draw(false)}>${say('draw.stop')}</button>
              </span>
            </p>`
          : nothing}
        ${floor
          ? html`<div
              class="map ${floor.code ? '' : 'town'}"
              role="img"
              aria-label=${say(floor.code ? 'plan' : 'plan.city', floor.name, this.place(), way.said)}
            ></div>`
          : nothing}
        ${player({
          say,
          begins: this.begins(),
          ends: this.ends(),
          second: this.replay.second,
          playing: this.replay.playing,
          toggle: () => this.replay.toggle(),
          seek: (second) => this.replay.seek(second),
          said: (second) => this.said(second),
          zoom: (by) => this.plan?.zoom(by),
        })}
        ${legend(say)}
      </figure>
      <section>
        ${steps({
          say,
          way,
          floor: this.floor,
          chosen: this.chosen,
          between,
          betweenChosen: this.betweenChosen,
          pick: (step, on) => this.pick(step, on),
          only: (step) => this.only(step),
          pickBetween: (on) => (this.betweenChosen = on),
          undo: (step) => void this.editing.undo(step.row.undo!, step.row.id, []),
        })}
        ${card({
          say,
          chosen: this.steps(),
          between: this.betweenChosen ? between : 0,
          act: (verb, step) => this.act(verb, step),
        })}
      </section>
    </div>`;
  }

  private closed(it: NonNullable<Way['closed']>): TemplateResult {
    return html`<section class="case state alone">
      ${object('visit', '#8c6a45')}
      <h2>${it.title}</h2>
      <p class="small soft">${it.say}</p>
      ${it.get ? html`<p class="small soft">${it.get}</p>` : nothing}
      ${it.link ? html`<a class="btn sm" href="uses">${it.link}</a>` : nothing}
    </section>`;
  }

  private leavingDialog(way: Way, leaving: Leaving): TemplateResult {
    return leavingDialog({
      say: this.say,
      today: this.today,
      floors: way.floors,
      place: this.place(),
      leaving,
      changed: () => {
        if (leaving.touches || leaving.wrong || leaving.nothing) {
          this.leaving = { begin: leaving.begin };
        }
      },
      preview: (asked) => void this.ask(asked, () => this.$server.preview(asked)),
      exclude: (asked) => void this.ask(asked, () => this.$server.excludeWhere(asked), true),
      remove: (asked) => void this.ask(asked, () => this.$server.deleteWhere(asked), true),
      cancel: () => this.cancel(),
    });
  }

  // --- what is shown ---

  private show(way: Way, floor = way.floor): void {
    this.way = way;
    this.floor = floor;
    this.replay.reset();
    this.betweenChosen = false;
    this.draw(false);
    const open = way.steps.filter((step) => step.row.state !== 'gone');
    const longest = [...open].sort((a, b) => b.minutes - a.minutes)[0];
    this.chosen = new Set(longest ? [longest.row.id] : []);
    this.drawPlan();
  }

  private drawPlan(): void {
    const { way, plan } = this;
    const floor = way?.floors[this.floor];
    if (plan && way && floor) {
      plan.show(floor, this.floor, way.steps, way.points, this.chosen);
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
    this.draw(false);
    this.drawPlan();
    void this.$server.see(this.here());
  }

  private async renew(): Promise<void> {
    const way = await this.waiting.forIt('list', () => this.$server.look(), () => void this.renew());
    if (way) {
      const { chosen, floor } = this;
      this.show(way, floor);
      const still = way.steps.filter((step) => chosen.has(step.row.id) && step.row.state !== 'gone');
      if (still.length > 0) {
        this.choose(new Set(still.map((step) => step.row.id)));
      }
    }
  }

  private here(): string {
    return this.way?.floors[this.floor]?.code ?? '';
  }

  /** The store, as its visits name it. */
  private place(): string {
    return this.way?.place ?? '';
  }

  private rows(): Row[] {
    return this.way?.steps.map((step) => step.row) ?? [];
  }

  /** Those that are chosen, in their order. */
  private steps(): Step[] {
    return this.way?.steps.filter((step) => this.chosen.has(step.row.id) && step.row.state !== 'gone') ?? [];
  }

  private zoneOf(step: Step): string {
    const zones = this.way!.floors[step.floor]?.zones ?? [];
    return zones.find((zone) => zone.said === step.title)?.name ?? '';
  }

  private between(way: Way): Way['points'] {
    return way.points.filter((point) => point[4] === 0);
  }

  // --- choosing ---

  private choose(chosen: Set<number>): void {
    this.chosen = chosen;
    this.plan?.choose(chosen);
  }

  private pick(step: Step, on: boolean): void {
    const chosen = new Set(this.chosen);
    chosen[on ? 'add' : 'delete'](step.row.id);
    this.choose(chosen);
  }

  private only(step: Step): void {
    this.betweenChosen = false;
    this.choose(new Set([step.row.id]));
    if (step.floor >= 0 && step.floor !== this.floor) {
      this.see(step.floor);
    }
  }

  // --- replay ---

  private begins(): number {
    return this.way?.points[0]?.[0] ?? 0;
  }

  private ends(): number {
    return this.way?.points[this.way.points.length - 1]?.[0] ?? 0;
  }

  private stops(): number[] {
    return this.way?.points.filter((point) => point[4] > 0).map((point) => point[0]) ?? [];
  }

  /** Where the last point before that second lies. */
  private lastBefore(second: number): Way['points'][number] | undefined {
    const points = this.way!.points;
    let [low, high] = [0, points.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (points[middle][0] <= second) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return points[low - 1];
  }

  private said(second: number): string {
    const step = this.lastBefore(second)?.[4];
    return step ? this.say('at-step', clock(second), step) : this.say('at', clock(second));
  }

  /** Sixty times a second, so it writes what changes and leaves the rest of the page alone. */
  private at(second: number): void {
    const floor = this.lastBefore(second)?.[3];
    if (floor !== undefined && floor !== this.floor) {
      this.floor = floor;
      this.drawPlan();
    }
    this.plan?.replay(second);
    const slider = this.querySelector<HTMLInputElement>('.replay input');
    const words = this.said(second);
    if (slider) {
      slider.value = String(second);
      slider.style.setProperty('--at', String((second - this.begins()) / Math.max(1, this.ends() - this.begins())));
      if (slider.getAttribute('aria-valuetext') !== words) {
        slider.setAttribute('aria-valuetext', words);
        this.querySelector('.replay .now')!.textContent = words;
      }
    }
  }

  // --- edits ---

  private act(verb: Verb, step?: Step): void {
    if (verb === 'open' || verb === 'undo') {
      return;
    }
    const between = this.betweenChosen ? this.between(this.way!).map((point) => ({ id: point[5], version: point[6] })) : [];
    const rows = step ? [step.row] : this.steps().map((each) => each.row);
    const picked = only([...rows.map(({ id, version }) => ({ id, version })), ...between]);
    this.editing.begin(verb, picked, step?.row);
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

  private cancel(): void {
    this.leaving = undefined;
    this.editing.cancel();
  }

  // --- leaving out by where and when ---

  private draw(on: boolean): void {
    this.drawing = on;
    this.plan?.draw(
      on
        ? (corners) => {
            this.leave({ ...ANYWHERE, what: 'drawn', floor: this.here(), drawn: corners.flat() });
            this.draw(false);
          }
        : undefined,
    );
  }

  private leave(begin: AskedWhere): void {
    this.draw(false);
    this.asked++;
    this.leaving = { begin };
  }

  private async ask(asked: AskedWhere, question: () => Promise<Answer>, edit = false): Promise<void> {
    const { leaving } = this;
    const answer = await question().catch((): Answer => ({ nothing: this.say('failed.edit') }));
    if (!leaving || !this.leaving) {
      return;
    }
    if (answer.receipt && edit) {
      this.leaving = undefined;
      await this.updateComplete;
      await this.done(answer.receipt);
      return;
    }
    this.leaving = {
      begin: { ...leaving.begin },
      touches: answer.receipt?.said,
      wrong: answer.wrong,
      nothing: answer.nothing,
    };
    await this.updateComplete;
    if (answer.wrong) {
      this.querySelector<HTMLElement>(`.leaving [name=${answer.wrong.field}]`)?.focus();
    } else if (answer.receipt) {
      this.querySelector<HTMLElement>('.leaving .acts .btn')?.focus();
    }
  }
}
