import { paragraphsOf } from '#shared/paragraphs.ts';
import { type VenueFeature, venueFeatures } from '#shared/venue-features.ts';
import type { StaffVenue, Venue, VenueInput } from '#shared/venues.ts';
import { newId } from '#server/platform/ids.ts';
import { Problem } from '#server/problems.ts';
import { mayAddIn } from './editor-policy.ts';
import type { Editor } from './editor-service.ts';
import type { KeptVenue, VenueStore } from './ports.ts';

export type Venues = ReturnType<typeof createVenues>;

/** Venues with what an access visit found, shared by all events; changed by those who add events in their nation. */
export function createVenues({
  store,
  clock,
  nudge,
}: {
  store: VenueStore;
  clock: { now(): Date };
  nudge: () => void;
}) {
  const shown = (venue: KeptVenue, { grants }: Editor): StaffVenue => ({
    ...venue,
    mayChange: mayAddIn(grants, venue.nation),
  });

  async function get(id: string, editor: Editor): Promise<StaffVenue> {
    const venue = await store.find(id);
    if (!venue) throw new Problem('not-found', 'page.unknown');
    return shown(venue, editor);
  }

  return {
    get,

    /** All of them, by nation and name. */
    list: async (editor: Editor): Promise<StaffVenue[]> =>
      (await store.list()).map((venue) => shown(venue, editor)),

    /** Throws forbidden where no role of the person adds venues in that nation. */
    async add(input: VenueInput, editor: Editor): Promise<StaffVenue> {
      if (!mayAddIn(editor.grants, input.nation))
        throw new Problem('forbidden', 'request.forbidden');
      const venue = { ...venueOf(input), id: newId() };
      await store.insert(venue, editor, clock.now());
      nudge();
      return get(venue.id, editor);
    },

    /** Throws forbidden; conflict with what stands now where somebody else changed it. */
    async change(
      id: string,
      { version, ...input }: VenueInput & { version: number },
      editor: Editor,
    ): Promise<StaffVenue> {
      const found = await get(id, editor);
      if (!found.mayChange || !mayAddIn(editor.grants, input.nation))
        throw new Problem('forbidden', 'request.forbidden');
      if (!(await store.change({ id, version }, venueOf(input), editor, clock.now())))
        throw new Problem('conflict', 'event.stale', [], await get(id, editor));
      nudge();
      return get(id, editor);
    },
  };
}

function venueOf(input: VenueInput): Omit<Venue, 'id'> {
  const { found, address, texts, postcode, doorMillimetres, parkingBays, ...same } = input;
  const answered = (answer: 'yes' | 'no'): VenueFeature[] =>
    venueFeatures.filter((feature) => found[feature] === answer);
  const textOf = (text: NonNullable<VenueInput['texts']['en']> = {}) => ({
    gettingThere: paragraphsOf(text.gettingThere),
    access: paragraphsOf(text.access),
    evacuation: paragraphsOf(text.evacuation),
  });
  const isWritten = (id: 'cy' | 'en-easy') =>
    Object.values(textOf(texts[id])).some((words) => words.length > 0);
  return {
    ...same,
    ...(doorMillimetres !== undefined && { doorMillimetres }),
    ...(parkingBays !== undefined && { parkingBays }),
    postcode: postcode.toUpperCase(),
    address: address.split(/\r?\n/).flatMap((line) => line.trim() || []),
    features: answered('yes'),
    lacking: answered('no'),
    texts: {
      en: textOf(texts.en),
      ...(isWritten('cy') && { cy: textOf(texts.cy) }),
      ...(isWritten('en-easy') && { 'en-easy': textOf(texts['en-easy']) }),
    },
  };
}
