import { type AccessSettings, accessSettingsOn } from '#shared/access-settings.ts';
import type { Nation } from '#shared/nations.ts';
import { isoDay } from '#shared/time.ts';
import { yearsAround } from '#shared/working-days.ts';
import { acknowledgeBy, outcomeBy } from './deadline-rules.ts';
import type { Deadlines } from './ports.ts';

/** Works deadlines out by the settings that stood on the day somebody asked, and the holidays of the event's nation. */
export function createDeadlines({
  listSettings,
  bankHolidays,
}: {
  listSettings: () => Promise<AccessSettings[]>;
  bankHolidays: (nation: Nation, years: readonly number[]) => ReadonlySet<string>;
}): Deadlines {
  return {
    async acknowledgeBy({ nation, zone }, asked) {
      const day = isoDay(asked, zone);
      const settings = accessSettingsOn(await listSettings(), day);
      return acknowledgeBy(day, settings, bankHolidays(nation, yearsAround(day)));
    },

    async outcomeBy({ nation, zone, startsAt }, asked) {
      const askedOn = isoDay(asked, zone);
      const eventDay = isoDay(startsAt, zone);
      const settings = accessSettingsOn(await listSettings(), askedOn);
      const years = [...yearsAround(askedOn), ...yearsAround(eventDay)];
      return outcomeBy({ eventDay, askedOn }, settings, bankHolidays(nation, years));
    },
  };
}
