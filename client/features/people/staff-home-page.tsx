import { PageTitle } from '#client/design/page-title.tsx';
import { useText } from '#client/text/text.tsx';

/** What stands for somebody whose roles open no section yet. */
export function Component() {
  const text = useText();
  return (
    <>
      <PageTitle title={text('people:home.title')} />
      <h1 className="govuk-heading-l">{text('people:home.title')}</h1>
      <p className="govuk-body-l">{text('people:home.nothing')}</p>
    </>
  );
}
