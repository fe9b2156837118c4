import { z } from 'zod';
import { needCodes, type NeedCode } from './access-needs.ts';
import { packKinds } from './pack-kinds.ts';
import { code } from './problem.ts';
import { written } from './written-schema.ts';

const need = z.enum(needCodes as [NeedCode, ...NeedCode[]]);

/** What a caterer needs: how many eat what, and where those with an allergy sit. No name. */
const catererPack = z.object({
  kind: z.literal('caterer'),
  counts: z.array(z.object({ code: need, severity: z.string().nullable(), people: z.int() })),
  allergies: z.array(
    z.object({ code: need, what: z.string().nullable(), place: z.string().nullable() }),
  ),
  /** People with an allergy who have not agreed that anything of it is shared: the access lead asks them. */
  notShared: z.int(),
});

/** What a venue needs: how many need what of rooms and building. No name. */
const venuePack = z.object({
  kind: z.literal('venue'),
  counts: z.array(z.object({ code: need, people: z.int(), open: z.int() })),
  companionSeats: z.int(),
});

/** What the front desk sees on the day: who is to be offered what. */
const frontDeskPack = z.object({
  kind: z.literal('front-desk'),
  people: z.array(
    z.object({ name: z.string(), codes: z.array(need), place: z.string().nullable() }),
  ),
});

/** What a communication professional needs: first names, and in which language. */
const professionalPack = z.object({
  kind: z.literal('professional'),
  people: z.array(
    z.object({
      firstName: z.string(),
      code: need,
      language: z.string().nullable(),
      method: z.string().nullable(),
    }),
  ),
});

export const packContent = z.discriminatedUnion('kind', [
  catererPack,
  venuePack,
  frontDeskPack,
  professionalPack,
]);
export type PackContent = z.infer<typeof packContent>;

/** Something that was shared: what kind, with whom, by whom, until when. */
export const packSummary = z.object({
  id: z.string(),
  kind: z.enum(packKinds),
  to: z.string(),
  madeAt: z.coerce.date(),
  madeBy: z.string().nullable(),
  people: z.int(),
  byLink: z.boolean(),
  expiresAt: z.coerce.date(),
  expired: z.boolean(),
});

export const packList = z.object({
  event: z.object({ id: z.string(), titles: written(z.string()), zone: z.string() }),
  packs: z.array(packSummary),
  may: z.array(z.enum(['pack.make'])),
});
export type PackList = z.infer<typeof packList>;

/** A pack as it is read: what of it still stands, and what it was made as. */
export const pack = z.object({
  event: z.object({ id: z.string(), titles: written(z.string()), zone: z.string() }),
  summary: packSummary,
  content: packContent,
});
export type Pack = z.infer<typeof pack>;

/** What somebody with the link reads; of who shared it they know already. */
export const openedPack = z.object({
  titles: written(z.string()),
  startsAt: z.coerce.date(),
  zone: z.string(),
  expiresAt: z.coerce.date(),
  content: packContent,
});
export type OpenedPack = z.infer<typeof openedPack>;

export const packInput = z.strictObject({
  kind: z.enum(packKinds, code('answer.missing')),
  /** Whom it is for: a firm, or somebody's name. */
  to: z
    .string(code('name.missing'))
    .trim()
    .min(1, code('name.missing'))
    .max(120, code('name.tooLong')),
  byLink: z.boolean().default(false),
});
export type PackInput = z.infer<typeof packInput>;

/** A pack that was made; the token is told this once. */
export const madePack = z.object({ id: z.string(), token: z.string().nullable() });

export const packToken = z.strictObject({ token: z.string().min(1).max(100) });

/** A sharing as the person sees it whose needs were in it. */
export const ownShare = z.object({
  id: z.string(),
  kind: z.enum(packKinds),
  to: z.string(),
  at: z.coerce.date(),
  codes: z.array(need),
});
export type OwnShare = z.infer<typeof ownShare>;
