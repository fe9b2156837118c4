/** To whom the least of what people said is given, and no more (domain rules §2.2). */
export const packKinds = ['caterer', 'venue', 'front-desk', 'professional'] as const;
export type PackKind = (typeof packKinds)[number];
