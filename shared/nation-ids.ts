/** The four nations of the programme, and the whole of the UK. */
export const nations = ['scotland', 'wales', 'northern-ireland', 'england', 'uk'] as const;
export type Nation = (typeof nations)[number];
