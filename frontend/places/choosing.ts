import type { LitElement } from 'lit';
import type { Picked } from '../entries/model';
import { only } from '../entries/selection';
import type { Step, Way } from './model';
import type { Plan } from './plan';
import { between } from './points';

/** What choosing needs of the page. */
export interface Desk {
  way: () => Way | undefined;
  plan: () => Plan | undefined;
  /** The floor that is shown, and another. */
  floor: () => number;
  see: (floor: number) => void;
}

/** The steps of a way that are chosen in the table or on the plan; verbs are about these. */
export class Choosing {
  chosen = new Set<number>();
  /** Whether the points between the steps are meant as well. */
  between = false;

  constructor(
    private readonly page: LitElement,
    private readonly desk: Desk,
  ) {}

  /** Of a way that is new, the longest stay. */
  begin(way: Way): void {
    const open = way.steps.filter((step) => step.row.state !== 'gone');
    const longest = [...open].sort((a, b) => b.minutes - a.minutes)[0];
    this.between = false;
    this.chosen = new Set(longest ? [longest.row.id] : []);
  }

  /** Of a way that was read again, what was chosen before, as far as it is still there. */
  keep(way: Way, before: Set<number>): void {
    const still = way.steps.filter((step) => before.has(step.row.id) && step.row.state !== 'gone');
    if (still.length > 0) {
      this.choose(new Set(still.map((step) => step.row.id)));
    }
  }

  /** In their order. */
  steps(): Step[] {
    return this.desk.way()?.steps.filter((step) => this.chosen.has(step.row.id) && step.row.state !== 'gone') ?? [];
  }

  /** What a verb is about: one step, or all that is chosen. */
  picked(step?: Step): Picked {
    const walked = this.between
      ? between(this.desk.way()).map((point) => ({ id: point[5], version: point[6] }))
      : [];
    const rows = step ? [step.row] : this.steps().map((each) => each.row);
    return only([...rows.map(({ id, version }) => ({ id, version })), ...walked]);
  }

  pick(step: Step, on: boolean): void {
    const chosen = new Set(this.chosen);
    chosen[on ? 'add' : 'delete'](step.row.id);
    this.choose(chosen);
  }

  toggle(step: Step): void {
    this.pick(step, !this.chosen.has(step.row.id));
  }

  pickBetween(on: boolean): void {
    this.between = on;
    this.page.requestUpdate();
  }

  only(step: Step): void {
    this.between = false;
    this.choose(new Set([step.row.id]));
    if (step.floor >= 0 && step.floor !== this.desk.floor()) {
      this.desk.see(step.floor);
    }
  }

  private choose(chosen: Set<number>): void {
    this.chosen = chosen;
    this.desk.plan()?.choose(chosen);
    this.page.requestUpdate();
  }
}
