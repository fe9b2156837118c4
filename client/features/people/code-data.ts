import { signInWithCode } from '#client/api/people.ts';
import { formAction } from '#client/forms/form-action.ts';
import { codeInput } from '#shared/people.ts';
import { toNextStep, wantedAddress } from './next-step.ts';

export const sendCode = formAction(codeInput, async (input, { api, frame, request }) =>
  toNextStep(await signInWithCode(api, input), frame.locale, wantedAddress(request)),
);
