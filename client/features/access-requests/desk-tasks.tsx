import { Form } from 'react-router';
import { buttonClass } from '#client/design/button.tsx';
import { DataTable } from '#client/design/data-table.tsx';
import { Tag } from '#client/design/tag.tsx';
import { useText } from '#client/text/text.tsx';
import type { DeskNeed } from '#shared/access-desk.ts';
import { openNeedStates } from '#shared/need-states.ts';

/** What has to be done before the person can be told, each with what can be said of it. */
export function DeskTasks({
  need: { id, state, tasks },
  name,
  version,
}: {
  need: DeskNeed;
  name: string;
  version: number;
}) {
  const text = useText();
  if (tasks.length === 0) return null;
  const isOpen = openNeedStates.some((one) => one === state);
  return (
    <DataTable
      caption={text('access-desk:tasks.title', { need: name })}
      columns={[
        {
          key: 'task',
          heading: text('access-desk:tasks.task'),
          cell: ({ kind }) => text(`access-desk:tasks.kinds.${kind}`),
        },
        {
          key: 'state',
          heading: text('access-desk:columns.state'),
          cell: (task) => (
            <Tag tone={tones[task.state]}>{text(`access-desk:tasks.states.${task.state}`)}</Tag>
          ),
        },
        ...(isOpen
          ? [
              {
                key: 'do',
                heading: text('staff:registration.actions'),
                cell: (task: DeskNeed['tasks'][number]) => (
                  <Form className="ac-row-form" method="post">
                    <input type="hidden" name="need" value={id} />
                    <input type="hidden" name="version" value={version} />
                    {(['done', 'not-needed', 'open'] as const)
                      .filter((to) => to !== task.state)
                      .map((to) => (
                        <button
                          key={to}
                          className={buttonClass('secondary', true)}
                          type="submit"
                          name="task"
                          value={`${task.kind}.${to}`}
                          aria-label={text('access-desk:named', {
                            action: text(`access-desk:tasks.set.${to}`),
                            need: `${name}, ${text(`access-desk:tasks.kinds.${task.kind}`)}`,
                          })}
                        >
                          {text(`access-desk:tasks.set.${to}`)}
                        </button>
                      ))}
                  </Form>
                ),
              },
            ]
          : []),
      ]}
      rows={tasks}
      keyOf={({ kind }) => kind}
    />
  );
}

const tones = { open: 'wait', done: 'good', 'not-needed': 'calm' } as const;
