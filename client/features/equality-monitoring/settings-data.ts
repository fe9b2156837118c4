import { redirect } from 'react-router';
import { saveEqualitySettings } from '#client/api/equality.ts';
import { formAction } from '#client/forms/form-action.ts';
import { inLocale, paths } from '#client/paths.ts';
import { equalitySettingsInput } from '#shared/equality-monitoring.ts';

export const sendSettings = formAction(equalitySettingsInput, async (input, { api, frame }) => {
  await saveEqualitySettings(api, input);
  return redirect(`${inLocale(frame.locale, paths.staffEquality())}?done=settings`, 303);
});
