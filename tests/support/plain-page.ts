import { JSDOM } from 'jsdom';
import type { Answer, PlainBrowser } from './plain-browser.ts';
import { plainForm, type PlainForm } from './plain-form.ts';

export interface PlainPage {
  status: number;
  /** The address in the end, after redirects. */
  path: string;
  title: string;
  lang: string;
  heading: string;
  /** What stands in the main part, spaces made single. */
  text: string;
  /** The sentences of the error summary. */
  problems: string[];
  document: Document;
  headers: Answer['headers'];
  /** The form in the main part: the one with this address or button, else the only one. */
  form(which?: string): PlainForm;
  /** Opens a link by the words of it. */
  follow(words: string): Promise<PlainPage>;
}

/** A page as it was sent, no script run. */
export function plainPage(path: string, answer: Answer, browser: PlainBrowser): PlainPage {
  const { document } = new JSDOM(answer.body, { url: `http://localhost${path}` }).window;
  const main = document.querySelector('main') ?? document.body;
  const wordsOf = (part: Element | null) =>
    (part?.textContent ?? '').replaceAll(/\s+/g, ' ').trim();
  const allOf = (selector: string) => [...main.querySelectorAll(selector)];

  return {
    status: answer.status,
    path,
    title: document.title,
    lang: document.documentElement.lang,
    heading: wordsOf(document.querySelector('h1')),
    text: wordsOf(main),
    problems: allOf('.govuk-error-summary li').map(wordsOf),
    document,
    headers: answer.headers,
    form(which) {
      const forms = [...main.querySelectorAll('form')].filter(
        (form) =>
          which === undefined ||
          form.getAttribute('action')?.includes(which) ||
          [...form.querySelectorAll('button')].some((button) => wordsOf(button) === which),
      );
      const [form] = forms;
      if (!form || forms.length > 1)
        throw new Error(`${forms.length} forms fit ${which ?? 'any'} on ${path}: ${wordsOf(main)}`);
      return plainForm(form, path, browser);
    },
    follow(words) {
      const link = [...document.querySelectorAll('a')].find((one) => wordsOf(one) === words);
      const href = link?.getAttribute('href');
      if (!href) throw new Error(`no link ${words} on ${path}: ${wordsOf(main)}`);
      return browser.visit(href);
    },
  };
}
