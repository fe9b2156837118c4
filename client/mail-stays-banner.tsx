import { Link } from 'react-router';
import { useText } from '#client/text/text.tsx';

/** Says that no mail leaves this site, so that nobody waits for one. */
export function MailStaysBanner({ href, staff }: { href: string; staff: boolean }) {
  const text = useText();
  return (
    <aside className="ac-mail-stays" aria-label={text('common:mailStays.label')}>
      <div className="govuk-width-container">
        <p>
          {text('common:mailStays.sentence')}
          {staff && (
            <>
              {' '}
              <Link to={href}>{text('common:mailStays.mailbox')}</Link>
            </>
          )}
        </p>
      </div>
    </aside>
  );
}
