/** One row of a lifecycle: who may take which action from which state, and what it becomes. */
export interface Move<State extends string, Action extends string, Role extends string> {
  from: State;
  action: Action;
  to: State;
  by: readonly Role[];
  /** The event that the change records, in the past tense. */
  event: string;
}

/** The row for an action from a state, or null where the table has none: then the move is refused. */
export function findMove<State extends string, Action extends string, Role extends string>(
  table: readonly Move<State, Action, Role>[],
  from: State,
  action: Action,
): Move<State, Action, Role> | null {
  return table.find((row) => row.from === from && row.action === action) ?? null;
}

/** The actions that any of these roles may take from a state, in the order of the table. */
export function actionsFor<State extends string, Action extends string, Role extends string>(
  table: readonly Move<State, Action, Role>[],
  from: State,
  roles: readonly Role[],
): Action[] {
  const rows = table.filter(
    (row) => row.from === from && row.by.some((role) => roles.includes(role)),
  );
  return [...new Set(rows.map((row) => row.action))];
}
