import type { FoundByAddress, FoundPerson } from '#server/features/registrations/find-people.ts';
import {
  askedLinksMail,
  freshCodeMail,
  invitationMail,
  type PeopleMail,
  signInChangedMail,
} from '#server/features/people/mail.ts';
import type {
  FreshCodeStore,
  LinkStore,
  Person,
  PersonStore,
} from '#server/features/people/ports.ts';
import type { EventHandler, PendingEvent } from '#server/platform/relay.ts';

export interface PeopleFollowUpPorts {
  people: Pick<PersonStore, 'find'>;
  links: Pick<LinkStore, 'findAsk'>;
  freshCodes: Pick<FreshCodeStore, 'find'>;
  findByAddress(address: string): Promise<FoundByAddress[]>;
  /** The person a fresh code is for; null stands for whoever made the registration. */
  findPerson(registrationId: string, personId: string | null): Promise<FoundPerson | null>;
  queueMail(mail: PeopleMail): Promise<void>;
}

/** Queues what people are told of invitations, links and codes; what a mail says is looked up, never stored in an event. */
export function peopleFollowUp(ports: PeopleFollowUpPorts): EventHandler {
  const { people, links, freshCodes, findByAddress, findPerson, queueMail } = ports;

  return async (event, { collection, id }) => {
    const mail =
      collection === 'people' ? staffMail(event, await people.find(id)) : await askedMail();
    if (mail) await queueMail(mail);

    async function askedMail(): Promise<PeopleMail | null> {
      if (collection === 'link-asks') {
        const ask = await links.findAsk(id);
        return askedLinksMail(event, ask, ask ? await findByAddress(ask.email) : []);
      }
      const subject = await freshCodes.find(id);
      const person = subject && (await findPerson(subject.registrationId, subject.personId));
      const address = subject?.personId == null ? person?.contact.email : person?.email;
      if (!person || !address) return null;
      const { locale, eventId } = person;
      const name = subject?.personId == null ? person.contact.name : person.name;
      return freshCodeMail(event, subject, { name, address, locale, eventId });
    }
  };
}

const staffMail = (event: PendingEvent, person: Person | null): PeopleMail | null =>
  invitationMail(event, person) ?? signInChangedMail(event, person);
