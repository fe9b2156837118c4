import { randomBytes } from 'node:crypto';
import type { Role } from '#shared/permissions.ts';
import { loadSample } from '#server/sample/load-sample.ts';
import { loadSupport } from '#server/sample/support/load-support.ts';
import { sampleRequests } from '#server/sample/requests.ts';
import type { Config } from './config.ts';
import type { Services } from './services.ts';

/** A member of staff of the sample, and the password that is said once. */
export interface SampleStaff {
  email: string;
  password: string;
  roles: readonly Role[];
}

const staffRoles: ReadonlyArray<{ email: string; name: string; roles: readonly Role[] }> = [
  { email: 'organiser@sample.example', name: 'Olwen Organiser', roles: ['organiser'] },
  { email: 'access@sample.example', name: 'Aisha Access', roles: ['access-lead', 'organiser'] },
  { email: 'second@sample.example', name: 'Sioned Second', roles: ['access-lead'] },
  { email: 'admin@sample.example', name: 'Adair Admin', roles: ['admin'] },
];

/** Whether an address belongs to the sample: reserved, so that no mail could ever arrive (RFC 2606, 2). */
export const isOfSample = (
  { loadSample: isOn }: Pick<Config, 'loadSample'>,
  address: string,
): boolean => isOn && address.endsWith('.example');

/**
 * Loads what is missing of the sample programme into an empty database, its mail withheld. Answers its staff
 * where it made them now, and says who they are before it goes on with their work: their passwords are kept as hashes alone.
 */
export async function bringSample(
  services: Services,
  say: (staff: SampleStaff) => void = () => undefined,
): Promise<SampleStaff[]> {
  const {
    config,
    clock,
    programme,
    events,
    registrations,
    questions,
    relay,
    people,
    sample,
    sampleMarks,
    giveWay,
  } = services;
  if (!config.loadSample || (await sampleMarks.find('staff')) !== null) return [];
  if ((await sampleMarks.find('began')) === null && (await programme.find()) !== null) return [];
  sample.loading = true;
  try {
    await loadSample({ programme, events, registrations, questions, marks: sampleMarks }, clock);
    await relay.idle();
  } finally {
    sample.loading = false;
  }
  const staff: SampleStaff[] = [];
  const leads: string[] = [];
  for (const { email, name, roles } of staffRoles) {
    const password = randomBytes(12).toString('base64url');
    const grants = roles.map((role) => ({ role, scope: { kind: 'programme' } as const }));
    const { id } = await people.add({ email, name, locale: 'en', roles: grants, password });
    if (roles.includes('access-lead')) leads.push(id);
    staff.push({ email, password, roles });
  }
  await sampleMarks.set('staff', 'done');
  staff.forEach(say);
  const [first = '', second = ''] = leads;
  /** Visitors are answered first: the sample can wait. */
  const settle = async (): Promise<void> => {
    await giveWay.pause();
    await relay.idle();
  };
  sample.loading = true;
  try {
    const { accessBoard: board, accessDesk: desk, professionals, cover, bookings } = services;
    await sampleRequests({ board, desk, leads: [first, second], pause: giveWay.pause });
    await settle();
    const at = { now: clock.now(), lead: first };
    await loadSupport({ professionals, cover, bookings, events, settle }, at);
    await settle();
  } finally {
    sample.loading = false;
  }
  return staff;
}
