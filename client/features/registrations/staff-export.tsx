import { buttonClass } from '#client/design/button.tsx';
import { useText } from '#client/text/text.tsx';

/** Saves the registrations as a file. A plain link, since the answer is no page. */
export function StaffExport({ href }: { href: string }) {
  const text = useText();
  return (
    <div className="ac-screen-only">
      <p className="govuk-body ac-measure">{text('staff:registrations.exportHelp')}</p>
      <a className={buttonClass('secondary')} href={href} download>
        {text('staff:registrations.export')}
      </a>
    </div>
  );
}
