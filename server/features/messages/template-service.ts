import { actionsFor, findMove } from '#shared/lifecycle.ts';
import type {
  MessageTemplate,
  TemplateAction,
  TemplateChange,
  TemplateInput,
} from '#shared/message-templates.ts';
import { allows, allowsSomewhere } from '#shared/permissions.ts';
import type { Clock } from '#server/platform/clock.ts';
import { newId } from '#server/platform/ids.ts';
import { newEvent } from '#server/platform/relay.ts';
import { Problem } from '#server/problems.ts';
import type { StoredBroadcast, Writer } from './broadcast-ports.ts';
import { templateLifecycle } from './template-lifecycle.ts';
import type { StoredTemplate, TemplateStore } from './template-store.ts';

export interface TemplatePorts {
  store: TemplateStore;
  /** A message and the nation of its event. Throws not-found, forbidden where they may not write it. */
  findMessage: (
    id: string,
    writer: Writer,
  ) => Promise<Pick<StoredBroadcast, 'name' | 'kind' | 'texts'> & Pick<StoredTemplate, 'nation'>>;
  clock: Clock;
  nudge: () => void;
}

export type MessageTemplates = ReturnType<typeof createMessageTemplates>;

/** Words apart from any message: whoever writes to people anywhere starts from them, and those of their nation keep them. */
export function createMessageTemplates({ store, findMessage, clock, nudge }: TemplatePorts) {
  const shown = ({ state, ...one }: StoredTemplate, writer: Writer): MessageTemplate => ({
    ...one,
    may: mayKeep(writer, one.nation) ? actionsFor(templateLifecycle, state, ['keeper']) : [],
  });

  function mustWrite({ grants }: Writer): void {
    if (!allowsSomewhere(grants, 'broadcasts.change'))
      throw new Problem('forbidden', 'request.forbidden');
  }

  async function found(id: string, writer: Writer): Promise<StoredTemplate> {
    mustWrite(writer);
    const template = await store.find(id);
    if (!template) throw new Problem('not-found', 'page.unknown');
    return template;
  }

  async function get(id: string, writer: Writer): Promise<MessageTemplate> {
    return shown(await found(id, writer), writer);
  }

  async function add(
    words: Pick<StoredTemplate, 'name' | 'kind' | 'texts' | 'nation'>,
    writer: Writer,
  ): Promise<MessageTemplate> {
    const template: StoredTemplate = { ...words, id: newId(), state: 'kept', version: 1 };
    const added = newEvent('template.added', {}, writer.by, writer.requestId);
    await store.insert(template, [added], clock.now());
    nudge();
    return shown(template, writer);
  }

  async function move(
    id: string,
    action: TemplateAction,
    version: number,
    set: Parameters<TemplateStore['change']>[1],
    writer: Writer,
  ): Promise<void> {
    const template = await found(id, writer);
    if (!mayKeep(writer, template.nation)) throw new Problem('forbidden', 'request.forbidden');
    const row = findMove(templateLifecycle, template.state, action);
    if (!row) throw new Problem('conflict', 'request.conflict');
    const happened = newEvent(row.event, {}, writer.by, writer.requestId);
    const change = { ...set, state: row.to };
    if (!(await store.change({ id, version }, change, [happened], clock.now())))
      throw new Problem('conflict', 'event.stale', [], await get(id, writer));
    nudge();
  }

  return {
    get,

    async list(writer: Writer): Promise<MessageTemplate[]> {
      mustWrite(writer);
      return (await store.list()).map((one) => shown(one, writer));
    },

    /** Throws forbidden where no role of theirs covers the nation, or without one the programme. */
    async create(
      { nation = null, ...words }: WithNation,
      writer: Writer,
    ): Promise<MessageTemplate> {
      if (!mayKeep(writer, nation)) throw new Problem('forbidden', 'request.forbidden');
      return add({ ...words, nation }, writer);
    },

    /** Keeps the words of a message, for the nation of its event. Throws not-found, forbidden. */
    async createFrom(broadcastId: string, writer: Writer): Promise<MessageTemplate> {
      const { name, kind, texts, nation } = await findMessage(broadcastId, writer);
      return add({ name, kind, texts, nation }, writer);
    },

    /** Throws not-found, forbidden; conflict with what stands now where somebody else changed it. */
    async change(id: string, { version, ...words }: TemplateChange, writer: Writer) {
      await move(id, 'template.change', version, words, writer);
      return get(id, writer);
    },

    /** What is removed keeps its id for the record, and no words. Throws as `change` does. */
    remove: (id: string, version: number, writer: Writer): Promise<void> =>
      move(id, 'template.remove', version, { name: '-', texts: noWords }, writer),
  };
}

type WithNation = Omit<TemplateInput, 'nation'> & { nation?: TemplateInput['nation'] | null };

const noWords = { en: { subject: '', body: '' } };

const mayKeep = ({ grants }: Writer, nation: StoredTemplate['nation']): boolean =>
  allows(grants, 'broadcasts.change', nation === null ? {} : { nation });
