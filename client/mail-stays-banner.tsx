import { Link } from 'react-router';
import { useText } from '#client/text/text.tsx';

/** Says that no mail leaves this site, so that nobody waits for one. */
export function MailStaysBanner({ href, staff }: { href: string; staff: boolean }) {
  const text = useText();
  return (
    <div className="ac-mail-stays" role="note">
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
    </div>
  );
}
