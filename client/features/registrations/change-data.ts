import { redirect } from 'react-router';
import { z } from 'zod';
import { ApiProblem, type Send } from '#client/api/api.ts';
import {
  changeRegistration,
  getRegistration,
  moveRegistration,
  splitRegistration,
} from '#client/api/registrations.ts';
import { codeFields, freshFormAction } from '#client/forms/fresh-form-action.ts';
import { formAction } from '#client/forms/form-action.ts';
import { inLocale, paths } from '#client/paths.ts';
import { contactFormats, contactMethods, photoChoices } from '#shared/contact-choices.ts';
import {
  emailAddress,
  personInput,
  personName,
  phoneNumber,
  versionInput,
  type RegistrationChange,
} from '#shared/registrations.ts';
import { registrationSplit } from '#shared/registration-splits.ts';

type Change = Omit<Partial<RegistrationChange>, 'version'>;

const contactForm = versionInput.extend({
  ...codeFields,
  email: emailAddress,
  phone: phoneNumber.optional(),
  method: z.enum(contactMethods),
  format: z.enum(contactFormats),
});
const personForm = versionInput.extend({
  ...codeFields,
  name: personName,
  email: emailAddress.optional(),
  photos: z.enum(photoChoices).optional(),
});
const placesForm = versionInput.extend({
  pool: z.string().max(60).optional(),
  sessions: z.record(z.string().max(60), z.string().max(60)).default({}),
});
const assistantForm = versionInput.extend({ name: personInput.shape.name.default('') });
const cancelForm = versionInput.extend({ person: z.string().max(64).optional() });

/** Changes how the person who registered is reached. */
export const changeContact = changing(contactForm, ({ email, phone, method, format }) => ({
  contact: { email, ...(phone !== undefined && { phone }), method, format },
}));

/** Changes the name, address and photo answer of one person. */
export const changePerson = changing(personForm, ({ name, email, photos }, personId) => ({
  people: [{ id: personId, name, email: email ?? null, ...(photos && { photos }) }],
}));

/** Changes the kind of place or the sessions of one person. */
export const changePlaces = changing(placesForm, ({ pool, sessions }, personId) => ({
  people: [{ id: personId, ...(pool && { pool }), sessions: Object.values(sessions) }],
}));

/** Adds an assistant for one person; the name may follow. */
export const addAssistant = changing(assistantForm, ({ name }, personId) => ({
  add: [{ name, assists: personId }],
}));

/** Gives some of the party a registration of their own. */
export const splitParty = formAction(
  registrationSplit.omit({ email: true }),
  async (input, { api, params, frame }) => {
    const id = params['id'] ?? '';
    await splitRegistration(api, id, input);
    return redirect(inLocale(frame.locale, `${paths.registration(id)}?done=splitDone`), 303);
  },
);

/** Cancels one person, or the whole registration. */
export const cancelPlaces = formAction(
  cancelForm,
  async ({ version, person }, { api, params, frame }) => {
    const id = params['id'] ?? '';
    const done = await cancel(api, id, version, person);
    return redirect(inLocale(frame.locale, `${paths.registration(id)}?done=${done}`), 303);
  },
);

async function cancel(api: Send, id: string, version: number, person: string | undefined) {
  const { people } = await getRegistration(api, id);
  const left = people.filter((one) => one.id !== person && one.assists !== person);
  if (person !== undefined && left.some(({ kind }) => kind === 'attendee')) {
    await changeRegistration(api, id, { version, remove: [person] });
    return 'personCancelled';
  }
  await moveRegistration(api, id, 'cancel', version);
  return 'cancelled';
}

/** The action of a page that changes something and leads back to the registration; an address takes a fresh code. */
function changing<Schema extends z.ZodType<{ version: number }>>(
  schema: Schema,
  changeOf: (input: z.output<Schema>, personId: string) => Change,
) {
  return freshFormAction(schema, async (input, { api, params, frame }) => {
    const id = params['id'] ?? '';
    try {
      const change = changeOf(input, params['personId'] ?? '');
      await changeRegistration(api, id, { version: input.version, ...change });
    } catch (error) {
      throw withFieldsOfPage(error);
    }
    return redirect(inLocale(frame.locale, `${paths.registration(id)}?done=saved`), 303);
  });
}

/** Problems by the names of the page's fields: `people.0.name` is `name` where one person is changed. */
function withFieldsOfPage(error: unknown): unknown {
  if (!(error instanceof ApiProblem)) return error;
  const fields = error.body.fields.map(({ field, code }) => ({
    field: field.replace(/^(people|add)\.\d+\./, '').replace(/^contact\./, ''),
    code,
  }));
  return new ApiProblem({ ...error.body, fields });
}
