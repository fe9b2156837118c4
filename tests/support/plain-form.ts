import type { PlainBrowser } from './plain-browser.ts';
import type { PlainPage } from './plain-page.ts';

/** What a reader puts into a field: words, a ticked or empty box, or several boxes. */
export type Filled = string | boolean | readonly string[];

export interface PlainForm {
  /** Fills fields by their names; a field or choice that is not there is an error of the test. */
  fill(values: Record<string, Filled>): PlainForm;
  /** Chooses a file for a field. */
  attach(name: string, fileName: string, content: string | Uint8Array): PlainForm;
  /** The names of its fields. */
  names(): string[];
  /** Presses the button with these words or this value, else the first. */
  send(button?: string): Promise<PlainPage>;
}

/** A form as it stands in a page, filled in and sent as a browser without script does. */
export function plainForm(form: HTMLFormElement, path: string, browser: PlainBrowser): PlainForm {
  const { FormData } = form.ownerDocument.defaultView as unknown as { FormData: FormDataOf };

  const files: Array<{ name: string; fileName: string; content: string | Uint8Array }> = [];

  const plain: PlainForm = {
    fill(values) {
      for (const [name, value] of Object.entries(values)) put(form, name, value);
      return plain;
    },
    attach(name, fileName, content) {
      if (!plain.names().includes(name)) throw new Error(`no field ${name} on ${path}`);
      files.push({ name, fileName, content });
      return plain;
    },
    names: () => [...new Set([...form.elements].map((field) => (field as Field).name))],
    send(button) {
      const buttons = [...form.querySelectorAll('button')];
      const pressed = buttons.find(
        ({ textContent, value }) =>
          button === undefined || [textContent.trim(), value].includes(button),
      );
      if (!pressed) throw new Error(`no button ${button ?? ''} on ${path}`);
      const fields = new URLSearchParams();
      for (const [name, value] of new FormData(form, pressed).entries())
        if (typeof value === 'string') fields.append(name, value);
        // A browser sends a file without a name where none was chosen.
        else if (!files.some((file) => file.name === name))
          files.push({ name, fileName: '', content: '' });
      const action = pressed.getAttribute('formaction') ?? form.getAttribute('action') ?? path;
      if (form.method === 'get') return browser.visit(`${action.split('?', 1)[0]}?${fields}`);
      if (form.enctype !== 'multipart/form-data') return browser.sendForm(action, fields);
      const parts = new globalThis.FormData();
      for (const [name, value] of fields)
        if (!files.some((file) => file.name === name)) parts.append(name, value);
      for (const { name, fileName, content } of files)
        parts.append(name, new Blob([content as BlobPart]), fileName);
      return browser.sendFiles(action, parts);
    },
  };
  return plain;
}

type Field = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;
type FormDataOf = new (
  form: HTMLFormElement,
  button: HTMLButtonElement,
) => { entries(): Iterable<[string, unknown]> };

function put(form: HTMLFormElement, name: string, value: Filled): void {
  const fields = ([...form.elements] as Field[]).filter((field) => field.name === name);
  if (fields.length === 0) throw new Error(`no field ${name} among ${namesOf(form)}`);
  const wanted = typeof value === 'object' ? [...value] : [value];
  const boxes = fields.filter(({ type }) => type === 'checkbox' || type === 'radio');
  if (boxes.length === 0) {
    const [field] = fields;
    if (!field || typeof wanted[0] !== 'string') throw new Error(`${name} takes words`);
    field.value = wanted[0];
    if (field.value !== wanted[0]) throw new Error(`${name} does not take ${wanted[0]}`);
    return;
  }
  const fits = (box: Field) => wanted.includes(box.value) || wanted[0] === true;
  for (const box of boxes) (box as HTMLInputElement).checked = fits(box);
  const lacking = wanted.filter(
    (one) => typeof one === 'string' && !boxes.some((box) => box.value === one),
  );
  if (lacking.length > 0)
    throw new Error(
      `${name} has no ${lacking.join()} among ${boxes.map((box) => box.value).join()}`,
    );
}

const namesOf = (form: HTMLFormElement): string =>
  ([...form.elements] as Field[]).map(({ name }) => name).join(', ');
