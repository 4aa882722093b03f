import type { ReactNode } from 'react';

/** A value as JSON in a script element that nothing runs. No text in it can end the element or begin a comment. */
export function DataBlock(props: {
  readonly type: string;
  readonly id: string;
  readonly value: unknown;
}): ReactNode {
  const json = JSON.stringify(props.value).replaceAll('<', '\\u003c');
  return (
    <script type={props.type} id={props.id}>
      {json}
    </script>
  );
}
