/** The four nations of the programme, and the whole of the UK. */
export const nations = ['scotland', 'wales', 'northern-ireland', 'england', 'uk'] as const;
export type Nation = (typeof nations)[number];

/** The law on disability that an event stands under: Northern Ireland keeps the 1995 Act (domain rules §2.4). */
export const legalRegimes = ['equality-act-2010', 'dda-1995'] as const;
