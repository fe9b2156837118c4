import { redirect, type LoaderFunctionArgs } from 'react-router';
import { z } from 'zod';
import { pageOf, type Display } from '#client/api/page-context.ts';
import { formAction } from '#client/forms/form-action.ts';
import { inLocale } from '#client/paths.ts';
import { ownPath } from './own-path.ts';

/** How pages look now, and where to go back to. */
export function loadDisplay(args: LoaderFunctionArgs) {
  return { display: pageOf(args).frame.display, back: backFrom(args.request) };
}

/** Keeps the choice on the reader's device alone and goes back to where they came from. */
export const saveDisplay = formAction(
  z.strictObject({
    size: z.enum(['normal', 'large', 'largest']).default('normal'),
    spacing: z.enum(['normal', 'wide']).default('normal'),
    contrast: z.enum(['standard', 'high', 'dark']).default('standard'),
    motion: z.enum(['system', 'none']).default('system'),
    usual: z.literal('yes').optional(),
  }),
  async ({ usual, ...chosen }, { cookies, frame, request }) => {
    const display: Display = usual === 'yes' ? asUsual : chosen;
    cookies.set('display', new URLSearchParams({ ...display }).toString(), { days: 365 });
    return redirect(inLocale(frame.locale, backFrom(request)), 303);
  },
);

const backFrom = (request: Request): string => ownPath(new URL(request.url).searchParams.get('to'));

const asUsual: Display = {
  size: 'normal',
  spacing: 'normal',
  contrast: 'standard',
  motion: 'system',
};
