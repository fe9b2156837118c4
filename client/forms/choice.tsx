import { Fragment, type ReactNode } from 'react';
import { Pictogram, type PictogramName } from '#client/design/pictogram.tsx';
import { useText } from '#client/text/text.tsx';

/** One answer to choose. */
export interface ChoiceOption {
  value: string;
  label: string;
  lang?: string | undefined;
  hint?: ReactNode;
  picture?: PictogramName | undefined;
  /** Further questions that this answer brings; seen once it is chosen. */
  conditional?: ReactNode;
  /** Stands apart from those before it by the word "or". */
  afterOr?: boolean | undefined;
}

/** One radio or checkbox with its label, hint and what it reveals. The first one's id is the field's name. */
export function Choice({
  kind,
  name,
  option,
  at,
  chosen,
  wrong = false,
}: {
  kind: 'radios' | 'checkboxes';
  name: string;
  option: ChoiceOption;
  at: number;
  chosen: boolean;
  /** The box stands alone, so its error describes it and not a group. */
  wrong?: boolean;
}) {
  const text = useText();
  const id = at === 0 ? name : `${name}-${at + 1}`;
  const { value, label, lang, hint, picture, conditional, afterOr } = option;
  return (
    <Fragment>
      {afterOr === true && <div className={`govuk-${kind}__divider`}>{text('common:or')}</div>}
      <div className={`govuk-${kind}__item`}>
        <input
          className={`govuk-${kind}__input`}
          id={id}
          name={name}
          type={kind === 'radios' ? 'radio' : 'checkbox'}
          value={value}
          defaultChecked={chosen}
          aria-describedby={describing(id, hint !== undefined, wrong)}
          aria-invalid={wrong || undefined}
        />
        <label className={`govuk-label govuk-${kind}__label`} htmlFor={id} lang={lang}>
          {picture !== undefined && <Pictogram name={picture} size={48} />}
          <span>{label}</span>
        </label>
        {hint !== undefined && (
          <div className={`govuk-hint govuk-${kind}__hint`} id={`${id}-item-hint`}>
            {hint}
          </div>
        )}
      </div>
      {conditional !== undefined && (
        <div className={`govuk-${kind}__conditional`}>{conditional}</div>
      )}
    </Fragment>
  );
}

function describing(id: string, hinted: boolean, wrong: boolean): string | undefined {
  return (
    [hinted && `${id}-item-hint`, wrong && `${id}-error`].filter(Boolean).join(' ') || undefined
  );
}
