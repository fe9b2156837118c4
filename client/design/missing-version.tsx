import { useText } from '#client/text/text.tsx';

/** Says that what follows stands in another language, because nobody has written the reader's own yet. */
export function MissingVersion() {
  const text = useText();
  return <p className="govuk-hint">{text('common:onlyInOtherLanguage')}</p>;
}
