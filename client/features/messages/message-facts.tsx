import { Link } from 'react-router';
import { SummaryList, type SummaryRow } from '#client/design/summary-list.tsx';
import { inLocale, paths } from '#client/paths.ts';
import { useVoice } from '#client/text/text.tsx';
import type { Message } from '#shared/messages.ts';
import type { EventName } from '#shared/staff-events.ts';
import { formatMoment } from '#shared/time.ts';
import { chooseWritten } from '#shared/written.ts';
import { MessageStateTag } from '#client/design/message-state.tsx';

/** What is known of a message beside its words. */
export function MessageFacts({ message, event }: { message: Message; event: EventName | null }) {
  const { locale, text } = useVoice();
  const { to, about, queuedAt, sentAt, nextAt, attempts, code } = message;
  const moment = (at: Date) => formatMoment(at, 'Europe/London', text);
  const row = (name: RowName, value: SummaryRow['value'] | null): SummaryRow[] =>
    value === null ? [] : [{ label: text(`messages:message.${name}`), value }];
  const link = (path: string, words: string, lang?: string) => (
    <Link className="govuk-link" to={inLocale(locale, path)} lang={lang}>
      {words}
    </Link>
  );
  const title = event && chooseWritten(event.texts, locale.id);
  return (
    <SummaryList
      rows={[
        ...row(
          'state',
          <>
            <MessageStateTag state={message.state} />
            <span className="ac-sub">{text(`messages:stateMeans.${message.state}`)}</span>
          </>,
        ),
        ...row('to', <span className="ac-break">{`${to.name} <${to.address}>`}</span>),
        ...row('language', text(`messages:languages.${message.locale}`)),
        ...row('event', event && title && link(paths.staffEvent(event.id), title.text, title.lang)),
        ...row(
          'registration',
          about.registrationId === null
            ? null
            : link(
                paths.staffRegistration(about.registrationId),
                text('messages:message.openRegistration'),
              ),
        ),
        ...row('written', moment(queuedAt)),
        ...row('sent', sentAt && moment(sentAt)),
        ...row('nextTry', message.state === 'retry' && nextAt ? moment(nextAt) : null),
        ...row('attempts', attempts > 0 ? attempts : null),
        ...row('reason', code && <code>{code}</code>),
      ]}
    />
  );
}

type RowName =
  | 'state'
  | 'to'
  | 'language'
  | 'event'
  | 'registration'
  | 'written'
  | 'sent'
  | 'nextTry'
  | 'attempts'
  | 'reason';
