import type { Group, Leaf, Row } from './model';

/** The entries that are loaded, in their groups, and where the next page begins. Rows are replaced, never changed. */
export class Pile {
  groups: Group[] = [];
  next?: string;

  begin(leaf: Leaf): void {
    this.groups = leaf.groups;
    this.next = leaf.next;
  }

  /** Adds a page; an order or a day that the page break cut in two is put together again. */
  add(leaf: Leaf): void {
    const last = this.groups.at(-1);
    const [first, ...rest] = leaf.groups;
    if (last && first && last.key === first.key) {
      const whole = { ...last, rows: [...last.rows, ...first.rows] };
      this.groups = [...this.groups.slice(0, -1), whole, ...rest];
    } else {
      this.groups = [...this.groups, ...leaf.groups];
    }
    this.next = leaf.next;
  }

  /** Puts rows in the place of those with the same id. */
  renew(rows: Row[], sums: Record<string, string> = {}): void {
    const now = new Map(rows.map((row) => [row.id, row]));
    this.groups = this.groups.map((group) => ({
      ...group,
      sum: sums[group.key] ?? group.sum,
      rows: group.rows.map((row) => now.get(row.id) ?? row),
    }));
  }

  /** Takes out what is there no more; a group that is empty goes with its last row. */
  drop(gone: (id: number) => boolean): void {
    this.groups = this.groups
      .map((group) => ({ ...group, rows: group.rows.filter((row) => !gone(row.id)) }))
      .filter((group) => group.rows.length > 0);
  }

  rows(): Row[] {
    return this.groups.flatMap((group) => group.rows);
  }

  /** Those that can be edited. */
  open(): Row[] {
    return this.rows().filter((row) => row.state !== 'gone');
  }

  find(id: number): Row | undefined {
    return this.rows().find((row) => row.id === id);
  }

  get size(): number {
    return this.groups.reduce((sum, group) => sum + group.rows.length, 0);
  }
}
