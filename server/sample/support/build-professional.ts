import type { NewProfessionalInput } from '#shared/professional-inputs.ts';
import { dayFrom } from '#shared/working-days.ts';
import type { SampleProfessional } from './professionals.ts';

/** A professional of the sample as their form would send them, with dates from the day of the load. */
export function buildProfessional(
  { name, kinds, nation, district, register, ...more }: SampleProfessional,
  {
    today,
    agencies,
    known,
  }: {
    today: string;
    agencies: ReadonlyMap<string, string>;
    /** Those who stand in the directory already, by name. */
    known: ReadonlyMap<string, string>;
  },
): NewProfessionalInput {
  const writes = kinds.includes('sttr') || kinds.includes('ent');
  return {
    version: 0,
    name,
    pronouns: undefined,
    kinds,
    languages: more.languages,
    modes: more.online === true ? ['online'] : ['in-person', 'online'],
    nations: [nation, 'uk'],
    district,
    domains: [],
    notDomains: [],
    availability: more.availability,
    registration1: register
      ? {
          body: register[0],
          number: undefined,
          category: more.trainee ? 'trainee' : 'registered',
          validTo: dayFrom(today, register[1]),
          verifiedOn: dayFrom(today, -60),
          verifiedBy: 'Aisha Access',
        }
      : undefined,
    registration2: undefined,
    registration3: undefined,
    dbsSeenOn: undefined,
    insuranceValidTo: dayFrom(today, 250),
    terms: {
      basis: writes ? 'hour' : 'day',
      halfDayPence: 14_500,
      fullDayPence: 26_500,
      hourPence: 8_500,
      halfDayMinutes: 180,
      minMinutes: 120,
      outOfHoursPercent: 150,
      milePence: 45,
      travelHourPence: 2_500,
      cancellationScale: more.online === true ? 'remote_48h' : 'cal_7_14',
      vatRegistered: more.agency !== undefined,
    },
    preferredCoworkers: [known.get(more.likes ?? '') ?? []].flat(),
    agencyId: more.agency && agencies.get(more.agency),
    locale: more.locale ?? 'en',
    contactMethod: kinds.includes('deaf_interpreter') ? 'video' : 'email',
    email: `${name
      .toLowerCase()
      .normalize('NFD')
      .replaceAll(/[^a-z ]/g, '')
      .replaceAll(' ', '.')}@work.example`,
  };
}
