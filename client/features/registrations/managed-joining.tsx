import { EasyItem } from '#client/design/easy-item.tsx';
import { LinkedText } from '#client/design/linked-text.tsx';
import { MissingVersion } from '#client/design/missing-version.tsx';
import { useVoice } from '#client/text/text.tsx';
import { paragraphsOf } from '#shared/paragraphs.ts';
import type { Registration } from '#shared/registrations.ts';
import { chooseWritten } from '#shared/written.ts';

/** How to join online, as the organiser wrote it for those who have a place; or that it is still to come. */
export function ManagedJoining({ joining }: Pick<Registration, 'joining'>) {
  const { text, locale } = useVoice();
  const chosen = joining && chooseWritten(joining, locale.id);
  return (
    <section aria-labelledby="joining">
      <h2 className="govuk-heading-m" id="joining">
        {text('registrations:manage.joinTitle')}
      </h2>
      <EasyItem picture="computer">
        {chosen === null ? (
          <p className="govuk-body">{text('registrations:manage.joinLater')}</p>
        ) : (
          <>
            {chosen.missing && <MissingVersion />}
            {paragraphsOf(chosen.text).map((words) => (
              <p key={words} className="govuk-body" lang={chosen.lang}>
                <LinkedText text={words} />
              </p>
            ))}
          </>
        )}
      </EasyItem>
    </section>
  );
}
