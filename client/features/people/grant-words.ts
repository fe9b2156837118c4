import type { Locale } from '#shared/locales.ts';
import type { RoleGrant } from '#shared/permissions.ts';
import type { EventName } from '#shared/staff-events.ts';
import type { Text } from '#shared/text.ts';
import { chooseWritten } from '#shared/written.ts';

/** A role and where it counts, in words. */
export function grantWords(
  { role, scope }: RoleGrant,
  events: readonly EventName[],
  locale: Locale,
  text: Text,
): string {
  const words = { role: text(`people:role.${role}`) };
  if (scope.kind === 'programme') return text('people:grant.everywhere', words);
  if (scope.kind === 'nation')
    return text('people:grant.inNation', {
      ...words,
      nation: text(`people:nation.${scope.nation}`),
    });
  const event = events.find(({ id }) => id === scope.eventId);
  return text('people:grant.atEvent', {
    ...words,
    event: event ? chooseWritten(event.texts, locale.id).text : text('people:grant.otherEvent'),
  });
}

/** A role and where it counts as one form value. */
export function grantKey({ role, scope }: RoleGrant): string {
  if (scope.kind === 'programme') return `${role} programme`;
  return `${role} ${scope.kind} ${scope.kind === 'nation' ? scope.nation : scope.eventId}`;
}
