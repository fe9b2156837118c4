import { z } from 'zod';
import { captionViews, interpreterViews } from './online-work-codes.ts';

/** What those who work at an event online need to know; it is shown to them and to staff alone. */
export const onlineWork = z.object({
  interpreters: z.enum(interpreterViews),
  captions: z.enum(captionViews),
  /** Where they reach each other and the organisers when the platform fails; empty where nobody has said. */
  backUp: z.string(),
  /** Their own link, their role on the platform, when the test is, in paragraphs; empty where nobody has said. */
  joining: z.string(),
});
export type OnlineWork = z.infer<typeof onlineWork>;
