import { SummaryList, type SummaryRow } from '#client/design/summary-list.tsx';
import { useText } from '#client/text/text.tsx';
import type { ProfessionalAnswer } from '#shared/professionals.ts';
import { formatIsoDay } from '#shared/time.ts';

/** What a professional does, where and how; what is not said is left out. */
export function ProfessionalFacts({ professional }: { professional: ProfessionalAnswer }) {
  const text = useText();
  const say = (words: readonly string[]) => words.join(', ');
  const day = (date: string | null) => (date === null ? '' : formatIsoDay(date, text));
  const rows: SummaryRow[] = [
    {
      label: text('professionals:fields.kinds'),
      value: say(professional.kinds.map((kind) => text(`cover:kinds.${kind}`))),
    },
    { label: text('professionals:fields.languages'), value: say(professional.languages) },
    {
      label: text('professionals:fields.modes'),
      value: say(professional.modes.map((mode) => text(`staff:mode.${mode}`))),
    },
    {
      label: text('professionals:fields.nations'),
      value: say(professional.nations.map((nation) => text(`staff:nation.${nation}`))),
    },
    { label: text('professionals:fields.district'), value: professional.district },
    {
      label: text('professionals:fields.domains'),
      value: say(professional.domains.map((domain) => text(`professionals:domains.${domain}`))),
    },
    {
      label: text('professionals:fields.notDomains'),
      value: say(professional.notDomains.map((domain) => text(`professionals:domains.${domain}`))),
    },
    { label: text('professionals:fields.availability'), value: professional.availability },
    {
      label: text('professionals:fields.preferredCoworkers'),
      value: say(professional.coworkerNames),
    },
    { label: text('professionals:fields.agencyId'), value: professional.agency ?? '' },
    {
      label: text('professionals:fields.contactMethod'),
      value: text(`professionals:contactMethods.${professional.contactMethod}`),
    },
    {
      label: text('professionals:fields.locale'),
      value: text(`professionals:locales.${professional.locale === 'cy' ? 'cy' : 'en'}`),
    },
    { label: text('professionals:fields.dbsSeenOn'), value: day(professional.dbsSeenOn) },
    {
      label: text('professionals:fields.insuranceValidTo'),
      value: day(professional.insuranceValidTo),
    },
  ];
  return <SummaryList rows={rows.filter(({ value }) => value !== '')} />;
}
