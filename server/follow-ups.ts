import type { Audit } from '#server/platform/audit.ts';
import type { EventHandler } from '#server/platform/relay.ts';

/** What follows from an event, whatever record it came from: the audit trail first, then the feature's own. */
export function createFollowUps({
  audit,
  byCollection,
}: {
  audit: Pick<Audit, 'changed'>;
  byCollection: Partial<Record<string, EventHandler>>;
}): EventHandler {
  return async (event, record) => {
    // Of people, codes say roles and ways to sign in, of dead letters what was given up; elsewhere they could
    // say what somebody needs.
    const told = ['people', 'dead-letters'].includes(record.collection);
    const codes = told ? event.data['codes'] : null;
    await audit.changed({
      id: event.id,
      at: event.at,
      actor: event.by ?? { kind: 'system' },
      action: event.type,
      subject: record,
      ...(Array.isArray(codes) && { codes: codes.map(String) }),
      ...(event.requestId !== undefined && { requestId: event.requestId }),
    });
    await byCollection[record.collection]?.(event, record);
  };
}

/** Collections whose events go to the audit trail and have no other consequence. */
export const auditedAlone = [
  'venues',
  'programmes',
  'contact-tasks',
  'equality-releases',
  'equality-settings',
  'webinar-checklists',
  'access-packs',
  'access-settings',
  'question-forms',
  'cover-plans',
  'cover-requirements',
  'cover-settings',
  'professionals',
  'professional-details',
  'professional-agencies',
  'place-invitations',
  'message-templates',
] as const;
