import { render } from '@testing-library/react';
import axe from 'axe-core';
import type { ReactNode } from 'react';
import { createMemoryRouter, RouterProvider } from 'react-router';
import { VoiceProvider } from '#client/text/text.tsx';
import { textFor } from '#shared/catalogues.ts';
import { locales, type LocaleId } from '#shared/locales.ts';

/** Shows a part of a page as a reader of one language meets it, at the address `/here`. */
export function show(part: ReactNode, id: LocaleId = 'en') {
  const voice = { locale: locales[id], text: textFor(id) };
  const element = <VoiceProvider voice={voice}>{part}</VoiceProvider>;
  const router = createMemoryRouter([{ path: '*', element }], { initialEntries: ['/here'] });
  return render(<RouterProvider router={router} />);
}

/** The accessibility rules that what is shown breaks; what needs a drawing surface is seen in a real browser. */
export async function brokenRules(place: Element = document.body): Promise<string[]> {
  const { violations } = await axe.run(place, {
    rules: {
      'color-contrast': { enabled: false },
      'label-content-name-mismatch': { enabled: false },
      region: { enabled: false },
    },
  });
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}
