import type { Picked, Row, Seen } from './model';

/** Which entries are ticked, with the versions that were seen; or all that match, ticked or not yet loaded. */
export class Selection {
  all = false;
  private readonly ticked = new Map<number, number>();
  private anchor?: number;

  get size(): number {
    return this.ticked.size;
  }

  get isEmpty(): boolean {
    return !this.all && this.ticked.size === 0;
  }

  has(id: number): boolean {
    return this.all || this.ticked.has(id);
  }

  /** Ticks or unticks one; with a range, also all between it and the one before. */
  toggle(row: Row, on: boolean, range: boolean, order: Row[]): void {
    if (this.all) {
      // One is taken out of all: what is loaded stays ticked.
      this.all = false;
      order.forEach((each) => this.ticked.set(each.id, each.version));
    }
    const from = order.findIndex((each) => each.id === this.anchor);
    const to = order.findIndex((each) => each.id === row.id);
    const rows = range && from >= 0 ? order.slice(Math.min(from, to), Math.max(from, to) + 1) : [row];
    rows.forEach((each) => (on ? this.ticked.set(each.id, each.version) : this.ticked.delete(each.id)));
    this.anchor = row.id;
  }

  clear(): void {
    this.all = false;
    this.ticked.clear();
    this.anchor = undefined;
  }

  picked(loaded: Row[]): Picked {
    return this.all ? { all: true, these: [], shown: loaded.map((row) => row.id) } : only(this.seen());
  }

  private seen(): Seen[] {
    return [...this.ticked].map(([id, version]) => ({ id, version }));
  }
}

export function only(these: Seen[]): Picked {
  return { all: false, these, shown: [] };
}

/** The same picked entries, as they are now. */
export function renewed(picked: Picked, now: Row[]): Picked {
  const versions = new Map(now.map((row) => [row.id, row.version]));
  const these = picked.these.map((seen) => ({ ...seen, version: versions.get(seen.id) ?? seen.version }));
  return { ...picked, these };
}
