/** What of the board of needs is looked at: what waits, what is late, what went wrong, what is settled. */
export const boardViews = ['open', 'late', 'issues', 'settled', 'all'] as const;
export type BoardView = (typeof boardViews)[number];
