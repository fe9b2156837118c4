import type { MessageAction, MessageBody } from '#shared/messages.ts';

/** What became of one attempt to send. */
export type Attempt =
  | { outcome: 'sent' }
  | { outcome: 'kept' }
  | { outcome: 'gone' }
  | { outcome: 'retry'; code: string }
  | { outcome: 'bounced'; code: string };

export interface Verdict {
  action: MessageAction;
  /** When to try again. */
  nextAt: Date | null;
  code: string | null;
}

/** How long a message is tried while somebody answers: mail servers give up after about two days (RFC 5321, 4.5.4.1). */
const patienceHours = 48;

/** What follows from an attempt. While no mail server answers at all, a message waits however long that is. */
export function verdictOf(
  attempt: Attempt,
  { attempts, queuedAt, now }: { attempts: number; queuedAt: Date; now: Date },
): Verdict {
  switch (attempt.outcome) {
    case 'sent':
      return { action: 'message.deliver', nextAt: null, code: null };
    case 'kept':
      return { action: 'message.keep', nextAt: null, code: null };
    case 'gone':
      return { action: 'message.withhold', nextAt: null, code: 'record.gone' };
    case 'bounced':
      return { action: 'message.bounce', nextAt: null, code: attempt.code };
    case 'retry': {
      const tooOld = now.getTime() - queuedAt.getTime() > patienceHours * 3_600_000;
      if (tooOld && !isSilence(attempt.code))
        return { action: 'message.giveUp', nextAt: null, code: attempt.code };
      const nextAt = new Date(now.getTime() + backoffSeconds(attempts) * 1_000);
      return { action: 'message.postpone', nextAt, code: attempt.code };
    }
  }
}

/** Whether a code says that no mail server answered, so that the next message would fare no better. */
export function isSilence(code: string): boolean {
  return code.startsWith('smtp-e');
}

/** A body without the addresses of its links, as it may be stored and shown. */
export function withoutLinks(body: MessageBody, links: readonly string[]): MessageBody {
  const clean = (text: string): string =>
    links
      .flatMap((link) => [link, link.replaceAll('&', '&amp;')])
      .toSorted((one, other) => other.length - one.length)
      .reduce((rest, link) => rest.replaceAll(link, '#'), text);
  return {
    subject: clean(body.subject),
    text: clean(body.text),
    html: clean(body.html),
    attachments: body.attachments.map((file) => ({ ...file, content: clean(unfolded(file)) })),
  };
}

/** 30 seconds, then twice as long each time, at most an hour. */
function backoffSeconds(attempts: number): number {
  return Math.min(3_600, 30 * 2 ** Math.max(0, attempts - 1));
}

/** Calendars fold lines at 75 bytes (RFC 5545, 3.1), through the middle of an address too. */
function unfolded({ contentType, content }: { contentType: string; content: string }): string {
  return contentType.startsWith('text/calendar') ? content.replace(/\r?\n[ \t]/g, '') : content;
}
