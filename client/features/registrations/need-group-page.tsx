import { groupPictures } from '#client/forms/need-pictures.ts';
import { NeedBoxes } from '#client/forms/need-boxes.tsx';
import { useText } from '#client/text/text.tsx';
import { needsOf, type NeedGroup } from '#shared/access-needs.ts';
import type { AccessStep, NeedsTicked } from '#shared/registration-drafts.ts';
import { formatIsoDay } from '#shared/time.ts';
import { useAskedAccess } from './asked-access.ts';
import { StepPage } from './step-page.tsx';

/** The needs of one group, or food: boxes to tick, with the questions that each brings. */
export function Component() {
  const text = useText();
  const { event, name, title, answers } = useAskedAccess();
  const food = name === 'food';
  const group = food ? 'catering' : (name.replace('needs-', '') as NeedGroup);
  const saved = answers[name as AccessStep] as NeedsTicked | undefined;
  return (
    <StepPage
      title={title}
      titleHidden
      picture={groupPictures[group]}
      intro={food && <p className="govuk-body">{text('access-requests:food.intro')}</p>}
    >
      <NeedBoxes
        offered={needsOf(group, event.mode)}
        saved={saved ?? { codes: [], answers: {} }}
        label={title}
        heading
        hint={text('access-requests:group.hint')}
        noteOf={(code) => {
          if (event.provided.includes(code)) return text('access-requests:group.alreadyThere');
          const until = event.arrangeable.find((one) => one.code === code)?.until;
          return until && text('access-requests:group.askBy', { day: formatIsoDay(until, text) });
        }}
      />
      {!food && <p className="govuk-body">{text('access-requests:group.later')}</p>}
    </StepPage>
  );
}
