import type { PlainPage } from '#tests/support/plain-page.ts';
import type { Filled } from '#tests/support/plain-form.ts';
import type { Site } from '#tests/support/site.ts';
import type { Standing } from './world.ts';

/** An event of the sample with sessions to choose, delegations and a venue. */
export const slug = 'uk-conference';

const contact = { name: 'Nia Rees', email: 'nia@people.test' };

/** People in the middle of the form. */
export async function peopleInForms(site: Site) {
  const values = { slug, token: 'a-token-that-nobody-was-given' };
  const begin = async (...pages: Record<string, Filled>[]): Promise<Standing> => {
    const plain = site.browser();
    const start = await plain.visit(`/events/${slug}/register`);
    let page = await start.form().send();
    for (const answers of pages) page = await page.form().fill(answers).send();
    return { plain, values: { ...values, register: draftIn(page) } };
  };

  /** The place of one of them runs out before the others begin. */
  const late = await begin({ ...contact, party: 'me' }, { pool: 'general' });
  site.clock.advance({ hours: 13 });
  return {
    late,
    /** With a party, one of it under 18. */
    reader: await begin({ ...contact, party: 'group', under18: true }),
    /** Nothing is answered yet. */
    beginner: await begin(),
    /** A place is held. */
    holding: await begin({ ...contact, party: 'me' }, { pool: 'general' }),
  };
}

export const draftIn = ({ path }: Pick<PlainPage, 'path'>): string =>
  /\/register\/([^/]+)/.exec(path)?.[1] ?? '';
