import { NeedStateTag } from '#client/design/need-state.tsx';
import { SummaryList } from '#client/design/summary-list.tsx';
import { inLocale, paths } from '#client/paths.ts';
import { useVoice } from '#client/text/text.tsx';
import { needKinds, type FollowUp } from '#shared/access-needs.ts';
import type { DeskNeed, DeskRequest } from '#shared/access-desk.ts';
import { aisStepOf } from '#shared/need-states.ts';
import { answerWords, followUpLabel } from '#shared/need-words.ts';
import { formatMoment } from '#shared/time.ts';
import { DeskMoves } from './desk-moves.tsx';
import { DeskTasks } from './desk-tasks.tsx';
import { DueOn } from './due-on.tsx';

/** One need as it is worked on: what was said, where it stands, what is to be done, what can follow. */
export function DeskNeedPart({ need, request }: { need: DeskNeed; request: DeskRequest }) {
  const { text, locale } = useVoice();
  const { id, code, severity, state, owner, proposal, issue, cover, place, may } = need;
  const name = text(`access-requests:needs.${code}.label`);
  const questions: readonly FollowUp[] = needKinds[code].followUps;
  const step = aisStepOf[state];
  const zone = request.event.zone;
  return (
    <section className="ac-need" aria-labelledby={`need-${id}`}>
      <h2 className="govuk-heading-m" id={`need-${id}`} tabIndex={-1}>
        {name}
      </h2>
      <p className="govuk-body">
        <NeedStateTag state={state} />{' '}
        {step !== null &&
          text('access-desk:need.step', { step: text(`access-desk:steps.${step}`) })}
      </p>
      <SummaryList
        rows={[
          { label: text('access-desk:need.severity'), value: text(`staff:access.${severity}`) },
          ...questions.flatMap((question) => {
            const answer = need.answers[question.name];
            if (!answer) return [];
            const label = followUpLabel(text, code, question);
            return [{ label, value: answerWords(text, code, question.name, answer) }];
          }),
          { label: text('access-desk:columns.due'), value: <DueOn {...need} /> },
          {
            label: text('access-desk:columns.owner'),
            value: owner?.name ?? text('access-desk:nobody'),
            ...(may.some((action) => action !== 'need.withdraw') && {
              changeHref: inLocale(locale, paths.staffAccessOwner(request.id, id)),
              changeWhat: text('access-desk:need.ownerOf', { need: name }),
            }),
          },
          ...(place === null ? [] : [{ label: text('access-desk:owner.place'), value: place }]),
          ...(cover
            ? [
                {
                  label: text('access-desk:need.cover'),
                  value: text('access-desk:need.coverOf', { ...cover }),
                },
              ]
            : []),
          ...(proposal
            ? [
                {
                  label: text('access-desk:need.proposal'),
                  value: text('access-desk:need.proposedBy', {
                    name: proposal.by ?? text('staff:history.by.person'),
                  }),
                },
              ]
            : []),
          ...(issue
            ? [
                {
                  label: text('access-desk:need.issue'),
                  value:
                    issue.closedAt === null
                      ? text('access-desk:need.issueOpen', {
                          name: issue.owner?.name ?? text('access-desk:nobody'),
                          when: formatMoment(issue.openedAt, zone, text),
                        })
                      : text('access-desk:need.issueClosed', {
                          when: formatMoment(issue.closedAt, zone, text),
                        }),
                },
              ]
            : []),
        ]}
      />
      <DeskTasks need={need} name={name} version={request.version} />
      <DeskMoves need={need} name={name} request={request} />
    </section>
  );
}
