import type { FormValues } from '#client/forms/read-form.ts';
import { typedPounds } from '#shared/money.ts';
import { registrationSlots } from '#shared/professional-inputs.ts';
import type { Professional } from '#shared/professionals.ts';

/** The answers of the form as somebody would have typed them, by field name; those of a new one where there is none. */
export function typedValuesOf(professional: Professional | null): FormValues {
  if (!professional) return fresh;
  const { terms, registrations } = professional;
  const single = {
    name: professional.name,
    pronouns: professional.pronouns,
    languages: professional.languages.join('\n'),
    district: professional.district,
    availability: professional.availability,
    agencyId: professional.agencyId ?? '',
    locale: professional.locale,
    contactMethod: professional.contactMethod,
    'terms.basis': terms.basis,
    'terms.halfDayPence': typedPounds(terms.halfDayPence),
    'terms.fullDayPence': typedPounds(terms.fullDayPence),
    'terms.hourPence': typedPounds(terms.hourPence),
    'terms.travelHourPence': typedPounds(terms.travelHourPence),
    'terms.halfDayMinutes': String(terms.halfDayMinutes),
    'terms.minMinutes': String(terms.minMinutes),
    'terms.outOfHoursPercent': String(terms.outOfHoursPercent),
    'terms.milePence': String(terms.milePence),
    'terms.cancellationScale': terms.cancellationScale,
    ...dayParts('dbsSeenOn', professional.dbsSeenOn),
    ...dayParts('insuranceValidTo', professional.insuranceValidTo),
    ...Object.assign(
      {},
      ...registrationSlots.map((slot, at) => {
        const entry = registrations[at];
        if (!entry) return {};
        return {
          [`${slot}.body`]: entry.body,
          [`${slot}.number`]: entry.number,
          [`${slot}.category`]: entry.category,
          [`${slot}.verifiedBy`]: entry.verifiedBy ?? '',
          ...dayParts(`${slot}.validTo`, entry.validTo),
          ...dayParts(`${slot}.verifiedOn`, entry.verifiedOn),
        };
      }),
    ),
  } as Record<string, string>;
  return {
    ...Object.fromEntries(Object.entries(single).map(([name, value]) => [name, [value]])),
    kinds: professional.kinds,
    modes: professional.modes,
    nations: professional.nations,
    domains: professional.domains,
    notDomains: professional.notDomains,
    preferredCoworkers: professional.preferredCoworkers,
    'terms.vatRegistered': terms.vatRegistered ? ['on'] : [],
  };
}

const fresh: FormValues = {
  locale: ['en'],
  contactMethod: ['email'],
  'terms.basis': ['day'],
  'terms.hourPence': ['0'],
  'terms.travelHourPence': ['0'],
  'terms.halfDayMinutes': ['180'],
  'terms.minMinutes': ['0'],
  'terms.outOfHoursPercent': ['150'],
  'terms.milePence': ['45'],
  'terms.cancellationScale': ['cal_7_14'],
};

function dayParts(name: string, day: string | null): Record<string, string> {
  if (day === null) return {};
  const [year = '', month = '', date = ''] = day.split('-');
  return {
    [`${name}-day`]: String(Number(date)),
    [`${name}-month`]: String(Number(month)),
    [`${name}-year`]: year,
  };
}
