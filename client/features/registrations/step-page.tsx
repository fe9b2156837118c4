import type { ReactNode } from 'react';
import { Link, useActionData, useLoaderData } from 'react-router';
import { Button } from '#client/design/button.tsx';
import { ButtonGroup } from '#client/design/button-group.tsx';
import { Notice } from '#client/design/notice.tsx';
import { type PictogramName, Pictogram } from '#client/design/pictogram.tsx';
import { EasyParts, type EasyPart } from '#client/forms/easy-parts.tsx';
import { FormPage } from '#client/forms/form-page.tsx';
import { inLocale, paths } from '#client/paths.ts';
import { useVoice } from '#client/text/text.tsx';
import { formatTime } from '#shared/time.ts';
import type { loadDraft } from './draft-data.ts';
import { draftParts } from './draft-steps.ts';
import { HoldNotice } from './hold-notice.tsx';
import type { ShownAgain } from './step-action.ts';

/** The frame of a question of the form: where it stands, the hold, and the ways on, back and out. */
export function StepPage({
  title,
  titleHidden = false,
  picture,
  intro,
  parts = [],
  takesFiles = false,
  children,
}: {
  title: string;
  titleHidden?: boolean;
  /** Beside the question in Easy Read. */
  picture?: PictogramName;
  intro?: ReactNode;
  /** Questions that Easy Read asks one at a time, each with a title of its own. */
  parts?: readonly EasyPart[];
  takesFiles?: boolean;
  children?: ReactNode;
}) {
  const { text, locale } = useVoice();
  const { draft, event, position, fromCheck } = useLoaderData<typeof loadDraft>();
  const shown = useActionData<ShownAgain>();
  const to = (step: string) => inLocale(locale, paths.draft(draft.id, step));
  const before = fromCheck ? 'check' : position.before;
  const until = draft.hold.until && formatTime(draft.hold.until, event.zone, text);
  const held = draft.hold.state === 'held' && until;
  const easy = locale.style === 'easy';
  const part = shown?.part ?? 0;
  const asked = easy ? parts[part] : undefined;
  const drawn = asked?.picture ?? picture;
  const pictured = easy && drawn && (
    <div className="ac-easy">
      <Pictogram name={drawn} />
    </div>
  );
  const hidden = titleHidden || asked?.title !== undefined;
  return (
    <FormPage
      title={asked?.title ?? title}
      titleHidden={hidden}
      caption={<span lang={event.lang}>{event.title}</span>}
      above={
        <>
          <p className="govuk-hint">
            {text('registrations:part', {
              number: draftParts.indexOf(position.part) + 1,
              total: draftParts.length,
              part: text(`registrations:parts.${position.part}`),
            })}
          </p>
          {!hidden && pictured}
        </>
      }
      backHref={before ? to(before) : inLocale(locale, paths.register(event.slug))}
      problems={shown?.problems}
      {...(takesFiles && { encType: 'multipart/form-data' })}
      values={shown?.values}
      intro={
        <>
          {held && (
            <p className="govuk-body">{text('registrations:hold.short', { until: held })}</p>
          )}
          {shown?.kept === true && held && (
            <Notice kind="success" heading={text('registrations:hold.kept', { until: held })} />
          )}
          {asked?.title === undefined && intro}
          {hidden && pictured}
        </>
      }
      buttons={
        <>
          <ButtonGroup>
            <Button>{text('common:continue')}</Button>
            {shown !== undefined && shown.part > 0 && (
              <Button look="secondary" name="press" value="back">
                {text('common:back')}
              </Button>
            )}
            <Button look="secondary" name="press" value="later">
              {text('registrations:later.button')}
            </Button>
          </ButtonGroup>
          {shown?.later === true && draft.answers.contact !== undefined && (
            <p className="govuk-body">
              <Link className="govuk-link" to={to('later')}>
                {text('registrations:later.without')}
              </Link>
            </p>
          )}
          <HoldNotice hold={draft.hold} zone={event.zone} />
        </>
      }
    >
      {parts.length > 0 && <EasyParts part={part} parts={parts} />}
      {children}
    </FormPage>
  );
}
