import { Inset } from '#client/design/inset.tsx';
import { useText } from '#client/text/text.tsx';
import { locales } from '#shared/locales.ts';
import type { Message } from '#shared/messages.ts';
import { LinkedText } from '#client/design/linked-text.tsx';

/** The words of a message as its plain text has them, in their own language. */
export function MessageLetter({ message }: { message: Message }) {
  const text = useText();
  const { body, bodyHidden } = message;
  if (body === null)
    return (
      <Inset>
        <p className="govuk-body">
          {text(bodyHidden ? 'messages:message.bodyHidden' : 'messages:message.noBody')}
        </p>
      </Inset>
    );
  return (
    <>
      <p className="govuk-body">{text('messages:message.readRecorded')}</p>
      <article className="ac-letter" lang={locales[message.locale].lang}>
        <h3 className="govuk-heading-m">{body.subject}</h3>
        <p className="ac-letter__text">
          <LinkedText text={body.text} />
        </p>
      </article>
      {body.attachments.length > 0 && (
        <>
          <h2 className="govuk-heading-m">{text('messages:message.attachments')}</h2>
          <ul className="govuk-list govuk-list--bullet">
            {body.attachments.map(({ filename, contentType }) => (
              <li key={filename}>
                {filename} <span className="ac-sub">{contentType}</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}
