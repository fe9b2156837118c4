import { useActionData, useLoaderData } from 'react-router';
import { type Column, DataTable } from '#client/design/data-table.tsx';
import { BackLink } from '#client/design/back-link.tsx';
import { Button } from '#client/design/button.tsx';
import { Notice } from '#client/design/notice.tsx';
import { DateField } from '#client/forms/date-field.tsx';
import type { RefusedForm } from '#client/forms/form-action.ts';
import { FormPage } from '#client/forms/form-page.tsx';
import { TextField } from '#client/forms/text-field.tsx';
import { inLocale, paths } from '#client/paths.ts';
import { useVoice } from '#client/text/text.tsx';
import { PageTitle } from '#client/design/page-title.tsx';
import type { BreakLimits, BreakLimitsPage } from '#shared/break-limits.ts';
import { formatIsoDay } from '#shared/time.ts';
import type { loadBreakLimits } from './break-limits-data.ts';

/** The limits for work without a rest: what holds, what is to come, and for the whole programme the form for more. */
export function Component() {
  const { limits, isSaved } = useLoaderData<typeof loadBreakLimits>();
  const refused = useActionData<RefusedForm>();
  const { locale, text } = useVoice();
  const title = text('timetable:limits.title');
  const backHref = inLocale(locale, paths.staffEvents());
  const about = (
    <>
      {isSaved && !refused && <Notice kind="success" heading={text('timetable:limits.saved')} />}
      <p className="govuk-body">{text('timetable:limits.about')}</p>
      <LimitsTable limits={limits} />
    </>
  );
  if (!limits.may.includes('breakLimits.add'))
    return (
      <>
        <PageTitle title={title} />
        <BackLink href={backHref} />
        <h1 className="govuk-heading-l">{title}</h1>
        {about}
      </>
    );
  return (
    <FormPage
      title={title}
      backHref={backHref}
      problems={refused?.problems}
      values={refused?.values}
      intro={about}
      buttons={<Button>{text('timetable:limits.add')}</Button>}
    >
      <DateField name="from" label={text('timetable:limits.day')} />
      {numbers.map((name) => (
        <TextField
          key={name}
          name={name}
          label={text(`timetable:limits.${name}`)}
          inputMode="numeric"
          width={4}
          defaultValue={String(limits.now[name])}
        />
      ))}
    </FormPage>
  );
}

const numbers = ['signedMinutes', 'atMostMinutes', 'breakMinutes'] as const;

function LimitsTable({ limits: { now, all } }: { limits: BreakLimitsPage }) {
  const { text } = useVoice();
  const rows = all.some(({ from }) => from === now.from) ? all : [...all, now];
  const columns: Column<BreakLimits>[] = [
    {
      key: 'from',
      heading: text('timetable:limits.from'),
      cell: ({ from }) =>
        all.some((one) => one.from === from)
          ? formatIsoDay(from, text)
          : text('timetable:limits.always'),
    },
    {
      key: 'state',
      heading: text('timetable:limits.state'),
      cell: ({ from }) => {
        if (from === now.from) return text('timetable:limits.now');
        return text(from > now.from ? 'timetable:limits.coming' : 'timetable:limits.past');
      },
    },
    ...numbers.map((name) => ({
      key: name,
      heading: text(`timetable:limits.${name}`),
      numeric: true,
      cell: (row: BreakLimits) => row[name],
    })),
  ];
  return (
    <DataTable
      caption={text('timetable:limits.title')}
      captionHidden
      columns={columns}
      rows={rows}
      keyOf={({ from }) => from}
    />
  );
}
