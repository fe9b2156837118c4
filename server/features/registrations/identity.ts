import type { StoredContact, StoredPerson } from './ports.ts';

/** A name as it is compared: no accents, no case, words with single spaces. */
export function foldName(name: string): string {
  return wordsOf(name).join(' ');
}

/**
 * What says that two registrations are of one person: their address (else that of the registration, else its
 * phone) with their name, for two people may share an address. Assistants may come with several people.
 */
export function identitiesOf(people: readonly StoredPerson[], contact: StoredContact): string[] {
  return people.flatMap((person) => {
    const reach = person.email ?? contact.email ?? contact.phone?.replace(/\D/g, '');
    if (person.kind === 'assistant' || !reach || person.name === '') return [];
    return [JSON.stringify([reach.toLowerCase(), foldName(person.name)])];
  });
}

/** The words by whose beginnings staff find a registration: names, addresses, the reference. */
export function searchWordsOf(
  reference: string,
  people: readonly StoredPerson[],
  contact: StoredContact,
): string[] {
  const emails = [contact.email, ...people.map((person) => person.email)];
  return [
    ...new Set([
      ...people.flatMap((person) => wordsOf(person.name)),
      ...emails.flatMap((email) => (email ? [email.toLowerCase()] : [])),
      foldReference(reference),
    ]),
  ];
}

/** What somebody typed into the search as words to look for. */
export function soughtWords(text: string): string[] {
  const typed = text.normalize('NFKC').trim().split(/\s+/).filter(Boolean).slice(0, 6);
  return typed.flatMap((word) => {
    if (word.includes('@')) return [word.toLowerCase()];
    if (/^[\p{L}\p{N}]{3}(-[\p{L}\p{N}]{1,3}){1,2}$/u.test(word)) return [foldReference(word)];
    return wordsOf(word);
  });
}

function wordsOf(name: string): string[] {
  return name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/['’]/g, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
}

const foldReference = (reference: string): string =>
  reference.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
